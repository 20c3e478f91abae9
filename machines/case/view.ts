import type { Budget, Stretch } from '../../policies/calendar/calendar.ts';
import type { ClockStatus } from '../clocks/status.ts';
import type { Commitment } from './commitment.ts';
import type { CompensationView } from './compensation-view.ts';
import type { Money } from './compensation.ts';
import type { Interaction } from './interaction.ts';
import type { Deed } from './deed.ts';

/** A timer that is armed; the interpreter's record has these fields. */
export interface PendingTimer {
  readonly id: string;
  readonly event: { readonly type: string };
  /** Epoch ms. */
  readonly fireAt: number;
}

/** A clock with its due instant and why it is that one. Instants are epoch ms. */
export interface ClockView {
  readonly name: string;
  readonly title: string;
  readonly status: ClockStatus;
  readonly startedAt: number;
  readonly dueAt: number;
  readonly stoppedAt?: number;
  readonly budget: Budget;
  /** The budget is promised of the average over the cases: a miss of this one is shown and is no breach. */
  readonly measure?: 'average';
  readonly because: string;
  readonly stretches: readonly Stretch[];
}

/** A letter or another deed and what became of it; its params stay inside. */
export type LetterView = Omit<Deed, 'params'>;

/** An escalation as people see it. Instants are epoch ms. */
export interface EscalationView {
  readonly level: number;
  readonly title: string;
  readonly contact: string;
  readonly since: number;
  readonly reasons: readonly string[];
  /** When somebody took it; left out while nobody has. */
  readonly takenAt?: number;
  /** Who did: the contact by name, anybody else by id. */
  readonly takenBy?: string;
  readonly checkIns: number;
  /** The whole ladder, from the lowest level upwards. */
  readonly levels: readonly { readonly level: number; readonly title: string; readonly contact: string }[];
}

/** Where a piece of goods stands. */
export const goodsStates = [
  'declined',
  'asked',
  'approved',
  'in transit',
  'received',
  'accepted',
  'damaged',
  'missing',
  'extra',
  'doubtful',
  'settled',
  'refunded',
  'credited',
  'replaced',
  'exchanged',
  'sent back',
  'out of stock',
] as const;

/** One piece of goods of a case as people see it. */
export interface GoodsView {
  readonly lineId: string;
  readonly unit: number;
  readonly title: string;
  /** Why it comes back. */
  readonly reason: string;
  readonly state: (typeof goodsStates)[number];
  /** Why it is declined, doubtful, or how it was settled. */
  readonly because?: string;
}

/** A warranty claim as people see it. Instants are epoch ms. */
export interface ClaimView {
  readonly fault: string;
  /** What was really paid for its goods. */
  readonly value: Money;
  /** Left out while it is not judged. */
  readonly coverage?: {
    readonly covered: boolean;
    readonly plan: string;
    readonly until: number;
    /** Why it is not covered, in words. */
    readonly because: readonly string[];
  };
  /** The steps of the product guide. */
  readonly steps: readonly {
    readonly id: string;
    readonly instruction: string;
    readonly outcome: string;
    readonly at?: number;
  }[];
  /** What the customer gets. */
  readonly remedy: 'replacement' | 'refund';
}

/** How a case was resolved. */
export interface ResolutionView {
  /** When the customer had it, epoch ms. */
  readonly at: number;
  /** One word of the customer was enough, and nobody else had to take it over; left out where goods travel. */
  readonly firstContact?: boolean;
  /** Answered at once: no acknowledgement was needed; left out where goods travel. */
  readonly onTheSpot?: boolean;
}

/** What `case.view` answers, whatever the kind: words and personal data stay references. Instants are epoch ms. */
export interface CaseView {
  readonly caseId: string;
  readonly kind: string;
  readonly policy: { readonly id: string; readonly version: string };
  readonly state: string;
  readonly since: number;
  readonly owner?: { readonly name: string; readonly department: string; readonly since: number };
  /** The level of the escalation that runs. */
  readonly escalationLevel?: number;
  readonly escalation?: EscalationView;
  readonly channel: string;
  readonly topic?: string;
  /** How urgent it is, where its policy knows priorities. */
  readonly priority?: { readonly id: string; readonly title: string };
  /** Reference to the customer's data; the newest when it was corrected. */
  readonly customer: string;
  /** What was said in it is only for those who may read complaints about employees; left out in every other case. */
  readonly confined?: true;
  readonly timeZone: string;
  readonly clocks: readonly ClockView[];
  readonly commitments: readonly Commitment[];
  /** The first and the newest ones, oldest first. */
  readonly interactions: readonly Interaction[];
  /** So many after the first are not carried any more. */
  readonly earlierInteractions: number;
  readonly receipts: readonly LetterView[];
  readonly compensations: readonly CompensationView[];
  /** The goods that it is about, where it is about goods. */
  readonly goods?: {
    readonly orderId: string;
    /** Category of the first piece, as the shop calls it. */
    readonly category?: string;
    /** When the parcel came; left out while it has not. */
    readonly arrivedAt?: number;
    readonly units: readonly GoodsView[];
  };
  /** Coverage, steps and money of a warranty claim. */
  readonly claim?: ClaimView;
  readonly renewals: { readonly automatic: number; readonly byAgent: number };
  /** How often it was taken up again after a resolution; left out where that cannot be. */
  readonly reopened?: number;
  /** Left out while it is not resolved. */
  readonly resolution?: ResolutionView;
  /** Escalations that have begun, the one that runs included; left out when there was none. */
  readonly escalations?: number;
  /** What happens by itself, soonest first. */
  readonly next: readonly { readonly what: string; readonly at: number; readonly by: 'itself' }[];
  /** What is awaited, and from whom. */
  readonly awaiting: readonly { readonly what: string; readonly from: string }[];
  /** What needs a person's eye, most urgent first. */
  readonly warnings: readonly string[];
}
