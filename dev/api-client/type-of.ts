import { z } from 'zod';

/** What of JSON Schema the API's document uses; anything else is refused, so that no type is guessed. */
const schema = z.object({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.json()).optional(),
  const: z.json().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  additionalProperties: z.unknown().optional(),
  description: z.string().optional(),
});

type Schema = z.infer<typeof schema>;

/**
 * The TypeScript type of a JSON Schema of the API's document, as text. Nothing is readonly: openapi-fetch takes readonly lists apart.
 *
 * @throws Error naming the type that is unknown here
 */
export function typeOf(value: unknown): string {
  const given = schema.parse(value ?? {});
  const reference = given.$ref?.replace('#/components/schemas/', '');
  if (reference !== undefined) return `components['schemas']['${reference}']`;
  if (given.const !== undefined) return JSON.stringify(given.const);
  if (given.enum) return given.enum.map((each) => JSON.stringify(each)).join(' | ');
  const ways = given.anyOf ?? given.oneOf;
  if (ways) return ways.map((way) => `(${typeOf(way)})`).join(' | ');
  if (Array.isArray(given.type)) return given.type.map((type) => typeOf({ ...given, type })).join(' | ');
  switch (given.type) {
    case undefined:
      return 'unknown';
    case 'string':
    case 'boolean':
    case 'null':
      return given.type;
    case 'number':
    case 'integer':
      return 'number';
    case 'array':
      return `(${typeOf(given.items)})[]`;
    case 'object':
      return objectOf(given);
    default:
      throw new Error(
        `The API's document has a schema of type '${given.type}'; teach dev/api-client about it.`,
      );
  }
}

function objectOf({ properties, required = [], additionalProperties }: Schema): string {
  if (!properties) return `Record<string, ${typeOf(objectOrAnything(additionalProperties))}>`;
  const fields = Object.entries(properties).map(([name, value]) => {
    const mark = required.includes(name) ? '' : '?';
    const { description } = schema.parse(value);
    const comment = description === undefined ? '' : `/** ${description.replaceAll('*/', '* /')} */\n`;
    return `${comment}${JSON.stringify(name)}${mark}: ${typeOf(value)};`;
  });
  return `{\n${fields.join('\n')}\n}`;
}

function objectOrAnything(value: unknown): unknown {
  return typeof value === 'object' ? value : {};
}
