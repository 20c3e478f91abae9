import { z } from 'zod';
import { person } from '../activities/content/person.ts';
import { checkText } from './check-text.ts';
import { ClientError } from './client-error.ts';

/** The payload field that holds a person instead of a text, in every event. */
export const personField = 'customer';

const lineBreak = /[\n\r\u2028\u2029]/;

const strict = person.strict().extend({
  email: z.email('expected an e-mail address, for example ana@example.com').max(320).optional(),
});

/**
 * Checks who is behind a case. Messages name the field, never its content.
 *
 * @throws ClientError `InvalidInput` or `ControlCharacter`
 */
export function checkPerson(value: unknown): Readonly<Record<string, string>> {
  const parsed = strict.safeParse(value);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => [...issue.path, issue.message].join(': '));
    throw new ClientError(
      'InvalidInput',
      `The customer's data is not understood: ${issues.join('; ')}. Known: ${Object.keys(strict.shape).join(', ')}.`,
      {
        fields: parsed.error.issues.map(({ path, message }) => ({ path: [personField, ...path], message })),
      },
    );
  }
  const given = Object.entries(parsed.data).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  for (const [field, text] of given) {
    checkText(`${personField}.${field}`, text, 1000);
    if (field !== 'address' && lineBreak.test(text)) {
      throw new ClientError(
        'InvalidInput',
        `The customer's ${field} is one line; remove the line break. Only the postal address may have several.`,
        { fields: [{ path: [personField, field], message: 'one line expected' }] },
      );
    }
  }
  if (given.length === 0) {
    const message = 'Say who the customer is: a name, or a way to reach them.';
    throw new ClientError('InvalidInput', message, { fields: [{ path: [personField], message }] });
  }
  return Object.fromEntries(given);
}
