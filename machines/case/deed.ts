import type { Receipt } from './receipt.ts';

/** Something that a case has the host do to the world, with what became of it: a letter, a label, a refund. */
export interface Deed<Effect extends string = string, Params = unknown> {
  /** The machine's own name of it, by which its receipt is recognised. */
  readonly key: string;
  /** What it is for; the newest of a purpose counts. */
  readonly purpose: string;
  readonly title: string;
  readonly effect: Effect;
  readonly writtenAt: number;
  /** written: not yet handed to the host. superseded: done again as another one, or in another way. */
  readonly status: 'written' | 'under-way' | Receipt['status'] | 'superseded';
  /** Meant for the company's own people. */
  readonly inside?: true;
  /** Kept while it may have to be done (again). */
  readonly params?: Params;
  /** `cause.index` of the effect, once it has a receipt. */
  readonly effectId?: string;
  readonly receipt?: Receipt;
  /** Of a payment: what was due beside what it asks for, because no more was left to give back when it was written; minor units. */
  readonly capped?: number;
  /** A person has seen that less was paid than was asked. */
  readonly seen?: true;
}

/** It is done as far as we can do anything about it; erased content (skipped) can reach nobody. */
export function isThrough(deed: Deed | undefined): boolean {
  return deed !== undefined && ['delivered', 'deduplicated', 'skipped'].includes(deed.status);
}

export function isUnderWay(deed: Deed | undefined): boolean {
  return deed !== undefined && (deed.status === 'written' || deed.status === 'under-way');
}

/** The deed that an effect's params belong to. */
export function deedOf<D extends Deed>(deeds: readonly D[], params: unknown): D | undefined {
  const key = typeof params === 'object' && params !== null && 'key' in params ? params.key : undefined;
  return deeds.find((deed) => deed.key === key);
}

/** What the effect came to. One that is done needs its params no more; one that was superseded stays so. */
export function settledBy<Effect extends string, Params>(
  { params, ...deed }: Deed<Effect, Params>,
  { effectId, receipt }: { readonly effectId: string; readonly receipt: Receipt },
): Deed<Effect, Params> {
  const status = deed.status === 'superseded' ? deed.status : receipt.status;
  const again = receipt.status === 'needs-person' && params !== undefined;
  return { ...deed, status, effectId, receipt, ...(again && { params }) };
}

/** Every deed that was written is with the host now. */
export function handedToHost<D extends Deed>(deeds: readonly D[]): readonly D[] {
  return deeds.map((deed) => (deed.status === 'written' ? { ...deed, status: 'under-way' } : deed));
}
