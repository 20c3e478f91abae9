import { ClientError } from '../../client-error.ts';

const withZone = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Epoch ms of an ISO 8601 instant. It must carry its offset: '17:00' alone would mean another moment on another
 * machine.
 *
 * @throws ClientError `InvalidInput`
 */
export function parseInstant(flag: string, text: string): number {
  const at = withZone.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(at)) return at;
  throw new ClientError(
    'InvalidInput',
    `${flag} expects an instant with its offset, for example 2026-12-01T17:00-05:00 or 2026-12-01T22:00Z.`,
  );
}
