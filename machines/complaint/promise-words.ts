import { formatInstant } from '../../policies/calendar/format.ts';
import type { Commitment } from '../case/commitment.ts';
import type { ComplaintContext } from './context.ts';
import { answerCalendar } from './deadlines.ts';
import { shortDate } from './promisable.ts';
import { isCallBack, promisesOwed } from './promises-owed.ts';

const names: Readonly<Partial<Record<Commitment['about'], string>>> = {
  callBack: 'call-back',
  repair: 'repair',
  thing: 'rest of the proposal',
};

const short = ({ about, title }: Commitment): string => names[about] ?? title.toLowerCase();

/** What was promised besides the answer, and by when, with the event that records it. */
export function* promisesAwaited(context: ComplaintContext): Generator<string> {
  for (const owed of promisesOwed(context)) {
    const by = formatInstant(owed.dueAt, answerCalendar(context));
    yield `The ${short(owed)} by ${by} (${isCallBack(owed) ? 'calledBack' : 'fulfil'})`;
  }
}

/** Promises that are broken and still owed. */
export function* brokenPromises(context: ComplaintContext): Generator<string> {
  for (const owed of promisesOwed(context)) {
    if (owed.status !== 'broken') continue;
    const doIt = isCallBack(owed) ? 'Call now and log it (calledBack)' : 'Do it now and log it (fulfil)';
    yield `A promise is broken: the ${short(owed)} was promised by ${shortDate(context, owed.dueAt)}. ${doIt}, or tell another date (putOff).`;
  }
}
