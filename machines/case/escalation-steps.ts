import type { Policy } from '../../policies/schema.ts';
import type { Clock } from '../clocks/clock.ts';
import { clockFrom } from '../clocks/clock-from.ts';
import { cancelClock, stopClock } from '../clocks/stop-clock.ts';
import { clockOf, type Clocked } from './due.ts';
import {
  beginEscalation,
  climb,
  reasonsInWords,
  takesAs,
  triggers,
  untaken,
  type Escalation,
  type EscalationReason,
  type Level,
} from './escalation.ts';
import type { Actor, Interaction } from './interaction.ts';

/** A case that can be escalated, whatever its kind. */
export interface Escalated extends Clocked {
  readonly policy: Clocked['policy'] & { readonly escalation?: Policy['escalation'] };
  readonly interactions: readonly Interaction[];
  readonly escalation: Escalation | null;
  readonly pastEscalations: readonly Escalation[];
}

type Step = Partial<Pick<Escalated, 'clocks' | 'interactions' | 'escalation' | 'pastEscalations'>>;

/** The rung that has the case now. */
export function levelNow({
  escalation,
  policy,
}: Pick<Escalated, 'escalation' | 'policy'>): Level | undefined {
  return policy.escalation?.levels.value.find(({ level }) => level === escalation?.level);
}

/** Who has it, as a letter to the customer says it. */
export function holderFacts(context: Pick<Escalated, 'escalation' | 'policy'>) {
  const level = levelNow(context);
  const { takenBy } = context.escalation ?? {};
  return {
    contact: level?.title ?? '',
    ...(level && takenBy && { contactName: level.contact.name, takenAs: takenBy.as }),
  };
}

/** 'the customer asks for a supervisor; a safety concern (2)' */
export function reasonsOf({ escalation }: Pick<Escalated, 'escalation'>): string {
  return escalation ? reasonsInWords(escalation).join('; ') : '';
}

/**
 * A running clock of the escalation, in wall time unless the policy's unit says otherwise; it never pauses.
 *
 * @param calendar name of the policy's calendar that units of working time count on
 */
export function ladderClock(
  context: Escalated,
  kind: 'escalation' | 'check-in',
  startedAt: number,
  calendar: string,
): Clock {
  const { policy, escalation, clocks } = context;
  const rule = policy.escalation?.[kind === 'escalation' ? 'acknowledgedWithin' : 'checkInEvery'];
  const budget = rule?.value ?? { amount: 0, unit: 'minutes' };
  const number = clocks.filter(({ name }) => name.startsWith(`${kind}-`)).length + 1;
  const level = escalation?.level ?? 1;
  const title = kind === 'escalation' ? `Escalation level ${level} acknowledged` : 'Escalation check-in';
  return clockFrom(`${kind}-${number}`, title, { value: { budget, calendar } }, startedAt, false);
}

/** Why it is escalated stands on the case. */
export function reasonNoted(
  { interactions }: Escalated,
  reason: EscalationReason,
): Pick<Escalated, 'interactions'> {
  const said = {
    at: reason.at,
    who: reason.by,
    direction: reason.by.role === 'customer' ? 'in' : 'internal',
    channel: 'note',
    what: `Escalated: ${triggers[reason.trigger]}`,
    words: reason.words === undefined ? [] : [reason.words],
  } as const;
  return { interactions: [...interactions, said] };
}

/** One more reason; the first begins the escalation on its lowest level [SUP-ESC-7]. */
export function grownBy(context: Escalated, reason: EscalationReason): { readonly escalation: Escalation } {
  const { escalation, pastEscalations, policy, at } = context;
  if (escalation) return { escalation: { ...escalation, reasons: [...escalation.reasons, reason] } };
  const levels = policy.escalation?.levels.value ?? [];
  return { escalation: beginEscalation(pastEscalations.length + 1, levels, reason, at) };
}

/** The next level has it [SUP-ESC-7]. */
export function onLevelAbove({ clocks, at }: Escalated, escalation: Escalation, above: Level): Step {
  return { escalation: climb(escalation, above, at), clocks: clocks.map((clock) => missed(clock, at)) };
}

/** The last level is told again; one that stalled there has to be taken anew. */
export function toldAgain({ clocks, at }: Escalated, escalation: Escalation): Step {
  const { reminders } = escalation;
  return {
    escalation: { ...untaken(escalation), reminders: reminders + 1, remindedAt: at },
    clocks: clocks.map((clock) => (clock.name.startsWith('check-in-') ? missed(clock, at) : clock)),
  };
}

/**
 * Somebody took it at `occurredAt`, and it stands on the case as what; a level that was taken in time is met although word came
 * later [SUP-RESP-5].
 *
 * @param why reference to why somebody takes it on the contact's behalf
 */
export function takenBy(
  context: Escalated,
  escalation: Escalation,
  occurredAt: number,
  who: Actor,
  why: string | undefined,
): { readonly at: number; readonly change: Step } {
  const { clocks, policy, interactions } = context;
  const at = Math.max(occurredAt, escalation.levelSince);
  const level = levelNow(context);
  const as = (level && takesAs(level, who)) ?? 'behalf';
  const behalf = as === 'behalf' ? ` on behalf of ${level?.contact.name ?? 'its contact'}` : '';
  const what = `Escalation taken on level ${escalation.level}${behalf}`;
  const words = why === undefined ? [] : [why];
  const noted = { at: occurredAt, who, direction: 'internal', channel: 'note', what, words } as const;
  const change = {
    escalation: { ...escalation, acknowledgedAt: at, takenBy: { id: who.id, as } },
    clocks: clocks.map((clock) =>
      clock.name.startsWith('escalation-') && clock.startedAt <= at
        ? stopClock(clock, occurredAt, policy.calendars)
        : clock,
    ),
    interactions: [...interactions, noted],
  };
  return { at, change };
}

/** Progress was recorded: the next check-in is due a period later [SUP-ESC-9]. Nothing while none is awaited. */
export function progressNoted(
  context: Escalated,
  progress: string,
  occurredAt: number,
  who: Actor,
  calendar: string,
): Step {
  const { escalation, policy, interactions } = context;
  const running = clockOf(context, 'check-in');
  if (!escalation || !running) return {};
  const what = `Escalation check-in ${escalation.checkIns + 1}`;
  const noted = {
    at: occurredAt,
    who,
    direction: 'internal',
    channel: 'note',
    what,
    words: [progress],
  } as const;
  const clocks = context.clocks.map((clock) =>
    clock === running ? stopClock(clock, occurredAt, policy.calendars) : clock,
  );
  const since = Math.max(occurredAt, running.startedAt);
  return {
    escalation: { ...escalation, checkIns: escalation.checkIns + 1 },
    interactions: [...interactions, noted],
    clocks: [...clocks, ladderClock({ ...context, clocks }, 'check-in', since, calendar)],
  };
}

/** It is over, and its clocks with it. */
export function escalationOver(
  { clocks, pastEscalations, at }: Escalated,
  escalation: Escalation,
  how: NonNullable<Escalation['ended']>['how'],
): Step {
  const own = (name: string): boolean => name.startsWith('escalation-') || name.startsWith('check-in-');
  return {
    escalation: null,
    pastEscalations: [...pastEscalations, { ...escalation, ended: { at, how } }],
    clocks: clocks.map((clock) => (own(clock.name) ? cancelClock(clock, at) : clock)),
  };
}

/** Its time passed at `at` without what it waited for, whatever comes later. */
function missed(clock: Clock, at: number): Clock {
  if (!clock.name.startsWith('escalation-') && !clock.name.startsWith('check-in-')) return clock;
  return clock.stoppedAt === undefined ? { ...cancelClock(clock, at), outcome: 'missed' } : clock;
}
