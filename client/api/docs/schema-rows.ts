import { propertyOf } from '../../unknown-value.ts';
import { escapeHtml, prose } from './html.ts';

/** One row for each field of an object's JSON Schema, those of objects inside behind a dot. */
export function schemaRows(schema: unknown, schemas: unknown, prefix = ''): readonly (readonly string[])[] {
  const whole = resolved(schema, schemas);
  const required = propertyOf(whole, 'required');
  const properties = Object.entries(Object(propertyOf(whole, 'properties')));
  return properties.flatMap(([name, property]: [string, unknown]) => {
    const inner = resolved(property, schemas);
    const items = resolved(propertyOf(inner, 'items'), schemas);
    const must = Array.isArray(required) && required.includes(name);
    const path = `${prefix}${name}`;
    const row = [
      `<code>${escapeHtml(path)}</code>${must ? ' <b title="required">*</b>' : ''}`,
      escapeHtml(typeOf(inner, items)),
      prose(remarks(inner)),
    ];
    const below = propertyOf(inner, 'properties') !== undefined ? inner : items;
    const list = below === items ? '[]' : '';
    return [row, ...schemaRows(below, schemas, `${path}${list}.`)];
  });
}

/** What a reference points to, or the schema itself. */
export function resolved(schema: unknown, schemas: unknown): unknown {
  const reference = propertyOf(schema, '$ref');
  return typeof reference === 'string' ? propertyOf(schemas, reference.split('/').at(-1) ?? '') : schema;
}

function typeOf(schema: unknown, items: unknown): string {
  const choices = propertyOf(schema, 'enum');
  if (Array.isArray(choices)) return choices.join(' | ');
  const type = propertyOf(schema, 'type');
  if (type === 'array') return `list of ${typeOf(items, undefined)}`;
  const format = propertyOf(schema, 'format');
  return [type, format].filter((word) => typeof word === 'string').join(', ') || 'any';
}

function remarks(schema: unknown): string {
  const text = (key: string, before = '') => {
    const value = propertyOf(schema, key);
    return value === undefined
      ? []
      : [`${before}${typeof value === 'string' ? value : JSON.stringify(value)}`];
  };
  const [example] = [propertyOf(schema, 'examples')].flat();
  return [
    ...text('description'),
    ...text('default', 'default '),
    ...text('maxLength', 'at most characters: '),
    ...(example === undefined ? [] : [`for example ${JSON.stringify(example)}`]),
  ].join('; ');
}
