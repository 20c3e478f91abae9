/** What a date is for. repair and thing: promised in an answer. compensation: granted, and to be given by people of ours. */
export type Promised = 'answer' | 'callBack' | 'checkIn' | 'repair' | 'thing' | 'compensation';

/** A date that the customer was told; several may be open at once. All instants are epoch ms. */
export interface Commitment {
  /** `promise-1`, `promise-2`, ... */
  readonly id: string;
  readonly about: Promised;
  /** What was promised, in words. */
  readonly title: string;
  /** When the customer was told. */
  readonly promisedAt: number;
  readonly dueAt: number;
  /**
   * open, kept, renewed (a new date was told before it passed), broken, or released: no longer owed, because the
   * customer withdrew or what it was for is over.
   */
  readonly status: 'open' | 'kept' | 'renewed' | 'broken' | 'released';
  readonly settledAt?: number;
  /** Why it is renewed, broken or released, in words without personal data. */
  readonly because?: string;
  /** Reference to the reason that a person gave for a new date. */
  readonly reason?: string;
  /** How often the customer had been told another date before this one. */
  readonly renewals: number;
  /** Name of the clock that runs until this date, where it has one of its own. */
  readonly clock?: string;
  /** Id of the compensation that it gives. */
  readonly compensation?: string;
  /** When the owner was reminded of it. */
  readonly remindedAt?: number;
}

/** What a promise is called, for people. */
export const promisedTitles: Readonly<Record<Promised, string>> = {
  answer: 'Answer to the customer',
  callBack: 'Call-back to the customer',
  checkIn: 'News of the escalation to the customer',
  repair: 'Repair',
  thing: 'What was promised with the answer',
  compensation: 'Compensation',
};
