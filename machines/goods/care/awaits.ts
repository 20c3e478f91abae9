import { levelNow } from '../../case/escalation-steps.ts';
import type { CaseView } from '../../case/view.ts';
import { cityOf, formatInstant } from '../../../policies/calendar/format.ts';
import { homeCalendar } from '../rules.ts';
import { inDanger, safetyDuties } from '../../case/safety-duties.ts';
import type { CareContext } from './context.ts';
import { letterEvents } from './duties.ts';

/** What an escalation awaits, and from whom. */
export function escalationAwaits(context: CareContext): CaseView['awaiting'] {
  const level = levelNow(context);
  if (!context.escalation || !level || context.ending) return [];
  const from = `${level.contact.name}, ${level.title}`;
  const what =
    context.escalation.acknowledgedAt === null
      ? 'That the escalation is taken (acknowledgeEscalation)'
      : 'The progress of the escalation (checkIn), or its end (standDown)';
  return [{ what, from }];
}

/** What somebody's safety hangs on at `now`, epoch ms. */
export function dangers(context: CareContext, now: number): readonly string[] {
  return safetyDuties(context, letterEvents).flatMap(({ what, dueAt }) =>
    dueAt <= now ? [inDanger(what)] : [],
  );
}

/** The last level does not answer. */
export function silentLastLevel(context: CareContext): readonly string[] {
  const { escalation } = context;
  const level = levelNow(context);
  if (!escalation || !level || escalation.acknowledgedAt !== null || escalation.reminders === 0) return [];
  const { timeZone } = homeCalendar(context);
  const since = `${formatInstant(escalation.levelSince, timeZone)} (${cityOf(timeZone)})`;
  return [
    `NOBODY ANSWERS THE ESCALATION: ${level.contact.name}, ${level.title}, is the last level and has not taken it since ${since}. Reach them in another way.`,
  ];
}
