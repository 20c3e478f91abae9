import type { StepBody } from './bodies.ts';
import type { PolicyChoices } from './policy-choices.ts';

// What the console's API answers about several cases at once.

/** So many cases at most. */
export const mostAtOnce = 100;

/** One event as a button for several cases. */
export interface BulkStepBody extends Pick<StepBody, 'type' | 'title' | 'payload'>, PolicyChoices {
  /** Tells it from every other one, and stays the same. */
  readonly key: string;
  /** What tells it from another one of the same title: the company or the kind of its cases. */
  readonly of?: string;
  /** What of it cannot be taken back, as a sentence. */
  readonly warning?: string;
  /** The cases that take it now, and what a message is based on. */
  readonly can: readonly { readonly caseId: string; readonly revision: number }[];
  /** The others, with why not. */
  readonly cannot: readonly { readonly caseId: string; readonly reason: string }[];
}

/** `POST /api/bulk/steps`: what can be done to at least one of the cases that were named. */
export interface BulkStepsBody {
  readonly steps: readonly BulkStepBody[];
  /** Cases that do not answer just now. */
  readonly silent: readonly string[];
}

/** What became of one case. `no answer`: whether it was done is not known, and the same id again counts once. */
export type BulkOutcome =
  | { readonly caseId: string; readonly outcome: 'done'; readonly state: string; readonly revision: number }
  | {
      readonly caseId: string;
      readonly outcome: 'refused' | 'overtaken' | 'unknown' | 'no answer';
      readonly reason: string;
    };

/** `POST /api/bulk`: a report for each case, in the order in which they were named. */
export interface BulkReportBody {
  readonly outcomes: readonly BulkOutcome[];
}
