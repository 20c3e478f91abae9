import { applied } from '../case/applied.ts';
import { callBackMoved } from './call-back-moving.ts';
import { repliedTo } from './heard-after.ts';
import { breakPassed, remindOwner } from './promises-due.ts';
import { nextOfPromises } from './promises-owed.ts';
import { calledBack, callBackPromised, fulfilled, putOff } from './promising.ts';
import { on, spoken, type Reducer } from './reducer.ts';

/** What the chart's actions about call-backs and other promises change. */
export const promiseReducers = {
  promiseCallBack: spoken('promiseCallBack', (context, { payload, occurredAt, actor }) =>
    callBackPromised(context, payload, occurredAt, actor),
  ),
  moveCallBack: on('moveCallBack', (context, { payload, occurredAt, actor }) =>
    callBackMoved(context, payload, occurredAt, actor),
  ),
  recordCallBack: spoken('calledBack', (context, { payload, occurredAt, actor }) =>
    applied(
      context,
      (next) => calledBack(next, payload, occurredAt, actor),
      (next) => repliedTo(next, occurredAt),
    ),
  ),
  recordFulfilment: on('fulfil', (context, { payload, occurredAt, actor }) =>
    fulfilled(context, payload, occurredAt, actor),
  ),
  putOff: spoken('putOff', (context, { payload, occurredAt, actor }) =>
    putOff(context, payload, occurredAt, actor),
  ),
  watchPromises: (context) => ({ promiseWatch: nextOfPromises(context) }),
  remindOwner,
  breakPassed,
} satisfies Record<string, Reducer>;
