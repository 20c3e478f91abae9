import { propertyOf } from './unknown-value.ts';

/** One property that a payload's JSON Schema names. */
export interface SchemaProperty {
  readonly name: string;
  readonly schema: unknown;
  /** True when every alternative that there is requires it. */
  readonly required: boolean;
}

/** The object schemas that a schema allows: itself, or each of its `oneOf` and `anyOf`. */
function alternativesOf(schema: unknown): readonly unknown[] {
  const inner = propertyOf(schema, 'oneOf') ?? propertyOf(schema, 'anyOf');
  return Array.isArray(inner) ? inner.flatMap(alternativesOf) : [schema];
}

/** All properties of a payload's JSON Schema (draft 2020-12), those of every alternative together, in their order. */
export function propertiesOf(schema: unknown): readonly SchemaProperty[] {
  const alternatives = alternativesOf(schema);
  const found = alternatives.flatMap((alternative) =>
    Object.entries(propertyOf(alternative, 'properties') ?? {}).map(([name, property]) => ({
      name,
      schema: property as unknown,
      required: alternatives.every((each) => {
        const required = propertyOf(each, 'required');
        return Array.isArray(required) && required.includes(name);
      }),
    })),
  );
  return found;
}
