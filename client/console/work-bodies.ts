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

/** What is to be done with a case, and until when. */
export interface Timed {
  /** The case's own time: ahead of this machine's in a rehearsal. */
  readonly now: number;
  readonly clock?: ClockBar;
}

/** Cases of which something is to be done, those that are due first first; so many that the page can hold them. */
export interface WorkRows<Row> {
  readonly rows: readonly Row[];
  /** Cases that belong here by the read model but have not answered: their worker is away or busy. */
  readonly silent: readonly SilentCase[];
  /** There are more, in the queue. */
  readonly more: boolean;
}

/** What the read model knows of a case that does not answer. */
export interface SilentCase extends CaseLine {
  /** When something happens by itself next; left out where nothing does. */
  readonly nextAt?: number;
}

/** A compensation or a claim's remedy that waits for a second person. */
export interface ApprovalRow extends CaseLine, Timed {
  readonly compensation: CompensationView;
  readonly steps: readonly StepOffer[];
  /** Why who is signed in cannot decide on it. */
  readonly whyNot?: string;
}

/** Goods that no rule decides on. */
export interface DecisionRow extends CaseLine, Timed {
  /** What the goods are, and what speaks against them. */
  readonly goods: readonly string[];
  readonly steps: readonly StepOffer[];
}

/** `GET /api/approvals`: those that are due first. */
export interface ApprovalsBody {
  readonly approvals: WorkRows<ApprovalRow>;
  readonly decisions: WorkRows<DecisionRow>;
}

/** An escalation that runs. Its clock says until when its level takes it, or the next check-in is due. */
export interface EscalationRow extends CaseLine, Timed {
  readonly escalation: EscalationView;
  /** Nobody has taken it, and there is no level above. */
  readonly unheard: boolean;
  readonly steps: readonly StepOffer[];
}

/** `GET /api/escalations`: those that nobody answers first, then those that are due first. */
export type EscalationsBody = WorkRows<EscalationRow>;

/** `GET /api/cases/{id}/beside`: the cases that belong to it, and what else there is of the customer. */
export interface BesideBody {
  /** What the case was opened from (`from`) and what was opened from it (`opened`). */
  readonly linked: readonly {
    readonly caseId: string;
    readonly kind: string;
    readonly relation: 'from' | 'opened';
    readonly state: string;
  }[];
  readonly cases: readonly CaseLine[];
  readonly orders: readonly { readonly orderId: string; readonly placedAt: number; readonly goods: string }[];
}
