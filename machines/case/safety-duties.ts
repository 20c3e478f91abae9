import type { Budget } from '../../policies/calendar/calendar.ts';
import { applyBudget } from '../../policies/calendar/operations.ts';
import { calendarOf, type Clock } from '../clocks/clock.ts';
import { dueOf } from '../clocks/due-of.ts';
import { isUnderWay } from './deed.ts';
import { clockOf } from './due.ts';
import type { Duty } from './duty.ts';
import { levelNow, type Escalated } from './escalation-steps.ts';
import type { Letter } from './letter.ts';
import { callOwed, callsCustomer, isInstructions } from './safety-call.ts';
import { clockMet, isReportClock, type Concerned } from './safety.ts';

/** A case in which somebody may be in danger, and what was written about it. */
export interface Endangered extends Concerned, Escalated {
  readonly policy: Concerned['policy'] & Escalated['policy'];
  readonly letters: readonly Letter[];
}

/** By which events a kind of case takes what people did about a letter. */
export interface LetterEvents {
  /** It is sent again. */
  readonly again: string;
  /** Its reader knows it in another way. */
  readonly otherwise: string;
}

/** Letters that somebody's safety hangs on. */
const purposes: readonly string[] = [
  'safety-instructions',
  'safety-report',
  'safety-follow-up',
  'incident-report',
];

export function isAboutSafety({ purpose }: Pick<Letter, 'purpose'>): boolean {
  return purposes.includes(purpose);
}

/**
 * By what people name a letter when its reader knows it in another way: the id of its effect when it cannot be delivered; one about
 * safety need not be waited for, and has its key until then. Undefined: its reader has it, or need not have it.
 */
export function openAs(letter: Letter): string | undefined {
  if (letter.status === 'needs-person') return letter.effectId;
  return isAboutSafety(letter) && isUnderWay(letter) ? letter.key : undefined;
}

/** Letters about safety whose reader does not have them: no case is over before that. */
export function safetyOwed(letters: readonly Letter[]): readonly Letter[] {
  return letters.filter((letter) => isAboutSafety(letter) && openAs(letter) !== undefined);
}

/** What calls a person, from when on (epoch ms), and how it is asked for. */
interface Call {
  readonly dueAt: number;
  readonly what: (events: LetterEvents) => string;
}

/**
 * What somebody's safety hangs on and a person must see to, at any hour: a letter that cannot be delivered at once, any other
 * that is still on its way after the policy's time for a report, and a report that product safety does not have when its clock is
 * due, whatever keeps it [SUP-SAFE-1] [SUP-SAFE-5].
 */
export function safetyDuties(context: Endangered, events: LetterEvents): readonly Required<Duty>[] {
  const after = spanOf(context);
  const { callAgainAfter, reportWithin, followUpAfter } = context.policy.safety ?? {};
  const soon = (callAgainAfter ?? reportWithin)?.value;
  // Soon at first, then after twice as long each time: often, but no flood.
  const urgentAgain = (dueAt: number) => (calledAt: number) =>
    Math.max(after(calledAt, soon), Math.min(2 * calledAt - dueAt, after(calledAt, followUpAfter?.value)));
  return callsOf(context).map(({ dueAt, what }) => ({
    what: what(events),
    dueAt,
    urgentAgain: urgentAgain(dueAt),
  }));
}

/** As a warning of a case says it. */
export function inDanger(what: string): string {
  return `SOMEBODY MAY BE IN DANGER: ${what}.`;
}

/** Somebody's safety calls a person now. */
export function safetyCalls(context: Endangered): boolean {
  return callsOf(context).some(({ dueAt }) => dueAt <= context.at);
}

/** When it will call, as things stand; epoch ms. */
export function safetyCallsAt(context: Endangered): readonly number[] {
  return callsOf(context)
    .map(({ dueAt }) => dueAt)
    .filter((dueAt) => dueAt > context.at);
}

function callsOf(context: Endangered): readonly Call[] {
  const { letters, clocks, policy } = context;
  const after = spanOf(context);
  const onTheWay = policy.safety?.callAgainAfter !== undefined;
  const asked = callsCustomer(context);
  const owed = safetyOwed(letters).map((letter): Call | undefined => {
    const { title, status, receipt, writtenAt, purpose } = letter;
    const bySafetyCall = asked && isInstructions(letter);
    if (status === 'needs-person') {
      // For instructions the call that the customer is owed calls.
      if (bySafetyCall) return undefined;
      const because = receipt?.reason ?? 'no reason given';
      return {
        dueAt: receipt?.at ?? writtenAt,
        what: ({ again, otherwise }) =>
          `${title} could not be delivered (${because}): correct the contact and ${again} ${openAs(letter)}, or tell it in another way (${again}, ${otherwise})`,
      };
    }
    // For a report its own clock calls.
    if (purpose === 'safety-report' || !onTheWay) return undefined;
    return {
      dueAt: after(writtenAt, policy.safety?.reportWithin.value),
      what: ({ otherwise }) =>
        bySafetyCall
          ? `${title} is still on its way: call the customer, and log what came of it (safetyCall)`
          : `${title} is still on its way: tell it in another way, and log it (${otherwise} ${openAs(letter)})`,
    };
  });
  const stuck = letters.some(
    ({ purpose, status }) => purpose === 'safety-report' && status === 'needs-person',
  );
  const unreported = clocks
    .filter((clock) => isReportClock(clock) && clock.stoppedAt === undefined && (onTheWay || stuck))
    .map((clock) => ({
      dueAt: dueOf(clock, policy.calendars).at,
      what: ({ otherwise }: LetterEvents) =>
        `The product safety team has no report of the safety concern: call them, and log it (${[otherwise, ...reportsOf(letters, clock)].join(' ')})`,
    }));
  return [...callsTo(context), ...owed.filter((call) => call !== undefined), ...unreported];
}

/** The call that the customer is owed; instructions that are stuck can be sent again as well. */
function callsTo(context: Endangered): readonly Call[] {
  const owed = callOwed(context);
  if (!owed) return [];
  const stuck = context.letters.find(
    (letter) => isInstructions(letter) && letter.status === 'needs-person',
  )?.effectId;
  return [
    {
      dueAt: owed.dueAt,
      what: ({ again }) =>
        `${owed.why}: call the customer, and log what came of it (safetyCall)${stuck === undefined ? '' : `; the contact may be corrected and the letter sent again as well (${again} ${stuck})`}`,
    },
  ];
}

/** By what the reports that the clock waits for are named. */
function reportsOf(letters: readonly Letter[], { name }: Clock): readonly string[] {
  return letters
    .filter(({ purpose, params }) => purpose === 'safety-report' && clockMet(params) === name)
    .flatMap((letter) => openAs(letter) ?? []);
}

/** The end of a span of the policy's safety rules from an instant, epoch ms; of none when they are gone. */
function spanOf(context: Endangered) {
  const clock = clockOf(context, 'safety-report');
  const calendar = clock && calendarOf(clock, context.policy.calendars);
  return (from: number, budget: Budget | undefined): number =>
    calendar && budget ? applyBudget(calendar, from, budget).at : from;
}

/** Whom the escalation is with, or was last with: called beside the owner for what somebody's safety hangs on. */
export function contactCalled({ escalation, pastEscalations, policy }: Endangered) {
  const level = levelNow({ escalation: escalation ?? pastEscalations.at(-1) ?? null, policy });
  return level && { department: `${level.contact.name}, ${level.title}`, email: level.email };
}
