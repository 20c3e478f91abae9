import { cancelClock, stopClock } from '../clocks/stop-clock.ts';
import { inWords, needsApproval, offersInWords, type Compensation } from '../case/compensation.ts';
import type { Actor } from '../case/interaction.ts';
import type { Remedy } from '../../policies/sections/handling.ts';
import { applied } from '../case/applied.ts';
import { clockFrom } from '../clocks/clock-from.ts';
import type { Change, ComplaintContext } from './context.ts';
import { heard } from '../case/heard.ts';
import { write } from './letters.ts';
import type { Payloads } from './payloads.ts';

/** The compensation that waits for its approval; one at a time. */
export function pendingApproval({ compensations }: ComplaintContext): Compensation | undefined {
  return compensations.find(({ status }) => status === 'awaiting-approval');
}

/** Who may approve: the policy's approvers, or the escalation's contacts from level 2 on; never the requester. */
export function approversOf({ policy }: ComplaintContext, requester: Actor) {
  const levels = policy.escalation?.levels.value.filter(({ level }) => level >= 2) ?? [];
  const approvers = policy.compensation?.approvers?.value ?? levels;
  return approvers.filter(({ contact }) => contact.id !== requester.id);
}

/** Requested by an agent: offered at once, or only after a supervisor approved it [SUP-COMP-2] [SUP-COMP-3]. */
export function requested(
  context: ComplaintContext,
  { cause, remedy, amount }: Payloads['offerCompensation'],
  at: number,
  who: Actor,
): Change {
  const rules = context.policy.compensation;
  const rule = rules?.byCause[cause]?.value;
  if (!rule) return {};
  const needs = needsApproval(context.compensations, amount, rules?.approvalAbove?.value);
  const single = remedy ?? rule.offers[0];
  const compensation: Compensation = {
    id: `comp-${context.compensations.length + 1}`,
    cause,
    amount,
    offers: rule.choice === 'customer' || single === undefined ? rule.offers : [single],
    requestedBy: who,
    status: needs ? 'awaiting-approval' : 'offered',
  };
  const said = { what: `Compensation requested: ${inWords(amount)}, ${cause}`, channel: 'note', words: [] };
  return applied(
    context,
    (next) => ({ compensations: [...next.compensations, compensation] }),
    (next) => heard(next, said, at, who, 'internal'),
    (next) => (needs ? askApproval(next, at) : offer(next, compensation)),
  );
}

function askApproval(context: ComplaintContext, at: number): Change {
  const within = context.policy.compensation?.approvalWithin;
  const number = context.clocks.filter(({ name }) => name.startsWith('approval-')).length + 1;
  const clock = within && clockFrom(`approval-${number}`, 'Approval of the compensation', within, at, false);
  return applied(
    context,
    ({ clocks }) => ({ clocks: [...clocks, ...(clock ? [clock] : [])] }),
    tellApprovers,
  );
}

/** The approvers have it on the table, each with reason and amount. */
export function tellApprovers(context: ComplaintContext): Change {
  const pending = pendingApproval(context);
  if (!pending) return {};
  const letters = approversOf(context, pending.requestedBy).map(
    ({ contact, email }) =>
      (next: ComplaintContext) =>
        write(next, {
          purpose: 'approval-request',
          template: 'approval-request',
          by: 'email',
          to: { department: contact.name, email },
          facts: {
            addressee: contact.name,
            offer: offersInWords(pending.offers),
            amount: pending.amount ? inWords(pending.amount) : '',
            compensation: pending.id,
          },
          words: { description: context.words },
        }),
  );
  return applied(context, ...letters);
}

/** The customer is offered it; where there is nothing to choose it is granted. */
function offer(context: ComplaintContext, compensation: Compensation): Change {
  const [only, ...others] = compensation.offers;
  if (only !== undefined && others.length === 0) return granted(context, compensation, only);
  return write(context, {
    purpose: 'compensation-offer',
    template: 'compensation-offer',
    facts: { offer: offersInWords(compensation.offers) },
  });
}

/** The customer gets it: recorded once. */
function granted(context: ComplaintContext, { id, amount }: Compensation, choice: Remedy): Change {
  const worth = amount && amount.minor > 0 ? { amount: inWords(amount) } : {};
  return applied(
    context,
    (next) => changed(next, id, { status: 'granted', choice }),
    (next) =>
      write(next, {
        purpose: 'compensation-granted',
        template: 'compensation-granted',
        facts: { offer: offersInWords([choice]), ...worth },
      }),
  );
}

/** The customer's choice among what is offered. */
export function chosen(
  context: ComplaintContext,
  { compensation, remedy }: Payloads['chooseCompensation'],
  at: number,
  who: Actor,
): Change {
  const offered = context.compensations.find(({ id }) => id === compensation);
  if (!offered) return {};
  const said = { what: `Chooses ${offersInWords([remedy])}`, channel: context.channel, words: [] };
  return applied(
    context,
    (next) => heard(next, said, at, who),
    (next) => granted(next, offered, remedy),
  );
}

/** A supervisor other than the requester decided; only then the customer hears of it. */
export function decided(
  context: ComplaintContext,
  approved: boolean,
  reason: string | undefined,
  at: number,
  who: Actor,
): Change {
  const pending = pendingApproval(context);
  if (!pending) return {};
  const what = approved ? 'Compensation approved' : 'Compensation declined';
  return applied(
    context,
    (next) => heard(next, { what, channel: 'note', words: [reason] }, at, who, 'internal'),
    (next) => changed(next, pending.id, { status: approved ? 'offered' : 'declined', decidedBy: who }),
    ({ clocks, policy }) => ({
      clocks: clocks.map((clock) =>
        clock.name.startsWith('approval-') ? stopClock(clock, at, policy.calendars) : clock,
      ),
    }),
    (next) => (approved ? offer(next, pending) : {}),
  );
}

/** A broken promise opens the offer that the policy names; it goes out with the apology [CSP-PROM-2]. */
export function offeredForBrokenPromise(context: ComplaintContext, by: Actor): Change {
  const rule = context.policy.compensation?.byCause['broken-promise']?.value;
  if (!rule) return {};
  const { compensations } = context;
  const id = `comp-${compensations.length + 1}`;
  const common = { id, cause: 'broken-promise', amount: null, offers: rule.offers, requestedBy: by } as const;
  return { compensations: [...compensations, { ...common, status: 'offered' }] };
}

/** The case ends: what was neither approved nor chosen lapses. */
export function lapsed(context: ComplaintContext): Change {
  return {
    compensations: context.compensations.map((each) =>
      each.status === 'awaiting-approval' || each.status === 'offered' ? { ...each, status: 'lapsed' } : each,
    ),
    clocks: context.clocks.map((clock) =>
      clock.name.startsWith('approval-') ? cancelClock(clock, context.at) : clock,
    ),
  };
}

function changed(context: ComplaintContext, id: string, change: Partial<Compensation>): Change {
  return {
    compensations: context.compensations.map((each) => (each.id === id ? { ...each, ...change } : each)),
  };
}
