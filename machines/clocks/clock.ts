import type { Budget } from '../../policies/calendar/calendar.ts';

/**
 * The ledger of one deadline: a budget, when it started, what paused it, when it stopped. The due instant is derived
 * from it and never stored as truth. All instants are epoch ms.
 */
export interface Clock {
  readonly name: string;
  readonly title: string;
  readonly budget: Budget;
  /** Key of the calendar in the case's policy. */
  readonly calendar: string;
  readonly startedAt: number;
  /** Closed pauses have `to`; an open pause has none. Two pausing reasons in a row are one pause. Safety clocks have none. */
  readonly pauses: readonly { readonly from: number; readonly to?: number; readonly reason: string }[];
  readonly pausable: boolean;
  readonly stoppedAt?: number;
  /** How it stopped: met in time, missed, or cancelled (no longer needed). */
  readonly outcome?: 'met' | 'missed' | 'cancelled';
  /** Every change of budget or calendar while it ran, used time kept. */
  readonly changes: readonly { readonly at: number; readonly reason: string; readonly budget: Budget; readonly calendar: string }[];
}
