import { applied } from '../case/applied.ts';
import { heard } from '../case/heard.ts';
import { onMessage } from '../case/on-message.ts';
import { remindAll } from '../goods/care/duties.ts';
import { careReducers } from '../goods/care/reducers.ts';
import { compensationReducers, remindingBeside } from '../goods/compensation/reducers.ts';
import { goodsReducers } from '../goods/reducers.ts';
import { approveClaim, chosen, requestRemedy, supervisorDecided, tellApprovers } from './approving.ts';
import { carriedOut } from './carried-out.ts';
import { compensation } from './compensating.ts';
import type { Change, ClaimContext } from './context.ts';
import { remindCustomer, unheard } from './customer.ts';
import { askDescription, described, verified } from './describing.ts';
import { dutiesOf, pressReplacement } from './duties.ts';
import { atEnd, notPaidBack, resolve } from './ending.ts';
import { steps } from './escalating.ts';
import type { ClaimEvent } from './events.ts';
import { decline, judge } from './judging.ts';
import { apologise } from './late.ts';
import { recordReceipt } from './receipts.ts';
import { inspected, refusedLate, replacementRuns, settled } from './settling.ts';
import { putOff } from './promise.ts';
import { askInstead, breakPromise, choseInstead, refundInstead, tryStock } from './stock.ts';
import { askSteps, resolveSolved, tried } from './troubleshooting.ts';
import { unresolvedTooLong } from './unresolved.ts';

/** What a named action changes, from what the event and the case say. */
type Reducer = (context: ClaimContext, event: ClaimEvent) => Change;

const on = onMessage<ClaimContext, ClaimEvent>();
const goods = goodsReducers<ClaimContext>({ carriedOut, free: notPaidBack, dutiesOf, atEnd });

/** Somebody says that the article is there again; it is tried by itself too. */
const saidToBeThere = on('restocked', (context, { occurredAt, actor }) =>
  heard(
    context,
    { what: 'The article is there again', channel: 'note', words: [] },
    occurredAt,
    actor,
    'internal',
  ),
);

/** A parcel that is here for good starts the replacement's time [SUP-WAR-7]. */
const here =
  (arrival: Reducer): Reducer =>
  (context, event) => {
    const next = { ...context, ...arrival(context, event) };
    return { ...next, ...replacementRuns(next, next.arrivedAt ?? next.at) };
  };

/** What each named action of the chart changes. Pure: every instant comes from the event or from `context.at`. */
export const reducers = {
  ...goods,
  ...careReducers(steps),
  ...compensationReducers(compensation),
  remindOwner: remindingBeside(compensation, (context: ClaimContext) =>
    remindAll(context, dutiesOf(context)),
  ),
  recordReceipt: on('effect.settled', recordReceipt),
  arrive: here(goods.arrive),
  takeLate: here(goods.takeLate),
  verify: on('verify', (context, { payload, occurredAt, actor }) =>
    verified(context, payload, occurredAt, actor),
  ),
  askDescription,
  describe: on('describe', (context, { payload, occurredAt, actor }) =>
    described(context, payload, occurredAt, actor),
  ),
  remindCustomer,
  unheard: (context) => unheard(atEnd(context)),
  judge,
  decline,
  askSteps,
  tryStep: on('tryStep', (context, { payload, occurredAt, actor }) =>
    tried(context, payload, occurredAt, actor),
  ),
  resolveSolved,
  requestRemedy,
  tellApprovers,
  approve: on('approve', (context, { payload, occurredAt, actor }) =>
    supervisorDecided(context, true, payload.text, occurredAt, actor),
  ),
  declineBySupervisor: on('decline', (context, { payload, occurredAt, actor }) =>
    supervisorDecided(context, false, payload.reason, occurredAt, actor),
  ),
  approveClaim,
  choose: on('choose', (context, { payload, occurredAt, actor }) =>
    chosen(context, payload.remedy, occurredAt, actor),
  ),
  inspect: on('inspect', (context, { payload, occurredAt, actor }) =>
    inspected(context, payload, occurredAt, actor),
  ),
  settle: on('settle', (context, { payload, occurredAt, actor }) =>
    settled(context, payload, occurredAt, actor),
  ),
  refuseLate: on('refuseLate', (context, { payload, occurredAt, actor }) =>
    refusedLate(context, payload.reason, occurredAt, actor),
  ),
  askInstead,
  chooseInstead: on('chooseInstead', (context, { payload, occurredAt, actor }) =>
    choseInstead(context, payload, occurredAt, actor),
  ),
  refundInstead,
  restocked: (context, event) => applied(context, (next) => saidToBeThere(next, event), tryStock),
  putOff: on('putOff', (context, { payload, occurredAt, actor }) =>
    putOff(context, payload, occurredAt, actor),
  ),
  breakPromise,
  resolve,
  pressReplacement,
  apologise,
  escalateUnresolved: unresolvedTooLong,
} satisfies Record<string, Reducer>;
