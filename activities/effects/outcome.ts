import type { Receipt } from '../../machines/case/receipt.ts';

/** What an act says of itself; the claim adds the effect's id, the attempts and the time to make it a receipt. */
export type Outcome =
  | ({ readonly status: 'delivered' } & Pick<Receipt, 'title' | 'reference' | 'detail'> & {
        /** The receiver knows the effect id and did it once, whatever became of earlier attempts. */
        readonly once?: true;
      })
  | ({ readonly status: 'needs-person' | 'skipped'; readonly title: string; readonly reason: string } & Pick<
      Receipt,
      'detail'
    >);

/** What an act is told about the attempt that it is. */
export interface Attempt {
  /** 1 for the first. */
  readonly number: number;
  /** An earlier attempt died between the act and its record: the receiver may have it already. */
  readonly maybeTwice: boolean;
  /** When it is done, epoch ms: the case's time where that runs ahead (rehearsal), else the machine's. */
  readonly at: number;
}
