import type { ContentField } from '../activities/content/content-store.ts';
import { reference, referenceTo } from '../machines/case/words.ts';
import { checkText } from './check-text.ts';
import { propertiesOf } from './json-schema.ts';
import { checkPerson, personField } from './check-person.ts';
import { ClientError } from './client-error.ts';
import { propertyOf } from './unknown-value.ts';

/** A payload whose words became references, and the words that are to be stored first. */
export interface SplitPayload {
  readonly payload: Readonly<Record<string, unknown>>;
  readonly content: Readonly<Record<string, ContentField>>;
}

/** Mirrors the default of `words()`. */
const defaultLength = 20_000;

/**
 * Takes the texts of `words()` fields out of a payload. Nothing is stored here: the reference is known beforehand, so
 * the payload can be checked first. A field that already is a reference stays.
 *
 * @param schema JSON Schema of the payload
 * @throws ClientError `InvalidPayload`, `TextTooLarge` or `ControlCharacter`
 */
export function splitWords(
  caseId: string,
  eventId: string,
  payload: Readonly<Record<string, unknown>>,
  schema: unknown,
): SplitPayload {
  const replaced: Record<string, unknown> = { ...payload };
  const content: Record<string, ContentField> = {};
  for (const { name, schema: property } of propertiesOf(schema)) {
    const value = payload[name];
    if (propertyOf(property, 'words') !== true || value === undefined) continue;
    if (typeof value === 'string' && reference.test(value)) continue;
    replaced[name] = referenceTo(caseId, eventId, name);
    if (name === personField) {
      content[name] = { body: checkPerson(value), kind: 'person' };
      continue;
    }
    if (typeof value !== 'string') throw new ClientError('InvalidPayload', `${name} expects a text.`);
    const maxLength = propertyOf(property, 'maxLength');
    const limit = typeof maxLength === 'number' ? maxLength : defaultLength;
    content[name] = { body: checkText(name, value, limit), kind: 'words' };
  }
  return { payload: replaced, content };
}
