import { onMessage } from '../case/on-message.ts';
import { goodsReducers } from '../goods/reducers.ts';
import { carriedOut } from './carried-out.ts';
import type { Change, ReturnContext } from './context.ts';
import { dutiesOf, pressRefund } from './duties.ts';
import { resolve, unpaid } from './ending.ts';
import type { ReturnEvent } from './events.ts';
import { apologise } from './late-refund.ts';
import { inspected, refusedLate, settled } from './settling.ts';

/** What a named action changes, from what the event and the case say. */
type Reducer = (context: ReturnContext, event: ReturnEvent) => Change;

const on = onMessage<ReturnContext, ReturnEvent>();

/** What each named action of the chart changes. Pure: every instant comes from the event or from `context.at`. */
export const reducers = {
  ...goodsReducers<ReturnContext>({ carriedOut, free: unpaid, dutiesOf }),
  inspect: on('inspect', (context, { payload, occurredAt, actor }) =>
    inspected(context, payload, occurredAt, actor),
  ),
  settle: on('settle', (context, { payload, occurredAt, actor }) =>
    settled(context, payload, occurredAt, actor),
  ),
  refuseLate: on('refuseLate', (context, { payload, occurredAt, actor }) =>
    refusedLate(context, payload.reason, occurredAt, actor),
  ),
  resolve,
  pressRefund,
  apologise,
} satisfies Record<string, Reducer>;
