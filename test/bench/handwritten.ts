import {
  ApplicationFailure,
  condition,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import type { EffectCall, Receipt } from '../../machines/case/receipt.ts';
import type { CaseRecord } from '../../machines/case/record.ts';
import { applyBudget } from '../../policies/calendar/operations.ts';
import { subtractBudget } from '../../policies/calendar/subtract-budget.ts';
import { usDetroit } from '../../policies/calendar/us-detroit.ts';
import { firstTry, laterTries } from '../../workflows/effect-policy.ts';
import { caseSend, caseView, type CaseMessage } from '../../workflows/messages.ts';
import { searchAttributes } from '../../workflows/search-attributes.ts';
import { recordByHand } from './record-by-hand.ts';

/** What the hand-written complaint is opened with: ids and references, no policy. */
export interface HandwrittenInput {
  readonly caseId: string;
  readonly customer: string;
  readonly words: string;
}

interface Mailer {
  sendMail: (call: EffectCall) => Promise<Receipt>;
}

interface Recorder {
  writeRecord: (call: EffectCall<CaseRecord>) => Promise<void>;
}

const businessDays = (amount: number) => ({ amount, unit: 'business-days' }) as const;
const after = (from: number, days: number) => applyBudget(usDetroit, from, businessDays(days)).at;
const before = (due: number, days: number) => subtractBudget(usDetroit, due, businessDays(days)).at;
const owner = { department: 'Delivery', name: 'Ines Moreau', email: 'delivery@asivado.example' };

const events: Readonly<Record<string, readonly string[]>> = {
  answer: ['analysis', 'proposal'],
  confirmSolved: [],
};

/**
 * The complaint as a sensible engineer writes it on Temporal for one company: the same four mails, the same deadlines,
 * the same search attributes at the same moments, updates that are validated, a query. It is leaner than the chart where
 * a choice was open: no policy travels with the case, and no timer watches over the acknowledgement and the referral,
 * which are retried until they are through. The read model has it whenever the chart has it, by the same local activity.
 */
async function complaintByHand({ caseId, customer, words }: HandwrittenInput, { sendMail }: Mailer) {
  const { writeRecord } = proxyLocalActivities<Recorder>(firstTry);
  const openedAt = Date.now();
  const due = { answer: after(openedAt, 7) };
  let state = 'received';
  let solved = false;
  let answer: Readonly<Record<string, string>> | undefined;
  const receipts: Receipt[] = [];
  const interactions: { at: number; what: string }[] = [{ at: openedAt, what: 'Received: complaint' }];

  const tell = async (
    template: string,
    to: unknown,
    refs: Readonly<Record<string, string>> = {},
    extra: Readonly<Record<string, unknown>> = {},
  ): Promise<void> => {
    const facts = {
      company: 'Asivado.com',
      topic: 'a delivery',
      timeZone: usDetroit.timeZone,
      owner: owner.name,
      department: owner.department,
      received: openedAt,
      expectedBy: due.answer,
      ...extra,
    };
    const effectId = `${workflowInfo().workflowId}:${template}-${receipts.length}`;
    const params = { template, to, locale: 'en-US', facts, words: refs };
    receipts.push(await sendMail({ effectId, caseId, name: 'sendMail', params, issuedAt: Date.now() }));
    interactions.push({ at: Date.now(), what: `Sent: ${template}` });
  };
  let writes = 0;
  const record = (ended = false): Promise<void> => {
    writes += 1;
    const { workflowId } = workflowInfo();
    const at = Date.now();
    const params = recordByHand({
      caseId,
      workflowId,
      customer,
      at,
      ended,
      revision: writes,
      state,
      openedAt,
      answerBy: due.answer,
    });
    return writeRecord({
      effectId: `${workflowId}:record.${writes}`,
      caseId,
      name: 'writeRecord',
      params,
      issuedAt: at,
    });
  };
  const enter = (next: string, nextDueAt: number | null): void => {
    state = next;
    upsertSearchAttributes([
      { key: searchAttributes.CaseState, value: state },
      { key: searchAttributes.NextDueAt, value: nextDueAt === null ? null : new Date(nextDueAt) },
    ]);
  };
  const take = ({ type, payload }: CaseMessage): void => {
    if (type === 'confirmSolved') {
      solved = true;
      return;
    }
    answer = { analysis: String(payload['analysis']), proposal: String(payload['proposal']) };
    enter('resolved', after(Date.now(), 3));
  };
  setHandler(
    caseSend,
    (message) => {
      take(message);
      interactions.push({ at: Date.now(), what: message.type });
      return { eventId: message.id, type: message.type, state, revision: interactions.length };
    },
    {
      validator: (message) => {
        const fields = events[message.type];
        if (!fields) throw refuse('UnknownEvent', `There is no event '${message.type}'.`);
        const missing = fields.filter((field) => typeof message.payload[field] !== 'string');
        if (missing.length > 0) throw refuse('InvalidPayload', `Missing: ${missing.join(', ')}.`);
        const possible = message.type === 'answer' ? !answer : answer && !solved;
        if (!possible) throw refuse('EventNotAccepted', `'${message.type}' is not possible in '${state}'.`);
      },
    },
  );
  setHandler(caseView, () => ({ state, owner, due, interactions, receipts }));

  upsertSearchAttributes([
    { key: searchAttributes.Owner, value: `${owner.department}: ${owner.name}` },
    { key: searchAttributes.NextDueAt, value: new Date(after(openedAt, 1)) },
  ]);
  await Promise.all([
    tell('acknowledgement', customer),
    tell('referral', { department: owner.department, email: owner.email }, { description: words }),
  ]);
  for (let notices = 0; ; notices += 1) {
    if (answer) break;
    const wake = notices < 2 ? before(due.answer, 1) : due.answer;
    enter('acknowledged', wake);
    await record();
    if (await condition(() => answer !== undefined, wake - Date.now())) break;
    if (notices >= 2) await condition(() => answer !== undefined);
    if (answer) break;
    const oldDate = due.answer;
    due.answer = after(oldDate, 5);
    await tell('delay-notice', customer, {}, { oldDate, newDate: due.answer });
  }
  await tell('answer', customer, answer, { outcome: 'proposal' });
  await record();
  if (!(await condition(() => solved, after(Date.now(), 3) - Date.now()))) {
    const replyBy = after(Date.now(), 5);
    await tell('follow-up', customer, {}, { replyBy });
    await condition(() => solved, replyBy - Date.now());
  }
  enter('closed', null);
  await tell('closing', customer);
  await record(true);
  return { state, at: Date.now(), receipts: receipts.length };
}

function refuse(type: string, message: string): ApplicationFailure {
  return ApplicationFailure.create({ type, message, nonRetryable: true });
}

/** With ordinary activities, as Temporal's documentation shows it. */
export const handwritten = (input: HandwrittenInput) =>
  complaintByHand(input, proxyActivities<Mailer>(laterTries));

/** The same with local activities and nothing behind them: a mail server that is away fails the case. */
export const handwrittenLocal = (input: HandwrittenInput) =>
  complaintByHand(input, proxyLocalActivities<Mailer>(firstTry));
