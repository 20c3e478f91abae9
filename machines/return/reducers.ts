import { applied } from '../case/applied.ts';
import { onMessage } from '../case/on-message.ts';
import { careEscalation } from '../goods/care/escalating.ts';
import { careOver, careReducers, escalatingDuties } from '../goods/care/reducers.ts';
import { compensationReducers, remindingBeside } from '../goods/compensation/reducers.ts';
import { goodsReducers } from '../goods/reducers.ts';
import { recordReceipt } from './receipts.ts';
import { carriedOut } from './carried-out.ts';
import { chosen } from './choosing.ts';
import { compensation } from './compensating.ts';
import type { Change, ReturnContext } from './context.ts';
import { dutiesOf, pressRefund } from './duties.ts';
import { resolve, unpaid } from './ending.ts';
import type { ReturnEvent } from './events.ts';
import { extraSettled } from './extra.ts';
import { apologise } from './late-refund.ts';
import { inspected, refusedLate, settled } from './settling.ts';
import { askInstead, breakWait, tryStock } from './waiting.ts';

/** What a named action changes, from what the event and the case say. */
type Reducer = (context: ReturnContext, event: ReturnEvent) => Change;

const on = onMessage<ReturnContext, ReturnEvent>();
const steps = careEscalation<ReturnContext>();
const atEnd = (context: ReturnContext): ReturnContext => ({
  ...context,
  ...compensation.lapsed(careOver(context, steps)),
});
const escalating = escalatingDuties(steps, dutiesOf);

/** What each named action of the chart changes. Pure: every instant comes from the event or from `context.at`. */
export const reducers = {
  ...goodsReducers<ReturnContext>({ carriedOut, free: unpaid, dutiesOf, atEnd }),
  ...careReducers(steps),
  ...compensationReducers(compensation),
  ...escalating,
  remindOwner: remindingBeside(compensation, escalating.remindOwner),
  recordReceipt: on('effect.settled', (context, event) =>
    applied(
      context,
      (next) => recordReceipt(next, event),
      (next) => askInstead(next, event.effectId),
    ),
  ),
  choose: on('choose', (context, { payload, occurredAt, actor }) =>
    chosen(context, payload, occurredAt, actor),
  ),
  settleExtra: on('settleExtra', (context, { payload, occurredAt, actor }) =>
    extraSettled(context, payload, occurredAt, actor),
  ),
  tryStock,
  breakWait,
  inspect: on('inspect', (context, { payload, occurredAt, actor }) =>
    inspected(context, payload, occurredAt, actor),
  ),
  settle: on('settle', (context, { payload, occurredAt, actor }) =>
    settled(context, payload, occurredAt, actor),
  ),
  refuseLate: on('refuseLate', (context, { payload, occurredAt, actor }) =>
    refusedLate(context, payload.reason, occurredAt, actor),
  ),
  /** Everything is said and done: that ends an escalation too. */
  resolve: (context) => applied(context, resolve, (next) => steps.endEscalation(next, 'answered')),
  pressRefund,
  apologise,
} satisfies Record<string, Reducer>;
