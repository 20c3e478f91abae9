import { applied } from '../case/applied.ts';
import { dueAt } from '../case/due.ts';
import { clockFrom } from '../clocks/clock-from.ts';
import { cancelClock, stopClock } from '../clocks/stop-clock.ts';
import { write } from '../goods/letters.ts';
import { over } from '../goods/ending.ts';
import type { Change, ClaimContext } from './context.ts';
import { goesOn, waitsForCustomer } from './unresolved.ts';

/** The customer has something to do from now on, and time for it; our own clock waits where the policy lets it. */
export function customerAsked(context: ClaimContext, title: string): Change {
  const { clocks, policy, at } = context;
  const number = clocks.filter(({ name }) => name.startsWith('customer-')).length + 1;
  const clock = clockFrom(`customer-${number}`, title, policy.warranty.customerWithin, at);
  return applied<ClaimContext>(
    context,
    () => ({ clocks: [...clocks, clock] }),
    (next) => waitsForCustomer(next, at),
  );
}

/** The customer did it at `at`. */
export function customerActed(context: ClaimContext, at: number): Pick<ClaimContext, 'clocks'> {
  const { policy } = context;
  return applied<ClaimContext>(
    context,
    ({ clocks }) => ({
      clocks: clocks.map((clock) =>
        clock.name.startsWith('customer-') ? stopClock(clock, at, policy.calendars) : clock,
      ),
    }),
    (next) => goesOn(next, at),
  );
}

/** Nothing is asked of the customer any more. */
export function noLongerAsked({ clocks, at }: ClaimContext): Pick<ClaimContext, 'clocks'> {
  return {
    clocks: clocks.map((clock) => (clock.name.startsWith('customer-') ? cancelClock(clock, at) : clock)),
  };
}

/** The customer is asked again, some days before the time is over. */
export function remindCustomer(context: ClaimContext): Change {
  return write(context, {
    purpose: 'reminder',
    template: 'claim-reminder',
    title: 'reminder',
    facts: { replyBy: dueAt(context, 'customer') },
  });
}

/** Nothing was heard in time: the claim expires, and the customer is told how to go on. */
export function unheard(context: ClaimContext): Change {
  return applied<ClaimContext>(
    context,
    (next) => over(next, 'expired', 'the customer did not answer in time', next.units),
    (next) =>
      write(next, { purpose: 'ending', template: 'claim-unheard', title: 'word that the claim expired' }),
  );
}
