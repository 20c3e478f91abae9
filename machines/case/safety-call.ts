import { z } from 'zod';
import { applyBudget } from '../../policies/calendar/operations.ts';
import type { Policy } from '../../policies/schema.ts';
import { calendarOf } from '../clocks/clock.ts';
import { isUnderWay } from './deed.ts';
import { clockOf } from './due.ts';
import { heard } from './heard.ts';
import type { Actor } from './interaction.ts';
import type { Letter } from './letter.ts';
import type { Concerned } from './safety.ts';
import { words } from './words.ts';

const yesOrNo = z.enum(['yes', 'no']);

/** What came of a call to a customer who may be in danger: without each of these words it is no outcome [SUP-SAFE-3] [SUP-SAFE-4]. */
export const safetyCallPayload = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('reached'),
    stopped: yesOrNo.meta({ title: 'They have stopped using it' }),
    hurt: z.enum(['nobody', 'somebody']).meta({ title: 'Who is hurt' }),
    safe: yesOrNo.meta({ title: 'They are safe now' }),
    text: words('What was said'),
  }),
  z.strictObject({ outcome: z.literal('notReached'), text: words('How it was tried') }),
]);

export type SafetyCallPayload = z.infer<typeof safetyCallPayload>;

/** A case in which a customer who may be in danger is called. */
export interface Callable extends Concerned {
  readonly policy: Concerned['policy'] & { readonly safety?: Policy['safety'] };
  readonly letters: readonly Letter[];
}

/** A call that the customer is owed: why, in words, and from when on; epoch ms. */
export interface CallOwed {
  readonly why: string;
  readonly dueAt: number;
}

/** Whether what came of a call to the customer is asked for, so that nothing else ends it: as the policy of the case says. */
export function callsCustomer({ policy }: Pick<Callable, 'policy'>): boolean {
  return policy.safety?.calledAtOnce !== undefined;
}

export function isInstructions({ purpose }: Pick<Letter, 'purpose'>): boolean {
  return purpose === 'safety-instructions';
}

/**
 * The customer must be called, at any hour: the instructions went by letter, which is too slow for a danger, or could not be
 * delivered; and again while nobody reached them, or they are not safe. Undefined: they need not be [SUP-SAFE-1] [SUP-SAFE-3].
 */
export function callOwed(context: Callable): CallOwed | undefined {
  const { safety, letters } = context;
  if (!safety || !callsCustomer(context)) return undefined;
  const unread = letters.filter((letter) => isUnread(context, letter));
  const { tried } = safety;
  const since = unread.filter(({ writtenAt }) => tried === undefined || writtenAt > tried.at);
  const dues = [...since.map(knownAt), ...(tried ? [againAt(context, tried.at)] : [])];
  if (dues.length === 0) return undefined;
  return { dueAt: Math.min(...dues), why: whyOwed(tried, unread) };
}

/** Instructions that the customer does not have in time, by what the policy says of how they went. */
function isUnread({ policy }: Callable, { purpose, status, effect }: Letter): boolean {
  if (!isInstructions({ purpose }) || status === 'superseded') return false;
  const by = policy.safety?.calledAtOnce?.value ?? [];
  return (
    (effect === 'printLetter' && by.includes('letter')) ||
    (status === 'needs-person' && by.includes('undelivered'))
  );
}

/** Since when they are known not to have them. */
function knownAt({ status, receipt, writtenAt, effect }: Letter): number {
  return status === 'needs-person' && effect !== 'printLetter' ? (receipt?.at ?? writtenAt) : writtenAt;
}

function againAt(context: Callable, from: number): number {
  const budget = context.policy.safety?.callAgainAfter?.value;
  const clock = clockOf(context, 'safety-report');
  const calendar = clock && calendarOf(clock, context.policy.calendars);
  return calendar && budget ? applyBudget(calendar, from, budget).at : from;
}

function whyOwed(tried: { readonly reached: boolean } | undefined, unread: readonly Letter[]): string {
  if (tried) return tried.reached ? 'The customer was not safe yet' : 'The customer was not reached';
  const stuck = unread.find(({ status }) => status === 'needs-person');
  if (!stuck) return 'The safety instructions went by letter, which is too slow';
  return `${stuck.title} could not be delivered (${stuck.receipt?.reason ?? 'no reason given'})`;
}

/**
 * Somebody called the customer, or tried to, at `at` (epoch ms). It ends when they were reached, have stopped using it and are safe: then
 * they have the instructions too [SUP-SAFE-3] [SUP-SAFE-4].
 */
export function customerCalled(
  { safety, letters, interactions }: Callable,
  payload: SafetyCallPayload,
  at: number,
  who: Actor,
): Partial<Pick<Callable, 'safety' | 'letters' | 'interactions'>> {
  if (!safety) return {};
  const reached = payload.outcome === 'reached';
  const over = reached && payload.safe === 'yes' && payload.stopped === 'yes';
  const said = { what: outcomeInWords(payload), channel: 'phone', words: [payload.text] };
  const { tried: _before, ...rest } = safety;
  return {
    safety: over ? rest : { ...rest, tried: { at, reached } },
    ...(over && { letters: letters.map(told) }),
    ...heard({ interactions }, said, at, who, 'out'),
  };
}

/** The customer has by telephone what the letter says. */
function told(letter: Letter): Letter {
  const waits = isUnderWay(letter) || letter.status === 'needs-person' || letter.effect === 'printLetter';
  return isInstructions(letter) && waits ? { ...letter, status: 'superseded' } : letter;
}

function outcomeInWords(payload: SafetyCallPayload): string {
  if (payload.outcome === 'notReached') return 'Safety call: the customer was not reached';
  const { stopped, hurt, safe } = payload;
  return [
    'Safety call: reached',
    stopped === 'yes' ? 'has stopped using it' : 'still uses it',
    hurt === 'nobody' ? 'nobody is hurt' : 'somebody is hurt',
    safe === 'yes' ? 'safe' : 'not safe',
  ].join(', ');
}
