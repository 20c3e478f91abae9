import { facts, list, quoted, text } from './blocks.ts';
import type { Template } from './template.ts';
import { toCustomer } from './to-customer.ts';

/** What is decided, and how to send it: the label, or the address for a parcel of one's own [SUP-RET-5]. */
export const returnApproved = toCustomer(
  'return-approved',
  ['decisions', 'way', 'address', 'sendBy'],
  (draft) => [
    text(draft, 'return-approved.thanks'),
    ...list(draft, 'decisions'),
    text(draft, 'return-approved.way'),
    ...list(draft, 'address'),
    ...facts(draft, 'sendBy'),
    text(draft, 'return-approved.refund'),
  ],
);

/** Nothing may come back, with the reason for each line [SUP-RET-1]. */
export const returnDeclined = toCustomer('return-declined', ['decisions'], (draft) => [
  text(draft, 'return-declined.sorry'),
  ...list(draft, 'decisions'),
  text(draft, 'return-declined.instead'),
]);

export const returnReminder = toCustomer('return-reminder', ['sendBy'], (draft) => [
  text(draft, 'return-reminder.please'),
  ...facts(draft, 'sendBy'),
]);

export const returnExpired = toCustomer('return-expired', ['lateUntil'], (draft) => [
  text(draft, 'return-expired.over'),
  ...facts(draft, 'lateUntil'),
]);

export const returnArrived = toCustomer('return-arrived', ['expectedBy'], (draft) => [
  text(draft, 'return-arrived.thanks'),
  ...facts(draft, 'expectedBy'),
]);

/** The parcel did not come in its time, or is lost: who looks for it, and by when the customer hears what becomes of it. */
export const returnMissed = toCustomer('return-missed', ['expectedBy'], (draft) => [
  text(draft, draft.facts.lost ? 'return-missed.lost' : 'return-missed.looking'),
  ...facts(draft, 'expectedBy'),
  text(draft, 'return-missed.help'),
]);

/** What was found, and by when the money comes [SUP-RET-2, SUP-RET-4]. */
export const returnInspected = toCustomer('return-inspected', ['expectedBy'], (draft) => [
  text(draft, 'return-inspected.done'),
  ...(draft.facts.decisions === undefined ? [] : [text(draft, 'return-inspected.doubts')]),
  ...list(draft, 'decisions'),
  ...facts(draft, 'expectedBy'),
]);

export const returnRefunded = toCustomer('return-refunded', ['amount'], (draft) => [
  text(draft, draft.facts.otherwise ? 'return-refunded.otherwise' : 'return-refunded.paid'),
  ...(draft.facts.capped ? [text(draft, 'returns.capped')] : []),
  ...facts(draft, 'refundId'),
]);

export const returnSettled = toCustomer('return-settled', ['decisions'], (draft) => [
  text(draft, 'return-settled.decided'),
  ...list(draft, 'decisions'),
  ...quoted(draft, 'reason', 'return-settled.reason'),
]);

/** Goods in place of others are on their way. */
export const returnReplaced = toCustomer('return-replaced', ['decisions'], (draft) => [
  text(draft, 'return-replaced.sent'),
  ...list(draft, 'decisions'),
  ...facts(draft, 'shipment'),
]);

/** Store credit, with the code that opens it. */
export const returnCredited: Template = {
  ...toCustomer('return-credited', ['amount'], (draft) => [
    text(draft, 'return-credited.given'),
    ...(draft.facts.capped ? [text(draft, 'returns.capped')] : []),
    ...quoted(draft, 'code', 'return-credited.code'),
  ]),
  needs: () => ({ facts: ['amount'], words: ['code'] }),
};

/** Goods that are not taken go back. */
export const returnSentBack = toCustomer('return-sent-back', ['decisions'], (draft) => [
  text(draft, 'return-sent-back.going'),
  ...list(draft, 'decisions'),
  ...facts(draft, 'shipment'),
]);

/** Out of stock: what the customer may choose. */
export const returnShort = toCustomer('return-short', ['decisions'], (draft) => [
  text(draft, 'return-short.sorry'),
  ...list(draft, 'decisions'),
  text(draft, 'return-short.choose'),
]);

/** The customer waits for it, until a date that is promised [CSP-PROM-1]. */
export const returnWait = toCustomer('return-wait', ['expectedBy'], (draft) => [
  text(draft, 'return-wait.thanks'),
  ...facts(draft, 'expectedBy'),
]);

export const returnWithdrawn = toCustomer('return-withdrawn', ['endedBy'], (draft) => [
  text(draft, 'return-withdrawn.confirm'),
  ...quoted(draft, 'reason', 'return-withdrawn.reason'),
]);

export const returnClosed = toCustomer('return-closed', [], (draft) => [text(draft, 'return-closed.thanks')]);
