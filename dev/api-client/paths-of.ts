import { z } from 'zod';
import { typeOf } from './type-of.ts';

const content = z.record(z.string(), z.object({ schema: z.unknown() }));

const operation = z.object({
  operationId: z.string(),
  summary: z.string().optional(),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.enum(['path', 'header', 'query']),
        required: z.boolean().optional(),
        schema: z.unknown(),
      }),
    )
    .default([]),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.object({ content: content.optional() })),
});

const document = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

type Operation = z.infer<typeof operation>;

const head = `// Made by \`npm run api:client\` from the API's OpenAPI document. Change the schemas in client/api, not this file.\n`;

/**
 * The API's OpenAPI document as the types that openapi-fetch works with: `paths`, and `components` for its named schemas. The
 * text is not formatted.
 *
 * @throws ZodError for a document of another shape
 */
export function pathsOf(value: unknown): string {
  const { paths, components } = document.parse(value);
  const routes = Object.entries(paths).map(([path, methods]) => {
    const all = Object.entries(methods).map(([method, each]) => routeOf(method, each));
    return `${JSON.stringify(path)}: {\n${all.join('\n')}\n};`;
  });
  const schemas = Object.entries(components.schemas).map(([name, each]) => `${name}: ${typeOf(each)};`);
  return [
    head,
    `export interface paths {\n${routes.join('\n')}\n}`,
    `export interface components {\nschemas: {\n${schemas.join('\n')}\n};\n}`,
  ].join('\n');
}

function routeOf(method: string, { summary, parameters, requestBody, responses }: Operation): string {
  const kinds = ['path', 'header', 'query'] as const;
  const asked = kinds.flatMap((kind) => {
    const of = parameters.filter((each) => each.in === kind);
    if (of.length === 0) return [];
    const needed = of.some(({ required }) => required) ? '' : '?';
    const fields = of.map(
      ({ name, required, schema }) => `${JSON.stringify(name)}${required ? '' : '?'}: ${typeOf(schema)};`,
    );
    return [`${kind}${needed}: { ${fields.join(' ')} };`];
  });
  const answers = Object.entries(responses).map(
    ([status, answer]) => `${status}: ${bodyOf(answer.content)};`,
  );
  return [
    summary === undefined ? '' : `/** ${summary} */`,
    `${method}: {`,
    `parameters: { ${asked.join(' ')} };`,
    ...(requestBody ? [`requestBody: ${bodyOf(requestBody.content)};`] : []),
    `responses: {\n${answers.join('\n')}\n};`,
    '};',
  ].join('\n');
}

function bodyOf(content: Operation['responses'][string]['content']): string {
  const types = Object.entries(content ?? {}).map(
    ([type, { schema }]) => `${JSON.stringify(type)}: ${typeOf(schema)};`,
  );
  return types.length === 0 ? '{ content?: never }' : `{ content: { ${types.join(' ')} } }`;
}
