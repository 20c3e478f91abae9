import type { Policy } from '../../policies/schema.ts';
import type { Clock } from '../clocks/clock.ts';
import { clockFrom } from '../clocks/clock-from.ts';
import { stopClock } from '../clocks/stop-clock.ts';
import type { IncidentPayload } from './incident.ts';
import { clockOf, type Clocked } from './due.ts';
import type { Actor, Interaction } from './interaction.ts';
import type { LetterParams } from './letter.ts';

/** The newest safety concern of the case; what has been done about it. */
export interface Safety {
  readonly since: number;
  /** When all details of the incident were on the case. */
  readonly documentedAt: number | null;
  /** Since when concerns before it wait for their documentation, earliest first; left out when none does. */
  readonly undocumentedBefore?: readonly number[];
  /** The newest call to the customer that was not the last: nobody was reached, or they were not safe. Left out when none is owed. */
  readonly tried?: { readonly at: number; readonly reached: boolean };
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
 * The clocks of a concern run from now on, past every pause and closing hour [SUP-SAFE-1]. Each concern is reported and
 * documented for itself; a follow-up of an earlier one that is still ahead comes within the time of this one and asks for both.
 *
 * @param calendar name of the policy's calendar that units of working time count on
 */
export function concernBegun({ at, policy, clocks, safety }: Concerned, calendar: string): Step {
  const rules = policy.safety;
  if (!rules) return {};
  const clock = (name: string, title: string, { value: budget }: typeof rules.reportWithin): Clock =>
    clockFrom(nameOfNext(clocks, name), title, { value: { budget, calendar } }, at, false);
  const report = clock('safety-report', 'Report to the product safety team', rules.reportWithin);
  const asked = safety?.followedUpAt !== null;
  const before = undocumentedSince({ safety });
  return {
    safety: {
      since: at,
      documentedAt: null,
      followedUpAt: null,
      ...(before.length > 0 && { undocumentedBefore: before }),
      ...(safety?.tried && { tried: safety.tried }),
    },
    clocks: [
      ...clocks,
      report,
      ...(asked ? [clock('safety-follow-up', 'Safety follow-up', rules.followUpAfter)] : []),
    ],
  };
}

/** `safety-report`, of a second concern `safety-report-2`. */
function nameOfNext(clocks: readonly Clock[], name: string): string {
  const before = clocks.filter((clock) => isOf(clock, name)).length;
  return before === 0 ? name : `${name}-${before + 1}`;
}

function isOf(clock: Clock, name: string): boolean {
  return clock.name === name || clock.name.startsWith(`${name}-`);
}

/** A clock within which a concern is reported to product safety: owed whatever becomes of the case [SUP-SAFE-5]. */
export function isReportClock(clock: Clock): boolean {
  return isOf(clock, 'safety-report');
}

/** Facts of the report on the newest concern: of a second one, whose clock it meets. */
export function reportFacts({ clocks }: Concerned): LetterParams['facts'] {
  const name = clockOf({ clocks }, 'safety-report')?.name ?? 'safety-report';
  return { addressee: 'the product safety team', ...(name !== 'safety-report' && { clock: name }) };
}

/** Name of the clock that a report with these `params` meets. */
export function clockMet(params: Pick<LetterParams, 'facts'> | undefined): LetterParams['facts'][string] {
  return params?.facts['clock'] ?? 'safety-report';
}

/** The team has the report with these `params` since `at`, epoch ms [SUP-SAFE-5]. */
export function reported(
  context: Clocked,
  params: Pick<LetterParams, 'facts'> | undefined,
  at: number,
): Pick<Concerned, 'clocks'> {
  return stopped(context, ({ name }) => name === clockMet(params), at);
}

/** The customer is asked now whether they are safe [SUP-SAFE-4]. */
export function followedUp(context: Concerned, safety: Safety): Step {
  const { at } = context;
  return {
    safety: { ...safety, followedUpAt: at },
    ...stopped(context, (clock) => isOf(clock, 'safety-follow-up'), at),
  };
}

/** All details of an incident are on the case: of the earliest that is owed, for each is documented by itself [SUP-SAFE-2]. */
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
  const { undocumentedBefore = [], ...newest } = safety;
  const [earliest, ...left] = undocumentedBefore;
  return {
    safety:
      earliest === undefined
        ? { ...newest, documentedAt: newest.documentedAt ?? at }
        : { ...newest, ...(left.length > 0 && { undocumentedBefore: left }) },
    interactions: [...interactions, noted],
  };
}

/** Since when the safety concerns wait whose incident nobody has documented, earliest first; epoch ms [SUP-SAFE-2]. */
export function undocumentedSince({ safety }: Pick<Concerned, 'safety'>): readonly number[] {
  if (!safety) return [];
  return [...(safety.undocumentedBefore ?? []), ...(safety.documentedAt === null ? [safety.since] : [])];
}

/** A safety concern whose incident nobody has documented keeps the case from closing. */
export function undocumented(context: Pick<Concerned, 'safety'>): boolean {
  return undocumentedSince(context).length > 0;
}

/** 'the safety incident', or '2 safety incidents': those that wait for their documentation. */
export function incidentsInWords(context: Pick<Concerned, 'safety'>): string {
  const owed = undocumentedSince(context).length;
  return owed > 1 ? `${owed} safety incidents, each by itself` : 'the safety incident';
}

function stopped(
  { clocks, policy }: Clocked,
  isMeant: (clock: Clock) => boolean,
  at: number,
): Pick<Concerned, 'clocks'> {
  return {
    clocks: clocks.map((clock) => (isMeant(clock) ? stopClock(clock, at, policy.calendars) : clock)),
  };
}
