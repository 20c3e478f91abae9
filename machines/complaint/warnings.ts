import { cityOf, formatInstant } from '../../policies/calendar/format.ts';
import { dueOf } from '../clocks/due-of.ts';
import { acknowledgedBy } from './acknowledging.ts';
import { answerHolds, answerStands } from './answer-stands.ts';
import { answerPromise } from './commitments.ts';
import type { ComplaintContext } from './context.ts';
import { latest } from '../case/letters.ts';
import { brokenPromises } from './promise-words.ts';
import { levelNow } from '../case/escalation-steps.ts';
import { isAverage } from './responding.ts';
import { incidentsInWords, undocumented } from '../case/safety.ts';
import { inDanger, isAboutSafety, safetyDuties } from '../case/safety-duties.ts';
import { letterEvents } from './duties.ts';
import { answerCalendar } from './deadlines.ts';

/** What needs a person's eye at `now` (epoch ms), in sentences, most urgent first. */
export function warnings(context: ComplaintContext, now: number): readonly string[] {
  return [
    ...unsafe(context, now),
    ...silentLastLevel(context),
    ...unreachedAnswer(context),
    ...brokenPromise(context),
    ...brokenPromises(context),
    ...overdueClocks(context, now),
    ...stuckDeeds(context),
    ...duties(context),
  ];
}

function* unsafe(context: ComplaintContext, now: number): Generator<string> {
  for (const { what, dueAt } of safetyDuties(context, letterEvents)) if (dueAt <= now) yield inDanger(what);
}

function* silentLastLevel(context: ComplaintContext): Generator<string> {
  const { escalation } = context;
  const level = levelNow(context);
  if (!escalation || !level || escalation.acknowledgedAt !== null || escalation.reminders === 0) return;
  yield `NOBODY ANSWERS THE ESCALATION: ${level.contact.name}, ${level.title}, is the last level and has not taken it since ${written(context, escalation.levelSince)}. Reach them in another way.`;
}

function* unreachedAnswer(context: ComplaintContext): Generator<string> {
  const letter = latest(context, 'answer');
  if (!letter || answerStands(context) !== 'stuck') return;
  yield `THE ANSWER HAS NOT REACHED THE CUSTOMER: ${letter.title} (${letter.receipt?.reason ?? 'no reason given'}). Correct the contact and resend it, or give the answer in another way (answer).`;
}

function* brokenPromise(context: ComplaintContext): Generator<string> {
  const broken = answerPromise(context);
  if (broken?.status !== 'broken' || answerStands(context) === 'reached') return;
  yield `A promise is broken: the answer was promised by ${written(context, broken.dueAt)}. Answer, or tell a new date.`;
}

function* overdueClocks(context: ComplaintContext, now: number): Generator<string> {
  for (const clock of context.clocks) {
    if (clock.stoppedAt !== undefined) continue;
    const due = dueOf(clock, context.policy.calendars, now).at;
    if (due >= now) continue;
    const said = isAverage(context, clock) ? 'Longer than promised on average' : 'Overdue';
    yield `${said}: ${clock.title.toLowerCase()}, due since ${written(context, due)}.`;
  }
}

function* stuckDeeds({ letters, payments = [] }: ComplaintContext): Generator<string> {
  for (const { status, purpose, title, receipt } of [...payments, ...letters]) {
    if (status === 'needs-person' && !isAboutSafety({ purpose }))
      yield `Needs a person: ${title} (${receipt?.reason ?? 'no reason given'}).`;
  }
}

function* duties(context: ComplaintContext): Generator<string> {
  if (undocumented(context)) yield `Needs a person: the documentation of ${incidentsInWords(context)}.`;
  if (answerHolds(context) || context.ending) return;
  if (context.acknowledgedAt === undefined && acknowledgedBy(context).how === 'verbal') {
    yield 'Needs a person: nobody has logged yet that the customer was told who has it and by when.';
  }
  if (context.automaticLeft === 0) {
    yield 'Needs a person: it has renewed its date by itself as often as the policy lets it. Answer, or tell a new date.';
  }
}

function written(context: ComplaintContext, at: number): string {
  const { timeZone } = answerCalendar(context);
  return `${formatInstant(at, timeZone)} (${cityOf(timeZone)})`;
}
