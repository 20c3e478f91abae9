import * as fc from 'fast-check';
import { propertyOf } from '../../../client/unknown-value.ts';

/** Values that lead on, by the name of the field: ids of real cases, known policies. */
export type Names = Readonly<Record<string, readonly string[]>>;

/** A request as a fuzzer makes it out of the API's own document. */
export interface FuzzedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  /** Statuses that the document names for it. */
  readonly documented: readonly string[];
}

const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', '\u0000', '\ud800', '../..', "' or 1=1", '2026-02-30T00:00:00Z'),
);
const junk = fc.jsonValue({ maxDepth: 3 });

/**
 * Requests of every operation that needs a key: mostly of the right shape, sometimes of none.
 *
 * @param names tried more often than others
 */
export function requestsOf(document: unknown, names: Names): fc.Arbitrary<FuzzedRequest> {
  const schemas = propertyOf(propertyOf(document, 'components'), 'schemas');
  const operations = Object.entries(Object(propertyOf(document, 'paths'))).flatMap(([path, methods]) =>
    Object.entries(Object(methods))
      .filter(([, spec]) => propertyOf(spec, 'security') !== undefined)
      .map(([method, spec]) => requestOf(path, method, spec, schemas, names)),
  );
  return fc.oneof(...operations);
}

function requestOf(path: string, method: string, spec: unknown, schemas: unknown, names: Names) {
  const body = propertyOf(propertyOf(propertyOf(spec, 'requestBody'), 'content'), 'application/json');
  const filled = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...(names['id'] ?? [])) },
    { weight: 1, arbitrary: text },
  );
  return fc.record({
    method: fc.constant(method.toUpperCase()),
    path: filled.map((name) =>
      path.replace(/\{[^}]+\}/g, () => encodeURIComponent(name.replace(/[\ud800-\udfff]/g, '') || 'x')),
    ),
    body:
      body === undefined ? fc.constant(undefined) : valueOf('', propertyOf(body, 'schema'), schemas, names),
    documented: fc.constant(Object.keys(Object(propertyOf(spec, 'responses')))),
  });
}

/** Values of a JSON Schema, one in ten of them something else. */
function valueOf(name: string, schema: unknown, schemas: unknown, names: Names): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 9, arbitrary: goodOf(name, schema, schemas, names) },
    { weight: 1, arbitrary: junk },
  );
}

function goodOf(name: string, schema: unknown, schemas: unknown, names: Names): fc.Arbitrary<unknown> {
  const reference = propertyOf(schema, '$ref');
  if (typeof reference === 'string') {
    return goodOf(name, propertyOf(schemas, reference.split('/').at(-1) ?? ''), schemas, names);
  }
  const choices = propertyOf(schema, 'enum');
  if (Array.isArray(choices)) return fc.constantFrom<unknown>(...(choices as unknown[]));
  if (propertyOf(schema, 'type') === 'string') {
    const known = names[name] ?? ['plain'];
    return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: text });
  }
  const properties = propertyOf(schema, 'properties');
  if (properties === undefined) return junk;
  const required = [propertyOf(schema, 'required') ?? []].flat().map(String);
  const fields = Object.fromEntries(
    Object.entries(Object(properties)).map(([name, inner]) => [name, valueOf(name, inner, schemas, names)]),
  );
  return fc.record(fields, { requiredKeys: required });
}
