import { cityOf, formatInstant } from '../../policies/calendar/format.ts';
import type { ComplaintContext } from './context.ts';
import { clockOf } from '../case/due.ts';
import { answerCalendar } from './deadlines.ts';
import type { ComplaintEventType } from './events.ts';

/** What an event follows on, and since when (epoch ms). */
interface Basis {
  readonly what: string;
  readonly at: number;
}

type Follows = (context: ComplaintContext) => Basis | undefined;

const answered: Follows = ({ answered: given }) => (given ? { what: 'answered', at: given.at } : undefined);

const escalated: Follows = ({ escalation }) =>
  escalation
    ? { what: 'escalated', at: Math.min(escalation.since, ...escalation.reasons.map(({ at }) => at)) }
    : undefined;

const reopened: Follows = (context) => {
  const clock = context.reopened > 0 ? clockOf(context, 'answer') : undefined;
  return clock && { what: 'reopened', at: clock.startedAt };
};

/** Everything follows on the customer's word; these on something later. */
const follows: Readonly<Partial<Record<ComplaintEventType, Follows>>> = {
  confirmSolved: answered,
  notSolved: answered,
  answer: reopened,
  renew: reopened,
  waitForCustomer: reopened,
  acknowledgeEscalation: escalated,
  checkIn: escalated,
  standDown: escalated,
};

/**
 * Why it cannot have happened at its `occurredAt` (epoch ms), undefined when it can: nothing of a case happens before the
 * customer's word, and no reply before what it replies to. What happened within the case's life may be sent late.
 */
export function whyNotThen(
  context: ComplaintContext,
  { type, occurredAt }: { readonly type: ComplaintEventType; readonly occurredAt?: number },
): string | undefined {
  const { what, at } = follows[type]?.(context) ?? { what: 'received', at: context.receivedAt };
  // What happens now is never too early: the clock of who opened the case may have been ahead of ours.
  if (occurredAt === undefined || occurredAt >= Math.min(at, context.at)) return undefined;
  const { timeZone } = answerCalendar(context);
  const said = (instant: number) => `${formatInstant(instant, timeZone, 'long')} (${cityOf(timeZone)})`;
  return `The case was ${what} on ${said(at)}: '${type}' cannot have happened on ${said(occurredAt)}, before it. Send when it happened, or leave occurredAt out for now.`;
}
