import type { SwaggerTransformObject } from '@fastify/swagger';
import { jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { propertyOf } from '../../unknown-value.ts';

/** The document with its named schemas, of each the direction that some route uses: the library adds both. */
export const documentWithSchemas: SwaggerTransformObject = (document) => {
  const whole = jsonSchemaTransformObject(document);
  const components = propertyOf(whole, 'components');
  const schemas: object = Object(propertyOf(components, 'schemas'));
  const used = new Set<string>();
  const waiting: unknown[] = [propertyOf(whole, 'paths')];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const name of namesIn(next)) {
      if (used.has(name)) continue;
      used.add(name);
      waiting.push(propertyOf(schemas, name));
    }
  }
  const kept = Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)));
  return { ...whole, components: { ...Object(components), schemas: kept } };
};

function namesIn(value: unknown): readonly string[] {
  const json = JSON.stringify(value) ?? '';
  return [...json.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].flatMap(([, name]) => name ?? []);
}
