import { chosen, decided, requested, tellApprovers } from './compensating.ts';
import { refundFailed } from './paying.ts';
import { on, type Reducer } from './reducer.ts';

/** What the chart's actions about compensation and its money change. */
export const compensationReducers = {
  requestCompensation: on('offerCompensation', (context, { payload, occurredAt, actor }) =>
    requested(context, payload, occurredAt, actor),
  ),
  approveCompensation: on('approveCompensation', (context, { payload, occurredAt, actor }) =>
    decided(context, true, payload, occurredAt, actor),
  ),
  declineCompensation: on('declineCompensation', (context, { payload, occurredAt, actor }) =>
    decided(context, false, payload, occurredAt, actor),
  ),
  chooseCompensation: on('chooseCompensation', (context, { payload, occurredAt, actor }) =>
    chosen(context, payload, occurredAt, actor),
  ),
  tellApprovers,
  failRefund: on('refundFailed', (context, { payload, occurredAt, actor }) =>
    refundFailed(context, payload, occurredAt, actor),
  ),
} satisfies Record<string, Reducer>;
