import type { Channel, Matter } from '../../policies/sections/common.ts';
import type { Clock } from '../clocks/clock.ts';
import type { Compensation } from '../case/compensation.ts';
import type { Escalation } from '../case/escalation.ts';
import type { Commitment } from '../case/commitment.ts';
import type { Actor, Interaction } from '../case/interaction.ts';
import type { Safety } from '../case/safety.ts';
import type { Letter } from '../case/letter.ts';
import type { Payment } from '../case/payment.ts';
import type { ComplaintPolicy } from './complaint-policy.ts';
import type { AnswerPayload, Payloads } from './payloads.ts';
import type { WhyLonger } from './why-longer.ts';

/** Who answers for the case. */
export interface Owner {
  readonly department: string;
  readonly departmentTitle: string;
  readonly email: string;
  readonly name: string;
  readonly since: number;
  /** By its topic, by the policy's default because nobody routed it, or by a referral. */
  readonly how: 'topic' | 'default' | 'referral';
  /** The department's own expected date, when it is earlier than the promised one; epoch ms. */
  readonly expectedBy?: number;
}

/** A new date that is on its way to the customer, and holds once it has been told. */
export interface PendingDate {
  readonly dueAt: number;
  readonly by: 'itself' | 'agent';
  /** Reference to the reason that an agent gave. */
  readonly reason?: string;
  /** Why, where it goes out by itself; left out in one that was written before it was said. */
  readonly because?: WhyLonger;
}

/** What the region of promises waits for; epoch ms. */
export interface PromiseWatch {
  /** The next reminder of an owner; null when all were reminded. */
  readonly remindAt: number | null;
  readonly dueAt: number;
}

/** How a case ends, and why. */
export interface End {
  readonly as: 'closed' | 'withdrawn' | 'referredOut';
  readonly at: number;
  readonly because: string;
}

/** Everything that decides a complaint. Words and personal data are references. Instants are epoch ms. */
export type ComplaintContext = {
  /** Instant of the event being processed; the interpreter stamps it. */
  readonly at: number;
  readonly caseId: string;
  readonly policy: ComplaintPolicy;
  readonly channel: Channel;
  readonly matter: Matter;
  readonly topic?: string;
  /** Id of its priority; the policy's first when left out. */
  readonly priority?: string | undefined;
  /** When it got its priority while the clock of the answer stood at a told date, and by when that priority asks for the answer. */
  readonly hurried?: { readonly at: number; readonly dueAt: number } | undefined;
  readonly customer: string;
  readonly words: string;
  readonly reachableBy: 'email' | 'post';
  /** Reference to the number at which a caller can be called back, once it was taken. */
  readonly callBack?: string;
  /** When the customer's word arrived. */
  readonly receivedAt: number;
  readonly openedBy: Actor;
  readonly owner?: Owner;
  readonly clocks: readonly Clock[];
  readonly commitments: readonly Commitment[];
  /** So many that are settled are not carried any more. */
  readonly earlierCommitments?: number;
  /** The first and the newest ones; `earlierInteractions` counts those between. */
  readonly interactions: readonly Interaction[];
  readonly earlierInteractions?: number;
  readonly letters: readonly Letter[];
  readonly renewals: { readonly automatic: number; readonly byAgent: number };
  /** How often the running answer clock may still renew by itself. */
  readonly automaticLeft: number;
  readonly pendingDate: PendingDate | null;
  /** The date of the answer that is waited for; left out in a case that began before it was watched. */
  readonly answerWatch?: number;
  readonly acknowledgedAt?: number;
  readonly forwardedAt?: number;
  /** When somebody first took up the matter itself: the investigation began, or an escalation was taken. */
  readonly investigatedAt?: number;
  /** The answer that holds; gone again when the customer says that it is not solved. */
  readonly answered: {
    readonly at: number;
    readonly decision: AnswerPayload['decision'];
    readonly via: AnswerPayload['via'];
    /** When the customer had it: said, or handed over. Until then nothing is met or kept by it. */
    readonly reachedAt: number | null;
    /** Number of the escalation that ends with it, when the customer has it. */
    readonly escalation?: number;
  } | null;
  /** When the follow-up question was put, or what starts the wait for its reply anew happened. */
  readonly askedAt: number | null;
  /** Since when a word of the customer after the answer waits for a reply; left out in a case that began before it was waited for. */
  readonly heardAt?: number | null;
  /**
   * When the customer said that it is solved while something was owed, to be decided or to be chosen: it ends when nothing is. Null or
   * left out until then.
   */
  readonly solvedAt?: number | null;
  readonly reopened: number;
  /** Due instant of the promise that was broken, so that it is apologised for once. */
  readonly brokenDueAt: number | null;
  /** The escalation that runs. */
  readonly escalation: Escalation | null;
  readonly pastEscalations: readonly Escalation[];
  readonly safety: Safety | null;
  /**
   * Asked at, and waiting for the customer since the question reached them, null until then; the former left out in a case
   * that began before it was kept.
   */
  readonly waiting: { readonly since: number | null; readonly askedAt?: number } | null;
  /** The call-back or other promise that is waited for. */
  readonly promiseWatch: PromiseWatch | null;
  /** When the owner was last told what waits for them. */
  readonly remindedAt: number | null;
  /** The reminder that is waited for. */
  readonly dutyWatch: number | null;
  readonly compensations: readonly Compensation[];
  /** What is paid for them; left out in a case that began before they were paid from here. */
  readonly payments?: readonly Payment[];
  readonly ending?: End;
  /** What it was referred out as. */
  readonly outside?: Payloads['referOut']['to'];
};

/** What a step of the chart changes. */
export type Change = Partial<ComplaintContext>;
