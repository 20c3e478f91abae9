import * as fc from 'fast-check';
import { propertyOf } from '../../../client/unknown-value.ts';

/** Values that lead on, by the name of the field: ids of real cases, known policies, payloads. */
export type Names = Readonly<Record<string, readonly unknown[]>>;

/** A request as a fuzzer makes it out of the API's own document. */
export interface FuzzedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  /** With a guest's session in place of a key. */
  readonly asGuest: boolean;
  /** Statuses that the document names for it. */
  readonly documented: readonly string[];
}

/** Where somebody without a key comes in. */
const guests = '/v1/guest/';

const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', '\u0000', '\ud800', '../..', "' or 1=1", '2026-02-30T00:00:00Z'),
);
const junk = fc.jsonValue({ maxDepth: 3 });

/**
 * Requests of every operation for a shop or a guest: mostly of the right shape, sometimes of none.
 *
 * @param names tried more often than others
 */
export function requestsOf(document: unknown, names: Names): fc.Arbitrary<FuzzedRequest> {
  const schemas = propertyOf(propertyOf(document, 'components'), 'schemas');
  const operations = Object.entries(Object(propertyOf(document, 'paths'))).flatMap(([path, methods]) =>
    Object.entries(Object(methods))
      .filter(([, spec]) => propertyOf(spec, 'security') !== undefined || path.startsWith(guests))
      .map(([method, spec]) => requestOf(path, method, spec, schemas, names)),
  );
  return fc.oneof(...operations);
}

function requestOf(path: string, method: string, spec: unknown, schemas: unknown, names: Names) {
  const body = propertyOf(propertyOf(propertyOf(spec, 'requestBody'), 'content'), 'application/json');
  const filled = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...(names['id'] ?? []).map(String)) },
    { weight: 1, arbitrary: text },
  );
  return fc.record({
    method: fc.constant(method.toUpperCase()),
    path: filled.map((name) =>
      path.replace(/\{[^}]+\}/g, () => encodeURIComponent(name.replace(/[\ud800-\udfff]/g, '') || 'x')),
    ),
    body:
      body === undefined ? fc.constant(undefined) : valueOf('', propertyOf(body, 'schema'), schemas, names),
    asGuest: fc.constant(path.startsWith(guests)),
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
  const known = names[name];
  if (known)
    return fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom<unknown>(...known) },
      { weight: 1, arbitrary: text },
    );
  const choices = propertyOf(schema, 'enum');
  if (Array.isArray(choices)) return fc.constantFrom<unknown>(...(choices as unknown[]));
  const type = propertyOf(schema, 'type');
  if (type === 'string') return fc.oneof(fc.constant('plain'), text);
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer') return fc.integer({ min: -1, max: 3 });
  if (type === 'array') {
    const items = valueOf('', propertyOf(schema, 'items'), schemas, names);
    return fc.array(items, { minLength: 1, maxLength: 2 });
  }
  const properties = propertyOf(schema, 'properties');
  if (properties === undefined) return junk;
  const required = [propertyOf(schema, 'required') ?? []].flat().map(String);
  const fields = Object.fromEntries(
    Object.entries(Object(properties)).map(([name, inner]) => [name, valueOf(name, inner, schemas, names)]),
  );
  return fc.record(fields, { requiredKeys: required });
}
