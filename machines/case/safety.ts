import type { Policy } from '../../policies/schema.ts';
import type { Clock } from '../clocks/clock.ts';
import { clockFrom } from '../clocks/clock-from.ts';
import { stopClock } from '../clocks/stop-clock.ts';
import type { IncidentPayload } from './incident.ts';
import type { Clocked } from './due.ts';
import type { Actor, Interaction } from './interaction.ts';

/** A safety concern was raised; what has been done about it. */
export interface Safety {
  readonly since: number;
  /** When all details of the incident were on the case. */
  readonly documentedAt: number | null;
  /** When the customer was asked whether they are safe. */
  readonly followedUpAt: number | null;
}

/** A case in which a safety concern can be raised, whatever its kind. */
export interface Concerned extends Clocked {
  readonly policy: Clocked['policy'] & { readonly safety?: Policy['safety'] };
  readonly interactions: readonly Interaction[];
  readonly safety: Safety | null;
}

type Step = Partial<Pick<Concerned, 'clocks' | 'interactions' | 'safety'>>;

/**
 * The clocks of a concern run from now on, past every pause and closing hour [SUP-SAFE-1].
 *
 * @param calendar name of the policy's calendar that units of working time count on
 */
export function concernBegun({ at, policy, clocks }: Concerned, calendar: string): Step {
  const rules = policy.safety;
  if (!rules) return {};
  const clock = (name: string, title: string, { value: budget }: typeof rules.reportWithin): Clock =>
    clockFrom(name, title, { value: { budget, calendar } }, at, false);
  return {
    safety: { since: at, documentedAt: null, followedUpAt: null },
    clocks: [
      ...clocks,
      clock('safety-report', 'Report to the product safety team', rules.reportWithin),
      clock('safety-follow-up', 'Safety follow-up', rules.followUpAfter),
    ],
  };
}

/** The team has the report since `at` [SUP-SAFE-5]. */
export function reported(context: Concerned, at: number): Pick<Concerned, 'clocks'> {
  return stopped(context, 'safety-report', at);
}

/** The customer is asked now whether they are safe [SUP-SAFE-4]. */
export function followedUp(context: Concerned, safety: Safety): Step {
  const { at } = context;
  return { safety: { ...safety, followedUpAt: at }, ...stopped(context, 'safety-follow-up', at) };
}

/** All details of the incident are on the case [SUP-SAFE-2]. */
export function documented(
  { safety, interactions }: Concerned,
  details: IncidentPayload,
  at: number,
  who: Actor,
): Step {
  if (!safety) return {};
  const what = 'Safety incident documented';
  const noted = {
    at,
    who,
    direction: 'internal',
    channel: 'note',
    what,
    words: Object.values(details).filter((ref) => ref !== undefined),
  } as const;
  return {
    safety: { ...safety, documentedAt: safety.documentedAt ?? at },
    interactions: [...interactions, noted],
  };
}

/** A safety concern whose incident nobody has documented keeps the case from closing. */
export function undocumented({ safety }: Pick<Concerned, 'safety'>): boolean {
  return safety !== null && safety.documentedAt === null;
}

function stopped({ clocks, policy }: Concerned, name: string, at: number): Pick<Concerned, 'clocks'> {
  return {
    clocks: clocks.map((clock) => (clock.name === name ? stopClock(clock, at, policy.calendars) : clock)),
  };
}
