import { applied } from './applied.ts';
import { clockOf } from './due.ts';
import { isThereFor, levelAbove, type Escalation, type EscalationReason } from './escalation.ts';
import {
  escalationOver,
  grownBy,
  ladderClock,
  onLevelAbove,
  progressNoted,
  reasonNoted,
  takenBy,
  toldAgain,
  type Escalated,
} from './escalation-steps.ts';
import type { Actor } from './interaction.ts';

/** How an escalation's step is told to the customer. */
export type EscalationStatus = 'started' | 'climbed' | 'taken' | 'progress' | 'answered' | 'stoodDown';

/** What a kind of case does in its own way when it is escalated. */
export interface EscalationWays<C extends Escalated> {
  /** Name of the policy's calendar that units of working time count on. */
  readonly calendarOf: (context: C) => string;
  /** Summary, communication and reasons to the level's contact [SUP-ESC-8]. */
  readonly tellContact: (context: C) => Partial<C>;
  /** The customer is kept informed [SUP-ESC-10]. */
  readonly tellCustomer: (context: C, status: EscalationStatus) => Partial<C>;
  /** What one more reason sets off besides, as a safety concern does. */
  readonly raised: (context: C, reason: EscalationReason) => Partial<C>;
  /** What follows first when a level is silent or has stalled. */
  readonly stalled?: (context: C) => Partial<C>;
  /** What follows first when somebody took it at `at`. */
  readonly taken?: (context: C, at: number) => Partial<C>;
  /** How the customer hears of progress; told each time when left out. */
  readonly progressTold?: (context: C, occurredAt: number) => Partial<C>;
  /** What follows first when it is over. */
  readonly over?: (context: C, how: NonNullable<Escalation['ended']>['how']) => Partial<C>;
}

/** The steps of an escalation for one kind of case: what each changes. */
export function escalationOf<C extends Escalated>(ways: EscalationWays<C>) {
  const { calendarOf, tellContact, tellCustomer } = ways;

  /** The contact of the level has the case on the table, and a clock to take it [SUP-RESP-5]. */
  const onLevel = (context: C): C => {
    const clock = ladderClock(context, 'escalation', context.at, calendarOf(context));
    const next = { ...context, clocks: [...context.clocks, clock] };
    return { ...next, ...tellContact(next) };
  };

  /** One more reason; the first begins the escalation on its lowest level [SUP-ESC-7]. */
  const escalate = (context: C, reason: EscalationReason): Partial<C> => {
    const rules = context.policy.escalation;
    if (!rules || (context.escalation && isThereFor(context.escalation, reason))) return {};
    const first = context.escalation === null;
    return applied<C>(
      context,
      (next) => ({ ...next, ...reasonNoted(next, reason) }),
      (next) => ({ ...next, ...grownBy(next, reason) }),
      first ? onLevel : tellContact,
      (next) => (first ? tellCustomer(next, 'started') : {}),
      (next) => ways.raised(next, reason),
    );
  };

  /** The last level is silent: told again, less and less often, until somebody takes it. */
  const reminded = (context: C): Partial<C> => {
    const { escalation } = context;
    if (!escalation) return {};
    return applied<C>(
      context,
      (next) => ways.stalled?.(next) ?? {},
      (next) => ({ ...next, ...toldAgain(next, escalation) }),
      tellContact,
    );
  };

  return {
    escalate,
    reminded,

    /** Nobody took it, or it stalled: the next level has it [SUP-ESC-7]. */
    climbed: (context: C): Partial<C> => {
      const { escalation, policy } = context;
      const above = escalation && levelAbove(escalation, policy.escalation?.levels.value ?? []);
      if (!escalation || !above) return reminded(context);
      return applied<C>(
        context,
        (next) => ways.stalled?.(next) ?? {},
        (next) => ({ ...next, ...onLevelAbove(next, escalation, above) }),
        onLevel,
        (next) => tellCustomer(next, 'climbed'),
      );
    },

    /** Somebody took it at `occurredAt`, on the contact's behalf with the reason `why`; told to the customer as it is. */
    acknowledgedBy: (context: C, occurredAt: number, who: Actor, why?: string): Partial<C> => {
      const { escalation } = context;
      if (!escalation) return {};
      const { at, change } = takenBy(context, escalation, occurredAt, who, why);
      return applied<C>(
        context,
        (next) => ({ ...next, ...change }),
        (next) => ways.taken?.(next, at) ?? {},
        (next) => {
          const clock = ladderClock(next, 'check-in', at, calendarOf(next));
          return { ...next, clocks: [...next.clocks, clock] };
        },
        (next) => tellCustomer(next, 'taken'),
      );
    },

    /** Progress was recorded: the next check-in is due a period later [SUP-ESC-9]. */
    checkedIn: (context: C, progress: string, occurredAt: number, who: Actor): Partial<C> => {
      if (!context.escalation || !clockOf(context, 'check-in')) return {};
      return applied<C>(
        context,
        (next) => ({ ...next, ...progressNoted(next, progress, occurredAt, who, calendarOf(next)) }),
        (next) => ways.progressTold?.(next, occurredAt) ?? tellCustomer(next, 'progress'),
      );
    },

    /** It is over: answered, stood down with a reason, or the case ended; the customer is told [SUP-ESC-10]. */
    endEscalation: (context: C, how: NonNullable<Escalation['ended']>['how']): Partial<C> => {
      const { escalation } = context;
      if (!escalation) return {};
      return applied<C>(
        context,
        (next) => ways.over?.(next, how) ?? {},
        (next) =>
          how === 'case over' ? {} : tellCustomer(next, how === 'answered' ? 'answered' : 'stoodDown'),
        (next) => ({ ...next, ...escalationOver(next, escalation, how) }),
      );
    },
  };
}
