import type { Budget } from '../../policies/calendar/calendar.ts';
import type { Position } from '../../policies/sections/position.ts';
import type { Trigger } from '../../policies/sections/escalation.ts';
import type { Actor } from './interaction.ts';

/** Why a case was escalated; several make one escalation. */
export interface EscalationReason {
  readonly trigger: Trigger;
  /** Epoch ms. */
  readonly at: number;
  readonly by: Actor;
  /** Reference to what was said. */
  readonly words?: string;
}

/** A rung of the ladder, as the policy has it. */
export interface Level {
  readonly level: number;
  readonly title: string;
  readonly contact: { readonly id: string; readonly name: string };
  readonly email: string;
  /** Whose holders may take it as the contact may. */
  readonly positions?: readonly Position[];
  /** Not ended so long after it began: stalled. */
  readonly limit?: Budget;
}

/** Who took a level: its contact, somebody who holds its position, or somebody on the contact's behalf. */
export interface TakenBy {
  readonly id: string;
  readonly as: 'contact' | 'position' | 'behalf';
}

/** One escalation of a case, whatever its kind. Instants are epoch ms. */
export interface Escalation {
  readonly number: number;
  readonly since: number;
  readonly reasons: readonly EscalationReason[];
  readonly level: number;
  /** Since when it is on this level. */
  readonly levelSince: number;
  /** When somebody took the level it is on; null while nobody has. */
  readonly acknowledgedAt: number | null;
  /** Left out while nobody has, and where nobody wrote it down. */
  readonly takenBy?: TakenBy;
  readonly checkIns: number;
  /** How often the last level was reminded, and when. */
  readonly reminders: number;
  readonly remindedAt: number;
  readonly ended?: { readonly at: number; readonly how: 'answered' | 'stood down' | 'case over' };
}

/** What the triggers are called, for people. */
export const triggers: Readonly<Record<Trigger, string>> = {
  supervisor: 'the customer asks for a supervisor',
  'high-value': 'the claim is of high value',
  legal: 'the customer threatens legal action',
  safety: 'a safety concern',
  unresolved: 'not resolved in time',
  dissatisfied: 'the customer is extremely dissatisfied',
  'on-request': 'the customer asks for escalation',
};

/**
 * Whether a running escalation is there for this already. Each danger is a concern of its own, so one more is taken when it is said
 * what it is [SUP-SAFE-1]; any other reason counts once.
 */
export function isThereFor(
  { reasons }: Pick<Escalation, 'reasons'>,
  { trigger, words }: Pick<EscalationReason, 'trigger' | 'words'>,
): boolean {
  return (
    reasons.some((reason) => reason.trigger === trigger) && (trigger !== 'safety' || words === undefined)
  );
}

/** Its reasons for people, each once and how often it came: 'a safety concern (2)'. */
export function reasonsInWords({ reasons }: Pick<Escalation, 'reasons'>): readonly string[] {
  return [...new Set(reasons.map(({ trigger }) => trigger))].map((trigger) => {
    const often = reasons.filter((reason) => reason.trigger === trigger).length;
    return often === 1 ? triggers[trigger] : `${triggers[trigger]} (${often})`;
  });
}

/** A claim of exactly the limit is not of high value; one in another currency cannot be compared, and escalates to be safe [SUP-ESC-2]. */
export function isHighValue(
  amount: { readonly minor: number; readonly currency: string },
  limit: { readonly minor: number; readonly currency: string },
): boolean {
  return amount.currency !== limit.currency || amount.minor > limit.minor;
}

/** Begins on the lowest level. */
export function beginEscalation(
  number: number,
  levels: readonly Level[],
  reason: EscalationReason,
  at: number,
): Escalation {
  const level = Math.min(...levels.map((each) => each.level));
  return {
    number,
    since: at,
    reasons: [reason],
    level,
    levelSince: at,
    acknowledgedAt: null,
    checkIns: 0,
    reminders: 0,
    remindedAt: at,
  };
}

/** The level above, or undefined on the last one. */
export function levelAbove({ level }: Escalation, levels: readonly Level[]): Level | undefined {
  return levels.filter((each) => each.level > level).toSorted((a, b) => a.level - b.level)[0];
}

/** On to `level`, where nobody has taken it yet. */
export function climb(escalation: Escalation, { level }: Level, at: number): Escalation {
  return { ...untaken(escalation), level, levelSince: at, reminders: 0, remindedAt: at };
}

/** Nobody has it. */
export function untaken({ takenBy: _before, ...escalation }: Escalation): Escalation {
  return { ...escalation, acknowledgedAt: null };
}

/** As what somebody takes a level; undefined: only on its contact's behalf [SUP-ESC-7]. */
export function takesAs(
  { contact, positions = [] }: Level,
  { id, position }: Actor,
): TakenBy['as'] | undefined {
  if (contact.id === id) return 'contact';
  return position !== undefined && positions.includes(position) ? 'position' : undefined;
}
