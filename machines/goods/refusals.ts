import { cityOf, formatInstant } from '../../policies/calendar/format.ts';
import type { Deed } from '../case/deed.ts';
import type { Message } from '../case/message.ts';
import { unseenRests } from '../case/paid-less.ts';
import { callsCustomer, isInstructions } from '../case/safety-call.ts';
import { safetyOwed } from '../case/safety-duties.ts';
import { whyNotFailed } from '../case/refund-failed.ts';
import { whyNotTheirWithdrawal } from '../case/withdrawing.ts';
import type { GoodsContext } from './context.ts';
import type { GoodsPayloads } from './payloads.ts';
import { askedPayments } from './refunds.ts';
import { homeCalendar } from './rules.ts';

type MessageOf<K extends keyof GoodsPayloads> = Message<GoodsPayloads, K>;
type Stuck = { readonly payload: { readonly effectId: string } };
type Failed = { readonly payload: { readonly refund: string } };

/** Of the events that every case about goods takes, why it does not; in a sentence that says what to do instead. */
export const whyNotGoods = {
  handedOver: ({ handedOverAt }) => (handedOverAt === null ? undefined : 'The carrier has it already.'),
  arrived: always,
  parcelLost: ({ carrierLostAt }) =>
    carrierLostAt === undefined ? undefined : 'The carrier has said so already: settle it (settle).',
  takeLate: whyNotLate,
  refuseLate: whyNotLate,
  cancel: whyNotCancel,
  withdraw: (context: GoodsContext, message?: MessageOf<'withdraw'>) =>
    whyNotCancel(context) ?? whyNotTheirWithdrawal(message),
  note: always,
  customerSaid: always,
  correctContact: always,
  refundFailed: ({ acts }: GoodsContext, message?: Failed) => whyNotFailed(acts, message),
  retry: whyNotRetry,
  doneOtherwise: whyNotDoneOtherwise,
} satisfies {
  readonly [K in keyof GoodsPayloads]: (context: GoodsContext, message?: MessageOf<K>) => string | undefined;
};

function always(): undefined {
  return undefined;
}

function whyNotLate({ lateSince }: GoodsContext): string | undefined {
  return lateSince === null ? 'No parcel came after its label had expired.' : undefined;
}

function whyNotCancel({ handedOverAt, arrivedAt, resolvedAt }: GoodsContext): string | undefined {
  if (resolvedAt !== null) return 'It is decided: open a new case if it comes up again.';
  if (handedOverAt === null && arrivedAt === null) return undefined;
  return 'The parcel is on its way: it is looked at when it comes, and what is not taken is sent back.';
}

function whyNotRetry(context: GoodsContext, message?: Stuck): string | undefined {
  return whyNotNamed(stuckDeeds(context), message);
}

/** The rest of a payment that was made in part is decided upon, never paid by itself. */
function whyNotDoneOtherwise(context: GoodsContext, message?: Stuck): string | undefined {
  const rests = unseenRests(askedPayments(context)).map(({ deed }) => deed);
  const stuck = stuckDeeds(context);
  const owed = safetyOwed(context.letters).filter((letter) => !stuck.includes(letter));
  const open = [...stuck, ...owed, ...rests];
  const called = open.filter((deed) => callsCustomer(context) && isInstructions(deed));
  if (called.some((deed) => idOf(deed) === message?.payload.effectId))
    return "Send 'safetyCall' and say how it was told.";
  return whyNotNamed(
    open.filter((deed) => !called.includes(deed)),
    message,
  );
}

function stuckDeeds({ letters, acts }: GoodsContext): readonly Deed[] {
  return [...letters, ...acts].filter(({ status }) => status === 'needs-person');
}

function whyNotNamed(stuck: readonly Deed[], message?: Stuck): string | undefined {
  if (stuck.length === 0) return 'No receipt needs a person.';
  if (!message || stuck.some((deed) => idOf(deed) === message.payload.effectId)) return undefined;
  const known = stuck.map((deed) => `${idOf(deed)} (${deed.title})`).join(', ');
  return `The effect '${message.payload.effectId}' needs no person; these do: ${known}.`;
}

function idOf({ effectId, key }: Deed): string {
  return effectId ?? key;
}

/** Nothing of a case happens before the customer's word, and nothing to a parcel before what it follows on. */
export function whyNotThen(
  context: GoodsContext,
  { type, occurredAt }: { readonly type: string; readonly occurredAt?: number },
  followsOn: Readonly<Record<string, number | null>> = {},
): string | undefined {
  const since = { arrived: context.handedOverAt, ...followsOn }[type] ?? context.receivedAt;
  if (occurredAt === undefined || occurredAt >= Math.min(since, context.at)) return undefined;
  const { timeZone } = homeCalendar(context);
  const said = (at: number) => `${formatInstant(at, timeZone, 'long')} (${cityOf(timeZone)})`;
  return `'${type}' cannot have happened on ${said(occurredAt)}: what it follows on was on ${said(since)}. Send when it happened, or leave occurredAt out for now.`;
}
