import { z } from 'zod';
import { person } from '../../../activities/content/person.ts';
import { knownKind } from '../../case-address.ts';
import { kindOf, kindsOf, type Catalogue } from '../../catalogue.ts';
import { personField } from '../../check-person.ts';
import { ClientError } from '../../client-error.ts';
import { fieldsOf, type Field } from './fields.ts';

/** An event as the command line asks for it. */
export interface DeclaredEvent {
  readonly type: string;
  readonly title: string;
  readonly by: readonly string[];
  readonly fields: readonly Field[];
}

/** What is typed for a payload of that JSON Schema. */
export function payloadFields(schema: unknown): readonly Field[] {
  return fieldsOf(schema).flatMap(spreadPerson);
}

/** The events of a kind, with their fields. */
export function declaredEvents(catalogue: Catalogue, kind: string): readonly DeclaredEvent[] {
  const events = kindOf(catalogue, kind)?.events ?? {};
  return Object.entries(events).map(([type, { title, by, payload }]) => ({
    type,
    title,
    by,
    fields: payloadFields(z.toJSONSchema(payload, { io: 'input', unrepresentable: 'any' })),
  }));
}

/**
 * The event of a case that someone named; a case id alone may be of any kind.
 *
 * @throws ClientError `UnknownEvent` or `UnknownKind` naming those that there are
 */
export function declaredEvent(catalogue: Catalogue, caseName: string, type: string): DeclaredEvent {
  const slash = caseName.indexOf('/');
  const known = kindsOf(catalogue);
  const kinds = slash > 0 ? [knownKind(known, caseName.slice(0, slash))] : known;
  const events = kinds.flatMap((kind) => declaredEvents(catalogue, kind));
  const event = events.find((candidate) => candidate.type === type);
  if (event) return event;
  const types = [...new Set(events.map((candidate) => candidate.type))].join(', ');
  throw new ClientError('UnknownEvent', `There is no event '${type}'. Known: ${types}.`);
}

const personNames: Readonly<Record<string, string>> = {
  email: 'e-mail address',
  phone: 'telephone number',
  address: 'postal address',
};

/** A person is typed as `--name`, `--email` and so on instead of one field. */
function spreadPerson(field: Field): readonly Field[] {
  if (field.name !== personField) return [field];
  return Object.keys(person.shape).map((name) => ({
    name,
    flag: `--${name}`,
    type: 'text',
    required: false,
    title: `The customer's ${personNames[name] ?? name}`,
    choices: [],
    within: personField,
  }));
}
