import type { CompensationView } from '../../machines/case/compensation-view.ts';
import type { EscalationView } from '../../machines/case/view.ts';
import type { ListedCase } from '../records/list-records.ts';
import type { ClockBar, StepBody } from './bodies.ts';

// What the console's API answers to the pages of approvals and escalations. Instants are epoch ms.

/** A step of a case as a button; its form is on the case. */
export type StepOffer = Pick<StepBody, 'type' | 'title' | 'forbidden'>;

/** A case as these pages name it. */
export type CaseLine = Pick<
  ListedCase,
  'caseId' | 'kind' | 'state' | 'policy' | 'customerName' | 'orderId' | 'timeZone' | 'warnings'
>;

/** A compensation or a claim's remedy that waits for a second person. */
export interface ApprovalRow extends CaseLine {
  readonly compensation: CompensationView;
  /** Until when it is to be decided. */
  readonly clock?: ClockBar;
  readonly steps: readonly StepOffer[];
  /** Why who is signed in cannot decide on it. */
  readonly whyNot?: string;
}

/** Goods that no rule decides on. */
export interface DecisionRow extends CaseLine {
  readonly clock?: ClockBar;
  /** What the goods are, and what speaks against them. */
  readonly goods: readonly string[];
  readonly steps: readonly StepOffer[];
}

/** `GET /api/approvals`: those that are due first. */
export interface ApprovalsBody {
  readonly approvals: readonly ApprovalRow[];
  readonly decisions: readonly DecisionRow[];
}

/** An escalation that runs. */
export interface EscalationRow extends CaseLine {
  readonly escalation: EscalationView;
  /** Until when its level takes it, or the next check-in is due. */
  readonly clock?: ClockBar;
  /** Nobody has taken it, and there is no level above. */
  readonly unheard: boolean;
  readonly steps: readonly StepOffer[];
}

/** `GET /api/escalations`: those that nobody answers first, then those that are due first. */
export interface EscalationsBody {
  readonly escalations: readonly EscalationRow[];
}

/** `GET /api/cases/{id}/beside`: what else there is of the customer. */
export interface BesideBody {
  readonly cases: readonly CaseLine[];
  readonly orders: readonly { readonly orderId: string; readonly placedAt: number; readonly goods: string }[];
}
