import type { Letter } from '../case/letter.ts';
import { automaticAcknowledgement, logAcknowledgement, writeAcknowledgement } from './acknowledging.ts';
import { recordAnswer } from './answering.ts';
import type { Change, ComplaintContext } from './context.ts';
import type { ComplaintEvent, ComplaintEventType, ComplaintMessage } from './events.ts';
import { ask, datePassed, end, heard, reopen, resent } from './following-up.ts';
import { forward, referred, routed, takenByDefault } from './owning.ts';
import { recordReceipt } from './receipts.ts';
import { agentNotice, automaticNotice, spokenRenewal } from './renewing.ts';

type Reducer = (context: ComplaintContext, event: ComplaintEvent) => Change;

type Of<K extends ComplaintEventType> = Extract<ComplaintMessage, { type: K }>;

/** A reducer of one kind of message; any other event changes nothing. */
function on<K extends ComplaintEventType>(
  type: K,
  change: (context: ComplaintContext, event: Of<K>) => Change,
): Reducer {
  const isOne = (event: ComplaintEvent): event is Of<K> => event.type === type;
  return (context, event) => (isOne(event) ? change(context, event) : {});
}

/** What each named action of the chart changes. Pure: every instant comes from the event or from `context.at`. */
export const reducers = {
  recordReceipt: (context, event) => (event.type === 'effect.settled' ? recordReceipt(context, event) : {}),

  takeDefaultOwner: takenByDefault,
  route: on('route', (context, { payload, actor }) => routed(context, payload.topic, actor)),
  refer: on('refer', (context, { payload, occurredAt, actor }) =>
    referred(context, payload, occurredAt, actor),
  ),
  forwardToOwner: (context) => forward(context),

  writeAcknowledgement: automaticAcknowledgement,
  writeChosenAcknowledgement: on('acknowledge', (context, { payload }) =>
    writeAcknowledgement(context, payload.by === 'letter' ? 'post' : 'email'),
  ),
  logAcknowledgement: on('acknowledge', (context, { payload, occurredAt, actor }) =>
    logAcknowledgement(context, payload.by, occurredAt, actor),
  ),

  recordAnswer: on('answer', (context, { payload, occurredAt, actor }) =>
    recordAnswer(context, payload, occurredAt, actor),
  ),
  writeDelayNotice: automaticNotice,
  writeNewDate: on('renew', (context, { payload }) => agentNotice(context, payload)),
  recordSpokenDate: on('renew', (context, { payload, occurredAt, actor }) =>
    spokenRenewal(context, payload, occurredAt, actor),
  ),
  breakPromise: datePassed,

  askWhetherSolved: ask,
  reopen: on('notSolved', (context, { payload, occurredAt, actor }) => {
    const said = { what: 'Says that it is not solved', channel: context.channel, words: [payload.text] };
    return reopen({ ...context, ...heard(context, said, occurredAt, actor) }, occurredAt);
  }),
  closeAsSolved: on('confirmSolved', (context, { payload, occurredAt, actor }) => {
    const said = { what: 'Says that it is solved', channel: context.channel, words: [payload.text] };
    return end(
      { ...context, ...heard(context, said, occurredAt, actor) },
      'closed',
      'the customer said that it is solved',
    );
  }),
  closeUnanswered: (context) => end(context, 'closed', 'nobody replied to the follow-up question'),
  withdraw: on('withdraw', (context, { payload, occurredAt, actor }) => {
    const said = { what: 'Withdraws', channel: context.channel, words: [payload.reason] };
    return end(
      { ...context, ...heard(context, said, occurredAt, actor) },
      'withdrawn',
      'the customer withdrew it',
    );
  }),

  recordNote: on('note', (context, { payload, occurredAt: at, actor: who }) => ({
    interactions: [
      ...context.interactions,
      { at, who, direction: 'internal', channel: 'note', what: 'Note', words: [payload.text] },
    ],
  })),
  recordSaid: on('customerSaid', (context, { payload, occurredAt, actor }) =>
    heard(context, { what: 'Said', channel: payload.channel, words: [payload.text] }, occurredAt, actor),
  ),
  correctContact: on('correctContact', ({ reachableBy }, { payload }) => ({
    customer: payload.customer,
    reachableBy: payload.reachableBy ?? reachableBy,
  })),
  resend: on('resend', (context, { payload }) => resent(context, payload.effectId)),

  handOver: ({ letters }) => ({
    letters: letters.map((letter): Letter =>
      letter.status === 'written' ? { ...letter, status: 'under-way' } : letter,
    ),
  }),
} satisfies Record<string, Reducer>;
