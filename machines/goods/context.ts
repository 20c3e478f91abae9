import type { PolicySlice } from '../../policies/slice.ts';
import type { Clock } from '../clocks/clock.ts';
import type { Actor, Interaction } from '../case/interaction.ts';
import type { Letter } from '../case/letter.ts';
import type { Order } from '../money/order.ts';
import type { Act } from './acts.ts';

/** How a case about goods ends, and why. */
export interface End {
  readonly as: 'closed' | 'withdrawn' | 'expired';
  readonly at: number;
  readonly because: string;
}

/**
 * What decides every case about goods that come back to us, whatever it is about. Words and personal data are references.
 * Instants are epoch ms.
 */
export type GoodsContext = {
  /** Instant of the event being processed; the interpreter stamps it. */
  readonly at: number;
  readonly caseId: string;
  readonly policy: PolicySlice;
  readonly channel: string;
  readonly order: Order;
  readonly customer: string;
  readonly words?: string;
  readonly reachableBy: 'email' | 'post';
  /** When the customer asked. */
  readonly receivedAt: number;
  readonly openedBy: Actor;
  readonly clocks: readonly Clock[];
  /** The first and the newest ones; `earlierInteractions` counts those between. */
  readonly interactions: readonly Interaction[];
  readonly earlierInteractions?: number;
  readonly letters: readonly Letter[];
  /** What is done to goods and money. */
  readonly acts: readonly Act[];
  readonly handedOverAt: number | null;
  readonly arrivedAt: number | null;
  readonly inspectedAt: number | null;
  /** The parcel did not come in its time. */
  readonly lost: boolean;
  /** The carrier said at that time that the parcel is lost or cannot be delivered. */
  readonly carrierLostAt?: number;
  /** The label expired at. */
  readonly expiredAt: number | null;
  /** A parcel came after that, and nobody has decided yet. */
  readonly lateSince: number | null;
  /** When the person who must act was told last. */
  readonly remindedAt: number | null;
  /** What the region of duties waits for; null when nobody must act. */
  readonly dutyWatch: number | null;
  /** When nothing was left to do. */
  readonly resolvedAt: number | null;
  /** What was promised is late and the customer was told so. */
  readonly apologisedAt: number | null;
  readonly ending?: End;
};

/** What a step that is shared changes: never the policy. */
export type GoodsChange = Partial<Omit<GoodsContext, 'policy'>>;
