import { createHash, randomBytes } from 'node:crypto';
import { ClientError } from './client-error.ts';

// Crockford's base32 without vowels that could spell words; no letter is taken for a digit.
const alphabet = '0123456789bcdfghjkmnpqrstvwxyz';

function spell(bytes: Uint8Array, length: number): string {
  return [...bytes.subarray(0, length)].map((byte) => alphabet[byte % alphabet.length]).join('');
}

/** A new case id, short enough to say on the telephone and without personal data: `c-261122-7k4mq2`. */
export function newCaseId(now: number): string {
  const day = new Date(now).toISOString().slice(2, 10).replaceAll('-', '');
  return `c-${day}-${spell(randomBytes(7), 7)}`;
}

/** The case id of an opening that named only its event id: the same at each retry, so that a retry opens no second case. */
export function caseIdFor(eventId: string): string {
  return `c-${spell(createHash('sha256').update(eventId).digest(), 12)}`;
}

/** A new id of an event. */
export function newEventId(): string {
  return `e-${spell(randomBytes(16), 16)}`;
}

/** @throws ClientError `InvalidInput` */
export function checkCaseId(caseId: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,59}$/.test(caseId)) return caseId;
  throw new ClientError(
    'InvalidInput',
    'A case id has 1 to 60 small letters, digits and hyphens, for example c-261122-7k4mq2; put no personal data into it.',
  );
}

/** @throws ClientError `InvalidInput` */
export function checkEventId(eventId: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,99}$/.test(eventId)) return eventId;
  throw new ClientError('InvalidInput', 'An event id has 1 to 100 letters, digits and _ . : - characters.');
}
