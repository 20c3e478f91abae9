import { applied } from '../case/applied.ts';
import { dateOf, isoDate } from '../../policies/calendar/zone.ts';
import { fault } from '../../policies/sections/warranty.ts';
import { homeCalendar } from '../goods/rules.ts';
import { write } from '../goods/letters.ts';
import { releaseOf } from '../goods/release.ts';
import type { Change, ClaimContext } from './context.ts';
import { coverageOf, type Coverage, type Uncovered } from './coverage.ts';
import { steps as escalation } from './escalating.ts';
import { decidedInTime } from './unresolved.ts';

/**
 * Is it covered? By the order's date and the fault as it was described, or by an exception of staff, which keeps what is against it
 * [SUP-WAR-1] [SUP-WAR-2] [SUP-WAR-3].
 */
export function judge(context: ClaimContext): { readonly coverage: Coverage } {
  const { policy, order, receivedAt: claimedAt, exception } = context;
  const { warranty: rules, calendars } = policy;
  const coverage = coverageOf({ rules, calendars, order, fault: context.fault, claimedAt });
  return { coverage: { ...coverage, covered: coverage.covered || exception !== undefined } };
}

/** The warranty is over, whatever is wrong: the customer hears so before anything is asked of them [SUP-WAR-3]. */
export function isExpired(context: ClaimContext): boolean {
  return fault.options.every((each) => !judge({ ...context, fault: each }).coverage.covered);
}

/** What is against its being covered, in words; an exception may have been made all the same. */
export function reasonsAgainst(context: ClaimContext): readonly string[] {
  const { coverage, declined, policy } = context;
  if (declined !== null) return [declined];
  if (!coverage) return [];
  const until = isoDate(dateOf(homeCalendar(context), coverage.until));
  const words: Readonly<Record<Uncovered, string>> = {
    expired: `the ${coverage.plan} warranty ended on ${until}`,
    'software-expired': `software is covered for ${policy.warranty.software.value.days} days, until ${until}`,
    fault: `the ${coverage.plan} warranty does not cover ${faults[context.fault]}`,
  };
  return coverage.because.map((each) => words[each]);
}

const faults: Readonly<Record<ClaimContext['fault'], string>> = {
  'manufacturing-defect': 'manufacturing defects',
  'hardware-failure': 'hardware failures',
  software: 'software issues',
  'accidental-damage': 'accidental damage',
  wear: 'wear',
  unknown: 'a fault of unknown kind',
};

const alternatives: Readonly<
  Record<ClaimContext['policy']['warranty']['alternatives']['value'][number], string>
> = {
  'paid-repair': 'we repair it at your cost, and tell you the price before',
  return: 'we take it back, as long as the time for returns is not over',
  discount: 'we give you a discount on a new one',
};

/** What is possible for goods that are not covered, in words. */
export function insteadOf({ warranty }: ClaimContext['policy']): readonly string[] {
  return warranty.alternatives.value.map((each) => alternatives[each]);
}

/** It is declined: the customer gets the reasons and what is possible instead; the goods are free for another case. */
export function decline(context: ClaimContext): Change {
  const { at, policy } = context;
  return applied<ClaimContext>(
    context,
    () => ({ resolvedAt: at }),
    (next) => decidedInTime(next, at),
    (next) => escalation.endEscalation(next, 'answered'),
    (next) =>
      write(next, {
        purpose: 'declined',
        template: 'claim-declined',
        title: 'decision with the reasons',
        facts: {
          decisions: reasonsAgainst(next).join('; '),
          tasks: insteadOf(policy).join('; '),
        },
        ...(next.declinedBecause !== undefined && { words: { reason: next.declinedBecause } }),
      }),
    (next) => releaseOf(next, next.units),
  );
}
