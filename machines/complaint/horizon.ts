import { dateOf, dayLength, isoDate } from '../../policies/calendar/zone.ts';
import type { ComplaintContext } from './context.ts';
import { answerCalendar } from './deadlines.ts';

/** Days that a date may lie ahead of now, or a word behind its case: calendars know their holidays about that far. */
export const horizonDays = 365;

/**
 * Why a date 'YYYY-MM-DD' is too far away to be promised; undefined when it is not. Ask this before any calendar
 * arithmetic: counting the business days of decades would hold up every case of the worker.
 */
export function whyTooFar(context: ComplaintContext, date: string): string | undefined {
  const latest = dateOf(answerCalendar(context), context.at) + horizonDays;
  if (Date.parse(`${date}T00:00:00Z`) / dayLength <= latest) return undefined;
  return `${date} is more than a year away; the latest possible date is ${isoDate(latest)}.`;
}
