import type { SwaggerTransform } from '@fastify/swagger';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { scopeTitles } from '../keys/scopes.ts';

/** A route as the document shows it: its schemas as JSON Schema, and the key that it asks for. */
export const documentRoute: SwaggerTransform = (route) => {
  const { schema, url } = jsonSchemaTransform(route);
  const { scope } = route.route.config ?? {};
  if (scope === undefined) return { schema, url };
  const needs = `Needs a key with the scope \`${scope}\` (${scopeTitles[scope]}).`;
  const { description } = schema;
  return {
    schema: {
      ...schema,
      description: description === undefined ? needs : `${description} ${needs}`,
      security: [{ key: [] }, { signed: [] }],
    },
    url,
  };
};
