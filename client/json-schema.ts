import { propertyOf } from './unknown-value.ts';

/** One property that a payload's JSON Schema names. */
export interface SchemaProperty {
  readonly name: string;
  readonly schema: unknown;
  /** True when every alternative that there is requires it. */
  readonly required: boolean;
  /** The choices of the deciding property with which it is allowed, when not every alternative has it. */
  readonly onlyWith?: { readonly name: string; readonly values: readonly string[] };
}

/** The object schemas that a schema allows: itself, or each of its `oneOf` and `anyOf`. */
function alternativesOf(schema: unknown): readonly unknown[] {
  const inner = propertyOf(schema, 'oneOf') ?? propertyOf(schema, 'anyOf');
  return Array.isArray(inner) ? inner.flatMap(alternativesOf) : [schema];
}

/** All properties of a payload's JSON Schema (draft 2020-12), those of every alternative together, in their order. */
export function propertiesOf(schema: unknown): readonly SchemaProperty[] {
  const alternatives = alternativesOf(schema);
  return alternatives.flatMap((alternative) =>
    Object.entries(propertyOf(alternative, 'properties') ?? {}).map(([name, property]) => {
      const having = alternatives.filter(
        (each) => propertyOf(propertyOf(each, 'properties'), name) !== undefined,
      );
      const condition = having.length < alternatives.length ? deciding(having) : undefined;
      return {
        name,
        schema: property as unknown,
        required: alternatives.every((each) => requiredBy(each).includes(name)),
        ...(condition ? { onlyWith: condition } : {}),
      };
    }),
  );
}

function requiredBy(schema: unknown): readonly unknown[] {
  const required = propertyOf(schema, 'required');
  return Array.isArray(required) ? required : [];
}

/** The property that is a constant in each of the alternatives, with its constants. */
function deciding(alternatives: readonly unknown[]): SchemaProperty['onlyWith'] {
  const names = Object.keys(propertyOf(alternatives[0], 'properties') ?? {});
  for (const name of names) {
    const values = alternatives.map((each) =>
      propertyOf(propertyOf(propertyOf(each, 'properties'), name), 'const'),
    );
    if (values.every((value) => typeof value === 'string')) return { name, values };
  }
  return undefined;
}
