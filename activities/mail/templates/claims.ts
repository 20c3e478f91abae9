import { facts, list, quoted, text } from './blocks.ts';
import { toCustomer } from './to-customer.ts';

/** What is wrong, in detail? [SUP-WAR-4] */
export const claimDescribe = toCustomer('claim-describe', ['replyBy'], (draft) => [
  text(draft, 'claim-describe.please'),
  text(draft, 'claim-describe.what'),
  ...facts(draft, 'replyBy'),
]);

/** The steps of the product guide [SUP-WAR-5]. */
export const claimSteps = toCustomer('claim-steps', ['tasks', 'replyBy'], (draft) => [
  text(draft, 'claim-steps.please'),
  ...list(draft, 'tasks'),
  text(draft, 'claim-steps.tell'),
  ...facts(draft, 'replyBy'),
]);

export const claimReminder = toCustomer('claim-reminder', ['replyBy'], (draft) => [
  text(draft, 'claim-reminder.please'),
  ...facts(draft, 'replyBy'),
]);

export const claimUnheard = toCustomer('claim-unheard', [], (draft) => [text(draft, 'claim-unheard.over')]);

/** Why it is not covered, and what is possible instead. */
export const claimDeclined = toCustomer('claim-declined', ['decisions', 'tasks'], (draft) => [
  text(draft, 'claim-declined.sorry'),
  ...list(draft, 'decisions'),
  ...quoted(draft, 'reason', 'claim-declined.reason'),
  text(draft, 'claim-declined.instead'),
  ...list(draft, 'tasks'),
  text(draft, 'claim-declined.mistaken'),
]);

export const claimSolved = toCustomer('claim-solved', [], (draft) => [text(draft, 'claim-solved.glad')]);

/** It is approved: the prepaid label, and the choice where the policy gives one [SUP-WAR-6] [SUP-COMP-2]. */
export const claimApproved = toCustomer('claim-approved', ['address', 'sendBy'], (draft) => [
  text(draft, 'claim-approved.sorry'),
  ...list(draft, 'address'),
  ...facts(draft, 'sendBy'),
  ...(draft.facts.offer === undefined ? [] : [text(draft, 'claim-approved.choice')]),
]);

/** What was found, and by when it is made good [SUP-WAR-7]. */
export const claimInspected = toCustomer('claim-inspected', ['expectedBy', 'offer'], (draft) => [
  text(draft, 'claim-inspected.done'),
  ...(draft.facts.decisions === undefined ? [] : [text(draft, 'claim-inspected.doubts')]),
  ...list(draft, 'decisions'),
  ...facts(draft, 'expectedBy'),
]);

export const claimReplaced = toCustomer('claim-replaced', ['decisions'], (draft) => [
  text(draft, 'claim-replaced.sent'),
  ...list(draft, 'decisions'),
]);

/** Out of stock: the customer chooses. */
export const claimNoStock = toCustomer('claim-no-stock', ['decisions', 'replyBy'], (draft) => [
  text(draft, 'claim-no-stock.sorry'),
  ...list(draft, 'decisions'),
  text(draft, 'claim-no-stock.choose'),
  ...facts(draft, 'replyBy'),
]);

export const claimWait = toCustomer('claim-wait', ['newDate'], (draft) => [
  text(draft, 'claim-wait.promised'),
  ...facts(draft, 'newDate'),
]);
