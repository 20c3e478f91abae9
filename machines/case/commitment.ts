/** A date that the customer was told. All instants are epoch ms. */
export interface Commitment {
  /** `promise-1`, `promise-2`, ... */
  readonly id: string;
  /** What was promised, in words. */
  readonly title: string;
  /** When the customer was told. */
  readonly promisedAt: number;
  readonly dueAt: number;
  /**
   * open, kept, renewed (a new date was told before it passed), broken, or released: no longer owed, because the
   * customer withdrew.
   */
  readonly status: 'open' | 'kept' | 'renewed' | 'broken' | 'released';
  readonly settledAt?: number;
}
