import { cityOf, formatInstant } from '../../policies/calendar/format.ts';
import type { ReturnContext } from './context.ts';
import type { MessageOf, ReturnEventType } from './events.ts';
import { calendarOfReturn } from './letters.ts';
import { sameUnit } from './settlement.ts';
import { isOpen } from './unit.ts';

const always = (): undefined => undefined;

/** Each kind of message and why the case does not take it, in a sentence that says what to do instead. */
const whyNot: {
  readonly [K in ReturnEventType]: (context: ReturnContext, message?: MessageOf<K>) => string | undefined;
} = {
  handedOver: ({ handedOverAt }) => (handedOverAt === null ? undefined : 'The carrier has it already.'),
  arrived: always,
  inspect: whyNotInspect,
  settle: whyNotSettle,
  takeLate: whyNotLate,
  refuseLate: whyNotLate,
  cancel: whyNotCancel,
  withdraw: whyNotCancel,
  note: always,
  customerSaid: always,
  correctContact: always,
  retry: whyNotRetry,
  doneOtherwise: whyNotRetry,
};

/**
 * Why the case does not take a message of this type, or this very message; undefined when it does. Looks at data only (the
 * chart's guard `allowed` asks it); what depends on the chart's state is in blocked.ts.
 */
export function refusalOf<K extends ReturnEventType>(
  context: ReturnContext,
  type: K,
  message?: MessageOf<K>,
): string | undefined {
  return whyNot[type](context, message) ?? (message && whyNotThen(context, message));
}

function whyNotInspect({ units }: ReturnContext, message?: MessageOf<'inspect'>): string | undefined {
  if (!message) return undefined;
  const open = units.filter(isOpen);
  const found = message.payload.units;
  const strange = found.find((each) => !open.some((unit) => sameUnit(unit, each)));
  if (strange) return `Unit ${strange.unit} of line ${strange.lineId} is not awaited: leave it out.`;
  const twice = found.find((each, i) => found.findIndex((other) => sameUnit(other, each)) !== i);
  if (twice) return `Unit ${twice.unit} of line ${twice.lineId} is named twice: name each unit once.`;
  const left = open.filter((unit) => !found.some((each) => sameUnit(each, unit)));
  if (left.length === 0) return undefined;
  const names = left.map(({ lineId, unit }) => `unit ${unit} of line ${lineId}`).join(', ');
  return `Say of each unit what was found, also when it is missing: ${names}.`;
}

function whyNotSettle(context: ReturnContext, message?: MessageOf<'settle'>): string | undefined {
  const open = context.units.filter(isOpen);
  const decidable = context.inspectedAt !== null || context.lost;
  if (!decidable || open.length === 0)
    return 'Nothing waits for a decision: what came as agreed is paid back by itself.';
  const strange = message?.payload.units.find((each) => !open.some((unit) => sameUnit(unit, each)));
  return strange && `Unit ${strange.unit} of line ${strange.lineId} waits for no decision: leave it out.`;
}

function whyNotLate({ lateSince }: ReturnContext): string | undefined {
  return lateSince === null ? 'No parcel came after its label had expired.' : undefined;
}

function whyNotCancel({ handedOverAt, arrivedAt, resolvedAt }: ReturnContext): string | undefined {
  if (resolvedAt !== null) return 'It is decided: open a new case if it comes up again.';
  if (handedOverAt === null && arrivedAt === null) return undefined;
  return 'The parcel is on its way: it is looked at when it comes, and what is not taken is sent back.';
}

function whyNotRetry(
  { letters, acts }: ReturnContext,
  message?: MessageOf<'retry' | 'doneOtherwise'>,
): string | undefined {
  const stuck = [...letters, ...acts].filter(({ status }) => status === 'needs-person');
  if (stuck.length === 0) return 'No receipt needs a person.';
  if (!message || stuck.some(({ effectId }) => effectId === message.payload.effectId)) return undefined;
  const known = stuck.map(({ effectId, title }) => `${effectId} (${title})`).join(', ');
  return `The effect '${message.payload.effectId}' needs no person; these do: ${known}.`;
}

/** Nothing of a case happens before the customer's word, and nothing to a parcel before what it follows on. */
function whyNotThen(
  context: ReturnContext,
  { type, occurredAt }: { readonly type: ReturnEventType; readonly occurredAt?: number },
): string | undefined {
  const after: Readonly<Partial<Record<ReturnEventType, number | null>>> = {
    inspect: context.arrivedAt,
    settle: context.inspectedAt ?? context.handedOverAt,
    arrived: context.handedOverAt,
  };
  const since = after[type] ?? context.receivedAt;
  if (occurredAt === undefined || occurredAt >= Math.min(since, context.at)) return undefined;
  const { timeZone } = calendarOfReturn(context);
  const said = (at: number) => `${formatInstant(at, timeZone, 'long')} (${cityOf(timeZone)})`;
  return `'${type}' cannot have happened on ${said(occurredAt)}: what it follows on was on ${said(since)}. Send when it happened, or leave occurredAt out for now.`;
}
