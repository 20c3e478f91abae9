import type { Actor, Interaction } from '../case/interaction.ts';
import type { Order } from '../money/order.ts';
import { calm, type CareContext } from './care/context.ts';

/** What every case about goods is opened with. Instants are epoch ms. */
interface GoodsInput {
  readonly caseId: string;
  readonly openedAt: number;
  readonly at?: number | undefined;
  readonly occurredAt?: number | undefined;
  readonly channel?: string | undefined;
  readonly order: Order;
  readonly customer: string;
  readonly words?: string | undefined;
  readonly reachableBy?: 'email' | 'post' | undefined;
  readonly openedBy: Actor;
}

/**
 * What every case about goods begins with.
 *
 * @param what 'return', 'warranty claim'
 * @param noted what else stands on it from the beginning
 */
export function goodsStart(
  input: GoodsInput,
  what: string,
  noted: readonly Interaction[] = [],
): Omit<CareContext, 'policy'> & { readonly commitments: readonly [] } {
  const { caseId, openedAt, openedBy, channel = 'web', order, customer, words } = input;
  const receivedAt = input.occurredAt ?? openedAt;
  const received: Interaction = {
    at: receivedAt,
    who: openedBy,
    direction: 'in',
    channel,
    what: `Received: ${what}`,
    words: words === undefined ? [] : [words],
  };
  return {
    at: input.at ?? openedAt,
    caseId,
    channel,
    order,
    customer,
    ...(words !== undefined && { words }),
    reachableBy: input.reachableBy ?? 'email',
    receivedAt,
    openedBy,
    clocks: [],
    commitments: [],
    interactions: [received, ...noted],
    letters: [],
    acts: [],
    handedOverAt: null,
    arrivedAt: null,
    inspectedAt: null,
    lost: false,
    expiredAt: null,
    lateSince: null,
    remindedAt: null,
    dutyWatch: null,
    resolvedAt: null,
    apologisedAt: null,
    ...calm,
  };
}
