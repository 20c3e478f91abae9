import type { CaseView } from '../case/view.ts';
import { waysNow } from './acknowledging.ts';
import type { ComplaintState } from './blocked.ts';
import type { ComplaintContext } from './context.ts';
import { approvalInWords } from '../case/compensation.ts';
import { approversInWords, pendingApproval } from '../case/compensation-approval.ts';
import { isWaiting } from './commitments.ts';
import { wordWaits } from './heard-after.ts';
import { takenOutsideBy, titlesOf } from './outside.ts';
import { paymentsAsked } from './paying.ts';
import { levelNow } from '../case/escalation-steps.ts';
import { ownerOrDefault } from './letters.ts';
import { promisesAwaited } from './promise-words.ts';
import { shortDate } from './promisable.ts';
import { publicState } from './public-state.ts';
import { isSolved } from './solved-at.ts';
import { choicesOpen } from './solved.ts';
import { incidentsInWords, undocumented } from '../case/safety.ts';
import { isAboutSafety, safetyDuties } from '../case/safety-duties.ts';
import { letterEvents } from './duties.ts';

/** What is awaited, from whom, in plain words [CSP-LIMBO-1] [PRO-PROC-1]. */
export function awaiting({ value, context }: ComplaintState): CaseView['awaiting'] {
  const { owner, ending } = context;
  // Nobody routes a case that is answered or over: what is left of it is the default owner's.
  const who = owner ?? (ending || context.answered ? ownerOrDefault(context) : undefined);
  const outside = titlesOf(takenOutsideBy(context));
  const from = outside || (who ? `${who.name}, ${who.departmentTitle}` : 'an agent');
  const list: { what: string; from: string }[] = context.letters
    .filter((letter) => letter.status === 'needs-person' && !isAboutSafety(letter))
    .map(({ title, effectId, receipt }) => ({
      what: `${title} could not be delivered (${receipt?.reason ?? 'no reason given'}): correct the contact and resend ${effectId}, or tell it in another way`,
      from,
    }));
  for (const { what } of paymentsAsked(context)) list.push({ what, from });
  list.push(...escalationAwaits(context), ...safetyAwaits(context, from));
  if (ending) return list;
  const pending = pendingApproval(context);
  if (pending) {
    const by = approversInWords(context, pending.requestedBy) || 'a supervisor';
    list.push({ what: approvalInWords(pending), from: by });
  }
  for (const { id, chooseBy } of choicesOpen(context)) {
    const until = chooseBy === undefined ? '' : ` by ${shortDate(context, chooseBy)}`;
    list.push({
      what: `The choice of the compensation ${id}${until} (chooseCompensation)`,
      from: 'the customer',
    });
  }
  if (isWaiting(context)) list.push({ what: 'The reply to our question', from: 'the customer' });
  for (const what of promisesAwaited(context)) list.push({ what, from });
  const state = publicState({ value, context });
  if (context.clocks.some(({ name, stoppedAt }) => name === 'response' && stoppedAt === undefined))
    list.push({ what: 'The first word of a person to the customer (respond)', from });
  if (!owner && state === 'received')
    list.push({ what: 'The topic, so that it gets its owner (route)', from: 'an agent' });
  const by = state === 'received' && context.acknowledgedAt === undefined ? waysNow(context) : [];
  if (by.includes('verbal')) {
    list.push({
      what: 'Tell the customer who has it and by when, with an apology for the trouble, and log it (acknowledge)',
      from: 'an agent',
    });
  } else if (by.length > 0)
    list.push({ what: `The way to acknowledge: ${by.join(', ')} (acknowledge)`, from });
  if (state === 'acknowledged') list.push({ what: 'The beginning of the investigation (investigate)', from });
  if (context.answered === null)
    list.push({ what: 'The answer to the customer (answer), or a new date in time (renew)', from });
  else if (wordWaits(context))
    list.push({
      what: 'A reply to what the customer said after the answer (respond), or what they said of it (confirmSolved, notSolved)',
      from,
    });
  else if (context.askedAt !== null && !isSolved(context))
    list.push({ what: 'Whether it is solved', from: 'the customer' });
  return list;
}

function* escalationAwaits(context: ComplaintContext): Generator<{ what: string; from: string }> {
  const level = levelNow(context);
  if (!context.escalation || !level) return;
  const from = `${level.contact.name}, ${level.title}`;
  yield context.escalation.acknowledgedAt === null
    ? { what: 'That the escalation is taken (acknowledgeEscalation)', from }
    : { what: 'The progress of the escalation (checkIn), or its end (answer, standDown)', from };
}

function* safetyAwaits(context: ComplaintContext, from: string): Generator<{ what: string; from: string }> {
  for (const { what, dueAt } of safetyDuties(context, letterEvents))
    if (dueAt <= context.at) yield { what, from };
  if (!undocumented(context)) return;
  const details = context.policy.safety?.details.value.join(', ') ?? 'all details';
  yield { what: `The documentation of ${incidentsInWords(context)}: ${details} (documentIncident)`, from };
}
