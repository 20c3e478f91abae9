import { z } from 'zod';
import { channel, money } from '../../policies/sections/common.ts';
import { trigger } from '../../policies/sections/escalation.ts';
import { incidentPayload } from '../case/incident.ts';
import { takeEscalation } from '../case/escalation-events.ts';
import { compensationPayloads } from '../case/compensation-events.ts';
import { refundFailedPayload } from '../case/refund-failed.ts';
import { policyField } from './complaint-policy.ts';
import { withdrawPayload } from '../case/withdrawing.ts';
import { safetyCallPayload } from '../case/safety-call.ts';
import { words } from '../case/words.ts';

const date = z.iso.date("expected a date, for example '2026-12-01'");
const via = z.enum(['email', 'verbal', 'post']);
const instant = z.int().nonnegative();
const commitment = z.string().min(1).max(20).optional();
const callBackNumber = words('Call-back number', 50).optional();
const understood = z.boolean().optional().meta({ title: 'The customer confirmed that everything is clear' });
const whichPromise = commitment.meta({ title: 'Id of the promise; the one due first when left out' });

/** What a policy may leave to others: a complaint about a specific employee, damage in transport [PRO-SCOPE-2] [PRO-SCOPE-3]. */
export const outside = z.enum(['employee', 'shippingDamage']);

/** An answer without analysis and proposal, or a refusal without reasons, does not pass [ASI-RES-1] [PRO-RES-2]. */
export const answerPayload = z.discriminatedUnion('decision', [
  z.strictObject({
    decision: z.literal('accommodated'),
    analysis: words('Analysis of the issue'),
    proposal: words('Proposed resolution'),
    // For the customer to follow, where the resolution is theirs to carry out [HAW-STEP-3].
    guidance: words('Step-by-step guidance').optional(),
    via: via.meta({ title: 'How the customer is told' }),
    promised: z.enum(['repair', 'thing']).optional().meta({ title: 'What is promised with it' }),
    promisedBy: date.optional().meta({ title: 'Date by which it is done' }),
    understood,
  }),
  z.strictObject({
    decision: z.literal('refused'),
    analysis: words('Analysis of the issue'),
    reasons: words('Clear reasons for the refusal'),
    via: via.meta({ title: 'How the customer is told' }),
    understood,
  }),
]);

export type AnswerPayload = z.infer<typeof answerPayload>;

/** The customer's reply to whether it is solved; one who records it for the customer says how it was heard. */
const repliedPayload = z.strictObject({
  text: words('What the customer said').optional(),
  channel: channel.optional().meta({ title: 'How the customer said it' }),
});

/** Payload of each event that can be sent to a complaint. */
export const payloads = {
  acknowledge: z.strictObject({ by: z.enum(['verbal', 'telephone', 'letter', 'email']) }),
  route: z.strictObject({ topic: z.string().min(1).max(100), callBack: callBackNumber }),
  refer: z.strictObject({
    department: z.string().min(1).max(100).meta({ title: 'Department' }),
    person: z.string().min(1).max(100).optional().meta({ title: 'Person in the department who takes it' }),
    expectedBy: date.optional().meta({ title: 'Expected resolution date' }),
    callBack: callBackNumber,
    reason: words('Reason').optional(),
  }),
  investigate: z.strictObject({}),
  answer: answerPayload,
  renew: z.strictObject({
    newDate: date.meta({ title: 'New date' }),
    reason: words('Reason'),
    via: via.optional().meta({ title: 'How the customer is told; in writing when left out' }),
  }),
  note: z.strictObject({ text: words('Note') }),
  customerSaid: z.strictObject({ text: words('What the customer said'), channel }),
  confirmSolved: repliedPayload,
  notSolved: repliedPayload,
  withdraw: withdrawPayload,
  correctContact: z.strictObject({
    customer: words('Customer'),
    reachableBy: z.enum(['email', 'post']).optional(),
  }),
  respond: z.strictObject({ text: words('What was said to the customer'), channel }),
  promiseCallBack: z.strictObject({
    by: instant
      .optional()
      .meta({ title: "When, at the latest; within the policy's time when left out", instant: true }),
    number: callBackNumber,
    subject: words('What the call is about').optional(),
  }),
  moveCallBack: z.strictObject({
    commitment: whichPromise,
    by: instant.meta({ title: 'New time, at the latest', instant: true }),
  }),
  calledBack: z.strictObject({ text: words('What was said'), understood, commitment: whichPromise }),
  fulfil: z.strictObject({ text: words('What was done'), commitment: whichPromise }),
  putOff: z.strictObject({
    commitment: whichPromise,
    newDate: date.optional().meta({ title: 'New date' }),
    by: instant.optional().meta({ title: 'New time of a call-back, at the latest', instant: true }),
    reason: words('Reason'),
    channel: channel.meta({ title: 'How the customer was told' }),
  }),
  changePolicy: z.strictObject({
    policy: policyField.meta({ title: 'Id of the policy that holds from now on', policy: true }),
    reason: words('Reason'),
  }),
  changePriority: z.strictObject({
    priority: z.string().min(1).max(100).meta({ title: 'Priority' }),
    reason: words('Reason'),
  }),
  waitForCustomer: z.strictObject({ question: words('What we need to know') }),
  ...compensationPayloads,
  escalate: z.strictObject({
    trigger: trigger.exclude(['unresolved']).meta({ title: 'Why it escalates' }),
    text: words('What the customer said').optional(),
    amount: money.optional().meta({ title: 'What the claim is worth, when it is of high value' }),
  }),
  acknowledgeEscalation: takeEscalation,
  checkIn: z.strictObject({ progress: words('Progress') }),
  standDown: z.strictObject({ reason: words('Reason') }),
  documentIncident: incidentPayload,
  safetyCall: safetyCallPayload,
  referOut: z.strictObject({
    to: outside.meta({ title: 'What it is about' }),
    text: words('What those who take it must know').optional(),
  }),
  toldOtherwise: z.strictObject({
    effectId: z.string().min(1).max(200).meta({ title: 'Effect id of the receipt' }),
    text: words('How it was told'),
  }),
  refundFailed: refundFailedPayload,
  resend: z.strictObject({
    effectId: z.string().min(1).max(200).meta({ title: 'Effect id of the receipt' }),
  }),
} as const;

export type Payloads = { readonly [K in keyof typeof payloads]: z.infer<(typeof payloads)[K]> };
