import { policyIds, policyOf } from '../policies/registry.ts';
import type { Policy } from '../policies/schema.ts';
import { ClientError } from './client-error.ts';

/**
 * A policy by its id.
 *
 * @throws ClientError `UnknownPolicy` naming the known ones
 */
export function knownPolicy(id: string): Policy {
  if (policyIds().includes(id)) return policyOf(id);
  const known = policyIds().join(', ');
  throw new ClientError('UnknownPolicy', `There is no policy '${id}'. Choose one of: ${known}.`, {
    fields: [{ path: ['policy'], message: `expected one of: ${known}` }],
  });
}
