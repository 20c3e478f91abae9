import { policiesOffering } from '../policies/registry.ts';
import type { Policy } from '../policies/schema.ts';
import type { KindOfCase } from '../policies/sections/common.ts';
import { NoPolicySlice, policySlice, type PolicySlice } from '../policies/slice.ts';
import { ClientError } from './client-error.ts';

/**
 * The part of a policy that a case of this kind carries.
 *
 * @param now epoch ms
 * @throws ClientError UnknownKind naming the policies that offer the kind, or BadConfiguration
 */
export function sliceFor(policy: Policy, kind: KindOfCase, now: number): PolicySlice {
  try {
    return policySlice(policy, kind, now);
  } catch (error) {
    if (!(error instanceof NoPolicySlice)) throw error;
    if (error.type === 'PolicyTooLarge')
      throw new ClientError('BadConfiguration', error.message, { cause: error });
    throw new ClientError('UnknownKind', `${error.message} ${elsewhere(kind)}`, { cause: error });
  }
}

function elsewhere(kind: string): string {
  const offering = policiesOffering(kind);
  if (offering.length === 0) return 'No known policy offers it.';
  return `Policies that offer it: ${offering.join(', ')}.`;
}
