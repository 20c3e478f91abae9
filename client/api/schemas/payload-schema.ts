import { z } from 'zod';
import { personField } from '../../check-person.ts';
import { propertyOf } from '../../unknown-value.ts';
import { customerBody } from './complaint-body.ts';

const person = z.toJSONSchema(customerBody, { io: 'input' });

/**
 * A payload's JSON Schema as callers of the API meet it: a field of words is a text, or the customer's data, and not
 * the reference that the client makes of it.
 */
export function payloadSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(payloadSchema);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, inner]: [string, unknown]) => [
      key,
      key === 'properties' ? propertiesOf(inner) : payloadSchema(inner),
    ]),
  );
}

function propertiesOf(properties: unknown): unknown {
  if (typeof properties !== 'object' || properties === null) return properties;
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]: [string, unknown]) => {
      if (propertyOf(schema, 'words') !== true) return [name, payloadSchema(schema)];
      const title = propertyOf(schema, 'title');
      if (name === personField) return [name, { ...person, title }];
      return [name, { type: 'string', title, minLength: 1, maxLength: propertyOf(schema, 'maxLength') }];
    }),
  );
}
