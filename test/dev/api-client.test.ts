import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { clientTypes } from '../../dev/api-client/client-types.ts';
import { pathsOf } from '../../dev/api-client/paths-of.ts';
import { typeOf } from '../../dev/api-client/type-of.ts';
import { cloneRoot } from '../../dev/kit/paths.ts';

const flat = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('the typed client', () => {
  test('is what the API says of itself today; `npm run api:client` makes it anew', async () => {
    const path = join(cloneRoot, 'client', 'storefront', 'api-types.ts');
    expect(await readFile(path, 'utf8')).toBe(await clientTypes(path));
  });

  test.each([
    [{ type: 'string', enum: ['a', 'b'] }, '"a" | "b"'],
    [{ const: 3 }, '3'],
    [{ type: ['string', 'null'] }, 'string | null'],
    [{ type: 'array', items: { type: 'integer' } }, '(number)[]'],
    [{ anyOf: [{ type: 'boolean' }, { type: 'null' }] }, '(boolean) | (null)'],
    [{ type: 'object', additionalProperties: { type: 'number' } }, 'Record<string, number>'],
    [{ $ref: '#/components/schemas/Case' }, "components['schemas']['Case']"],
    [{}, 'unknown'],
    [
      {
        type: 'object',
        required: ['a'],
        properties: { a: { type: 'string' }, b: { type: 'number', description: 'ends */ here' } },
      },
      '{ "a": string; /** ends * / here */ "b"?: number; }',
    ],
  ])('%j is %s', (schema, type) => {
    expect(flat(typeOf(schema))).toBe(type);
  });

  test('a schema of a type that it does not know is refused, not guessed', () => {
    expect(() => typeOf({ type: 'date' })).toThrow("type 'date'");
  });

  test('a route: what it is asked with, what it answers, and what has no body', () => {
    const text = pathsOf({
      paths: {
        '/a/{id}': {
          get: {
            operationId: 'a',
            parameters: [
              { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
              { name: 'limit', in: 'query', schema: { type: 'integer' } },
            ],
            responses: { 200: { content: { 'application/json': { schema: { type: 'null' } } } }, 204: {} },
          },
        },
      },
      components: { schemas: {} },
    });
    expect(flat(text)).toContain(
      '"/a/{id}": { get: { parameters: { path: { "id": string; }; query?: { "limit"?: number; }; }; responses: { 200: { content: { "application/json": null; } }; 204: { content?: never }; }; }; };',
    );
  });
});
