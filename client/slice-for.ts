import { z } from 'zod';
import { dayLength } from '../policies/calendar/zone.ts';
import { policiesOffering } from '../policies/registry.ts';
import type { Policy } from '../policies/schema.ts';
import type { KindOfCase } from '../policies/sections/common.ts';
import { NoPolicySlice, policySlice, type PolicySlice } from '../policies/slice.ts';
import { ClientError } from './client-error.ts';

/** The slices of today: they reach a month back and three years on, and one case begins as soon as another. */
const newest = new WeakMap<
  Policy,
  Partial<Record<KindOfCase, { readonly day: number; readonly slice: PolicySlice }>>
>();

const cutHere = new WeakSet<object>();

/**
 * A slice that `sliceFor` cut from a policy, which was checked when it was loaded: it is not looked through once more.
 *
 * @param section what the kind of case stands on
 */
export function ownSlice<Slice extends PolicySlice>(section: keyof Slice): z.ZodCustom<Slice, Slice> {
  const isOwn = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && section in value && cutHere.has(value);
  return z.custom<Slice>(isOwn, 'expected the slice of a policy that has rules for this kind of case');
}

/**
 * The part of a policy that a case of this kind carries.
 *
 * @param now epoch ms
 * @param since when the word of the customer arrived, epoch ms; calendars reach from there
 * @throws ClientError UnknownKind naming the policies that offer the kind, or BadConfiguration
 */
export function sliceFor(policy: Policy, kind: KindOfCase, now: number, since = now): PolicySlice {
  const known = newest.get(policy)?.[kind];
  const day = Math.floor(now / dayLength);
  const isFresh = now - since < 28 * dayLength;
  if (isFresh && known?.day === day) return known.slice;
  try {
    const slice = policySlice(policy, kind, now, isFresh ? now : since);
    if (isFresh) newest.set(policy, { ...newest.get(policy), [kind]: { day, slice } });
    cutHere.add(slice);
    return slice;
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
