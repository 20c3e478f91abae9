import { afterEach, expect, test } from '@jest/globals';
import { z } from 'zod';
import { problemTypes } from '../../client/api/problems/catalogue.ts';
import { apiWith, ask, closeApis } from './support/api.ts';

afterEach(closeApis);

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
  }[];
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
  readonly security?: unknown;
}

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, z.core.JSONSchema.JSONSchema>> };
}

async function documentOf(): Promise<Document> {
  const { app } = await apiWith();
  return (await ask(app, { url: '/openapi.json' })).json() as unknown as Document;
}

test('the document is OpenAPI 3.1: every reference resolves, every schema is one, every path parameter is declared', async () => {
  const document = await documentOf();
  expect(document.openapi).toBe('3.1.0');
  const { schemas } = document.components;
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, path]) => path);
  expect(new Set(references)).toEqual(
    new Set(Object.keys(schemas).map((name) => `#/components/schemas/${name}`)),
  );
  for (const schema of Object.values(schemas)) {
    const whole = { ...schema, components: { schemas } };
    const inDefs = JSON.parse(
      JSON.stringify({ ...whole, $defs: schemas }).replaceAll('#/components/schemas/', '#/$defs/'),
    );
    expect(z.fromJSONSchema(inDefs as z.core.JSONSchema.JSONSchema).safeParse(7).success).toBe(false);
  }
  const ids: string[] = [];
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const operation of Object.values(methods)) {
      ids.push(operation.operationId);
      const inPath = (operation.parameters ?? []).filter((each) => each.in === 'path');
      expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{[^}]+\}/g) ?? []);
      expect((operation.parameters ?? []).every(({ required }) => required)).toBe(true);
      for (const { description } of Object.values(operation.responses)) expect(description).not.toBe('');
    }
  }
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual([
    'findOrder',
    'health',
    'openComplaint',
    'openReturn',
    'openWarrantyClaim',
    'putOrder',
    'putOrders',
    'quoteReturn',
    'quoteWarrantyClaim',
    'readCase',
    'readEvents',
    'readLabel',
    'readOrder',
    'ready',
    'sendEvent',
  ]);
});

test('what asks for a key says so, and tells each of its errors as a problem of the catalogue', async () => {
  const { paths } = await documentOf();
  const keyed = Object.values(paths).flatMap((methods) =>
    Object.values(methods).filter(({ security }) => security !== undefined),
  );
  expect(keyed).toHaveLength(13);
  for (const { responses } of keyed) {
    expect(Object.keys(responses)).toEqual(
      expect.arrayContaining(['401', '403', '422', '429', '500', '503']),
    );
    for (const [status, answer] of Object.entries(responses)) {
      if (status.startsWith('2')) continue;
      expect(Object.keys(Reflect.get(answer, 'content') as object)).toEqual(['application/problem+json']);
      const named = [...answer.description.matchAll(/`(\w+)`/g)].map(([, name]) => name ?? '');
      for (const name of named)
        expect(Reflect.get(problemTypes, name)).toMatchObject({ status: Number(status) });
    }
  }
});

test('the page shows every route and problem, runs no script and asks nothing of anybody else', async () => {
  const { app } = await apiWith();
  const { body, headers } = await ask(app, { url: '/docs' });
  for (const { summary } of [{ summary: 'Send an event to a case' }, { summary: 'Open a complaint' }]) {
    expect(body).toContain(summary);
  }
  for (const name of Object.keys(problemTypes)) expect(body).toContain(`id="problem-${name}"`);
  expect(body).not.toMatch(/<script|https?:\/\/|src=/);
  expect(headers['content-security-policy']).toBe(
    "default-src 'none'; style-src 'self'; frame-ancestors 'none'",
  );
  const style = await ask(app, { url: '/docs/style.css' });
  expect(style.headers['content-type']).toMatch(/^text\/css/);
  expect(style.body).not.toMatch(/url\(|@import/);
});
