import { z } from 'zod';
import { personField } from '../../check-person.ts';
import { propertyOf } from '../../unknown-value.ts';
import { customerBody } from './complaint-body.ts';

const person = z.toJSONSchema(customerBody, { io: 'input' });

/**
 * A payload's JSON Schema as callers of the API meet it: a field of words is a text, or the customer's data, and not
 * the reference that the client makes of it; what the stock gives is asked of nobody.
 */
export function payloadSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(payloadSchema);
  if (typeof schema !== 'object' || schema === null) return schema;
  const properties = propertyOf(schema, 'properties');
  const asked = (name: unknown): boolean => !isFromStock(propertyOf(properties, String(name)));
  return Object.fromEntries(
    Object.entries(schema).map(([key, inner]: [string, unknown]) => {
      if (key === 'properties') return [key, propertiesOf(inner)];
      if (key === 'required' && Array.isArray(inner)) return [key, inner.filter((name) => asked(name))];
      return [key, payloadSchema(inner)];
    }),
  );
}

function isFromStock(schema: unknown): boolean {
  return propertyOf(schema, 'fromStock') === true;
}

function propertiesOf(properties: unknown): unknown {
  if (typeof properties !== 'object' || properties === null) return properties;
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, schema]: [string, unknown]) => {
      if (isFromStock(schema)) return [];
      if (propertyOf(schema, 'words') !== true) return [[name, payloadSchema(schema)]];
      const title = propertyOf(schema, 'title');
      if (name === personField) return [[name, { ...person, title }]];
      return [[name, { type: 'string', title, minLength: 1, maxLength: propertyOf(schema, 'maxLength') }]];
    }),
  );
}
