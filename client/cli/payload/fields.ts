import { propertiesOf, type SchemaProperty } from '../../json-schema.ts';
import { propertyOf } from '../../unknown-value.ts';

/** One field of an event's payload, as the command line asks for it. */
export interface Field {
  readonly name: string;
  /** `--promised-at` for `promisedAt`; `--field-as` for `as`, because `--as` says who sends it. */
  readonly flag: string;
  readonly type: 'text' | 'words' | 'date' | 'number' | 'instant' | 'yes-no' | 'choice' | 'list' | 'json';
  readonly required: boolean;
  readonly title: string;
  readonly choices: readonly string[];
  readonly maxLength?: number;
  /** The choice that an alternative needs: '--decision refused'. */
  readonly onlyWith?: string;
  /** The property that this is a part of. */
  readonly within?: string;
}

/** The fields that a payload's JSON Schema (draft 2020-12) names, those of every alternative together. */
export function fieldsOf(schema: unknown): readonly Field[] {
  const found = new Map<string, Field>();
  for (const property of propertiesOf(schema)) {
    const field = fieldOf(property);
    const known = found.get(field.name);
    found.set(
      field.name,
      known ? { ...field, choices: [...new Set([...known.choices, ...field.choices])] } : field,
    );
  }
  return [...found.values()];
}

function fieldOf({ name, schema, required, onlyWith }: SchemaProperty): Field {
  const title = propertyOf(schema, 'title') ?? propertyOf(schema, 'description');
  const maxLength = propertyOf(schema, 'maxLength');
  return {
    name,
    flag: flagOf(name),
    type: typeOf(schema),
    required,
    title: typeof title === 'string' ? title : '',
    choices: choicesOf(schema),
    ...(typeof maxLength === 'number' ? { maxLength } : {}),
    ...(onlyWith ? { onlyWith: `${flagOf(onlyWith.name)} ${onlyWith.values.join('|')}` } : {}),
  };
}

/** What `redress send` asks for every event. */
const taken: readonly string[] = ['as', 'at', 'id', 'data', 'json', 'help'];

function flagOf(name: string): string {
  const flag = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return taken.includes(flag) ? `--field-${flag}` : `--${flag}`;
}

function typeOf(property: unknown): Field['type'] {
  if (propertyOf(property, 'words') === true) return 'words';
  // Named by its id; the client puts its slice in.
  if (propertyOf(property, 'policy') === true) return 'text';
  if (propertyOf(property, 'instant') === true) return 'instant';
  if (choicesOf(property).length > 0) return 'choice';
  if (propertyOf(property, 'format') === 'date') return 'date';
  switch (propertyOf(property, 'type')) {
    case 'string':
      return 'text';
    case 'number':
    case 'integer':
      return 'number';
    case 'boolean':
      return 'yes-no';
    case 'array':
      return propertyOf(propertyOf(property, 'items'), 'type') === 'string' ? 'list' : 'json';
    default:
      return 'json';
  }
}

function choicesOf(property: unknown): readonly string[] {
  const constant = propertyOf(property, 'const');
  if (typeof constant === 'string') return [constant];
  const values = propertyOf(property, 'enum');
  return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];
}
