import type { Policy } from './schema.ts';
import type { Titled } from './titled.ts';

/** Says that a rule is the inherited one, and which clause of the policy leaves it open. */
export interface Inherited {
  readonly inherited: 'customer-service';
  readonly clauses: readonly string[];
}

/** A rule of its own, an inherited one, or left out: inherited too. */
type SourceOf<T> =
  T extends Titled<unknown>
    ? T | Inherited
    : T extends object
      ? { readonly [K in keyof T]?: SourceOf<T[K]> }
      : T;

/** Sections that a silent policy takes from `customer-service`. */
export const inheritable = [
  'acknowledgement',
  'forwarding',
  'answer',
  'followUp',
  'callBack',
  'compensation',
  'pauses',
] as const;

type Inheritable = (typeof inheritable)[number];

/** A policy as it is written down; `loadPolicy` fills in what it inherits. */
export type PolicySource = Omit<Policy, Inheritable> & {
  readonly [K in Inheritable]?: SourceOf<NonNullable<Policy[K]>>;
};
