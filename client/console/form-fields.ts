import { propertiesOf } from '../json-schema.ts';
import { propertyOf } from '../unknown-value.ts';

/** What a field of a form asks for. */
export type FieldKind =
  | 'line'
  | 'words'
  | 'choice'
  | 'flag'
  | 'number'
  | 'date'
  | 'instant'
  | 'money'
  | 'article'
  | 'person'
  | 'policy'
  | 'units'
  | 'json';

/** One field of the form for an event's payload. */
export interface FormField {
  readonly name: string;
  readonly title: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  /** What there is to choose from. */
  readonly options: readonly string[];
  readonly maxLength?: number;
  /** Asked only with these choices of another field. */
  readonly onlyWith?: { readonly name: string; readonly values: readonly string[] };
  /** What is asked of each unit. */
  readonly inner?: readonly FormField[];
}

/** The form of a payload's JSON Schema (draft 2020-12): alternatives become one form whose fields depend on a choice. */
export function formFields(schema: unknown): readonly FormField[] {
  const fields = new Map<string, FormField>();
  for (const { name, schema: property, required, onlyWith } of propertiesOf(schema)) {
    const before = fields.get(name);
    if (before) {
      fields.set(name, { ...before, options: [...new Set([...before.options, ...optionsOf(property)])] });
      continue;
    }
    const maxLength = propertyOf(property, 'maxLength');
    const title = propertyOf(property, 'title');
    const kind = kindOf(property);
    fields.set(name, {
      name,
      title: typeof title === 'string' ? title : inWords(name),
      kind,
      required: required || onlyWith !== undefined,
      options: optionsOf(property),
      ...(typeof maxLength === 'number' && { maxLength }),
      ...(onlyWith && { onlyWith }),
      ...(kind === 'units' && { inner: innerOf(property) }),
    });
  }
  return [...fields.values()].map((field) =>
    field.onlyWith && !requiredWith(schema, field) ? { ...field, required: false } : field,
  );
}

/** 'feePercent' is 'Fee percent'. */
function inWords(name: string): string {
  const words = name.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function optionsOf(property: unknown): readonly string[] {
  const choices = propertyOf(property, 'enum');
  const only = propertyOf(property, 'const');
  if (Array.isArray(choices)) return choices.map(String);
  return typeof only === 'string' ? [only] : [];
}

function kindOf(property: unknown): FieldKind {
  if (propertyOf(property, 'policy') === true) return 'policy';
  if (optionsOf(property).length > 0) return 'choice';
  switch (propertyOf(property, 'type')) {
    case 'boolean':
      return 'flag';
    case 'integer':
    case 'number':
      return propertyOf(property, 'instant') === true ? 'instant' : 'number';
    case 'array':
      return has(propertyOf(property, 'items'), 'lineId', 'unit') ? 'units' : 'json';
    case 'object':
      if (has(property, 'minor', 'currency')) return 'money';
      if (has(property, 'sku')) return 'article';
      return has(property, 'email') ? 'person' : 'json';
    case 'string':
      if (propertyOf(property, 'format') === 'date') return 'date';
      return Number(propertyOf(property, 'maxLength') ?? 0) > 200 ? 'words' : 'line';
    default:
      return isPerson(property) ? 'person' : 'json';
  }
}

/** The customer's data is defined once and pointed to (JSON Schema's `$ref`). */
function isPerson(property: unknown): boolean {
  const definitions = propertyOf(property, '$defs');
  return (
    typeof definitions === 'object' &&
    definitions !== null &&
    Object.values(definitions).some((each) => has(each, 'email'))
  );
}

function has(schema: unknown, ...names: readonly string[]): boolean {
  const properties = propertyOf(schema, 'properties');
  return names.every((name) => propertyOf(properties, name) !== undefined);
}

/** What is asked of each unit beside which one it is. */
function innerOf(property: unknown): readonly FormField[] {
  return formFields(propertyOf(property, 'items')).filter(({ name }) => name !== 'lineId' && name !== 'unit');
}

/** Whether every alternative that knows the field requires it. */
function requiredWith(schema: unknown, { name }: FormField): boolean {
  const alternatives = propertyOf(schema, 'oneOf') ?? propertyOf(schema, 'anyOf');
  if (!Array.isArray(alternatives)) return false;
  return alternatives
    .filter((each) => propertyOf(propertyOf(each, 'properties'), name) !== undefined)
    .every((each) => {
      const required = propertyOf(each, 'required');
      return Array.isArray(required) && required.includes(name);
    });
}
