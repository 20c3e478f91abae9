import { dateOf, dayLength, isoDate } from '../../policies/calendar/zone.ts';
import { inWords } from '../case/compensation.ts';
import { approversInWords, mayApprove } from '../case/compensation-approval.ts';
import type { Actor } from '../case/interaction.ts';
import { homeCalendar } from '../goods/rules.ts';
import type { ClaimContext } from './context.ts';
import type { MessageOf } from './events.ts';
import { endOfDate, isMissing, openPromise } from './promise.ts';

/** Days that a date may lie ahead of now: calendars know their holidays about that far. */
const horizonDays = 365;

export function whyNotChooseInstead(
  context: ClaimContext,
  message?: MessageOf<'chooseInstead'>,
): string | undefined {
  if (!message) return undefined;
  const { instead, sku, price } = message.payload;
  // What it is worth nobody reckons: one of us says that it may be given for what was bought.
  if (instead === 'other-model' && message.actor.role === 'customer')
    return "Which other model it may be is agreed with one of us: write to us, or choose 'refund' or 'wait'.";
  if (instead === 'other-model' && sku === undefined) return "Say which article the customer wants as 'sku'.";
  if (instead !== 'other-model' && (sku ?? price) !== undefined)
    return "Leave 'sku' and 'price' out, or choose 'other-model' with them.";
  if (instead === 'other-model') return whyNotModel(context, price, message.actor);
  return instead === 'wait' && openPromise(context)
    ? "The customer waits already: tell another date with 'putOff'."
    : undefined;
}

/** A model that is worth more than what was paid for the goods is given by whoever approves compensation [SUP-COMP-3]. */
function whyNotModel(context: ClaimContext, price: number | undefined, by: Actor): string | undefined {
  if (price === undefined) return 'What the other model costs is not known: set it in the stock.';
  const most = Math.min(...context.units.filter(isMissing(context)).map(({ paid }) => paid));
  if (price <= most) return undefined;
  if (mayApprove(context, context.openedBy, by)) return undefined;
  const money = (minor: number) => inWords({ minor, currency: context.order.currency });
  const names = approversInWords(context, context.openedBy);
  return `The other model costs ${money(price)}, and ${money(most)} was paid for what it replaces: name a model of at most that, choose 'refund', or let one of these decide: ${names || 'nobody that the policy names'}.`;
}

export function whyNotPutOff(context: ClaimContext, message?: MessageOf<'putOff'>): string | undefined {
  const open = openPromise(context);
  if (!open) return 'No date was told that could be put off.';
  if (!message) return undefined;
  const { newDate } = message.payload;
  const home = homeCalendar(context);
  const latest = dateOf(home, context.at) + horizonDays;
  if (Date.parse(`${newDate}T00:00:00Z`) / dayLength > latest)
    return `${newDate} is more than a year away; the latest possible date is ${isoDate(latest)}.`;
  return endOfDate(context, newDate) > Math.max(open.dueAt, context.at)
    ? undefined
    : `${newDate} is not later than what was told: ${isoDate(dateOf(home, open.dueAt))}.`;
}
