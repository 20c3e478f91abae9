import { clockFrom } from '../clocks/clock-from.ts';
import { cancelClock, stopClock } from '../clocks/stop-clock.ts';
import { applied } from './applied.ts';
import { approvalRequest } from './approval-request.ts';
import { approversOf, meantApproval, pendingApproval } from './compensation-approval.ts';
import type { CompensationPayloads } from './compensation-events.ts';
import { changed, grantingOf } from './compensation-granting.ts';
import type { Compensated, CompensationWays } from './compensation-ways.ts';
import { inWords, needsApproval, offersInWords, type Compensation } from './compensation.ts';
import { heard } from './heard.ts';
import type { Actor } from './interaction.ts';

/** Somebody is asked for an approval already: of the remedy of a claim, whose clock is its own. */
function isAsked({ clocks }: Pick<Compensated, 'clocks'>): boolean {
  return clocks.some(({ name, stoppedAt }) => name === 'approval' && stoppedAt === undefined);
}

/** Compensation in one kind of case, from the request to the money: what each step changes [SUP-COMP-2] [SUP-COMP-3]. */
export function compensationOf<C extends Compensated>(ways: CompensationWays<C>) {
  const { granted, offer, toldPaid } = grantingOf(ways);

  /** The approvers have it on the table, each with what is asked and what it is worth. */
  const tellApprovers = (context: C): Partial<C> => {
    const pending = pendingApproval(context);
    if (!pending) return {};
    const { words: description } = context;
    const letters = approversOf(context, pending.requestedBy).map(
      (asked) => (next: C) => ways.write(next, approvalRequest(context, pending, asked, description)),
    );
    return applied(context, ...letters);
  };

  /** The case ends undecided: whoever was asked has nothing to decide any more. */
  const tellApprovalsOver = (context: C): Partial<C> => {
    const pending = pendingApproval(context);
    if (!pending) return {};
    const letters = approversOf(context, pending.requestedBy).map((asked) => (next: C) => {
      const { facts, ...letter } = approvalRequest(context, pending, asked, undefined);
      return ways.write(next, { ...letter, facts: { ...facts, over: 'yes' } });
    });
    return applied(context, ...letters);
  };

  const askApproval = (context: C, at: number): Partial<C> => {
    const within = context.policy.compensation?.approvalWithin;
    const number = context.clocks.filter(({ name }) => name.startsWith('approval-')).length + 1;
    const clock =
      within && clockFrom(`approval-${number}`, 'Approval of the compensation', within, at, false);
    const next = { ...context, clocks: [...context.clocks, ...(clock ? [clock] : [])] };
    return { ...next, ...tellApprovers(next) };
  };

  return {
    tellApprovers,
    tellApprovalsOver,
    toldPaid,

    /** Requested by an agent: offered at once, or only after a supervisor approved it. */
    requested: (
      context: C,
      { cause, remedy, amount, order, units }: CompensationPayloads['offerCompensation'],
      at: number,
      who: Actor,
    ): Partial<C> => {
      const { policy, compensations = [] } = context;
      const rules = policy.compensation;
      const rule = rules?.byCause[cause]?.value;
      if (!rule) return {};
      const needs = needsApproval(compensations, amount, rules?.approvalAbove?.value);
      const single = remedy ?? rule.offers[0];
      const compensation: Compensation = {
        id: `comp-${compensations.length + 1}`,
        cause,
        amount,
        ...(order !== undefined && { order }),
        ...(units && { units }),
        offers: rule.choice === 'customer' || single === undefined ? rule.offers : [single],
        requestedBy: who,
        status: needs ? 'awaiting-approval' : 'offered',
      };
      const said = {
        what: `Compensation requested: ${inWords(amount)}, ${cause}`,
        channel: 'note',
        words: [],
      };
      return applied<C>(
        context,
        (next) => ({ ...next, compensations: [...compensations, compensation] }),
        (next) => ({ ...next, ...heard(next, said, at, who, 'internal') }),
        (next) => (needs ? askApproval(next, at) : offer(next, compensation)),
      );
    },

    /** The customer's choice among what is offered. */
    chosen: (
      context: C,
      { compensation, remedy }: CompensationPayloads['chooseCompensation'],
      at: number,
      who: Actor,
    ): Partial<C> => {
      const offered = context.compensations?.find(({ id }) => id === compensation);
      if (!offered) return {};
      const said = { what: `Chooses ${offersInWords([remedy])}`, channel: context.channel, words: [] };
      return applied<C>(
        context,
        (next) => ({ ...next, ...heard(next, said, at, who) }),
        (next) => granted(next, offered, remedy),
      );
    },

    /** A supervisor other than the requester decided; only then the customer hears of it. */
    decided: (
      context: C,
      approved: boolean,
      { compensation, reason }: CompensationPayloads['approveCompensation'],
      at: number,
      who: Actor,
    ): Partial<C> => {
      const pending = meantApproval(context, compensation);
      if (!pending) return {};
      const said = {
        what: approved ? 'Compensation approved' : 'Compensation declined',
        channel: 'note',
        words: [reason],
      };
      return applied<C>(
        context,
        (next) => ({ ...next, ...heard(next, said, at, who, 'internal') }),
        (next) => changed(next, pending.id, { status: approved ? 'offered' : 'declined', decidedBy: who }),
        (next) => ({
          ...next,
          clocks: next.clocks.map((clock) =>
            clock.name.startsWith('approval-') ? stopClock(clock, at, next.policy.calendars) : clock,
          ),
        }),
        (next) => (approved ? offer(next, pending) : {}),
        // A promise was broken meanwhile, and what is offered for it waited its turn.
        (next) => (pendingApproval(next) && !isAsked(next) ? askApproval(next, at) : {}),
      );
    },

    /** A broken promise opens the offer that the policy names; it goes out with the apology, or when it is approved [CSP-PROM-2]. */
    offeredForBrokenPromise: (context: C, by: Actor): Partial<C> => {
      const rules = context.policy.compensation;
      const rule = rules?.byCause['broken-promise']?.value;
      if (!rule) return {};
      const { compensations = [], at } = context;
      const amount = rule.amount ?? null;
      const needs = amount !== null && needsApproval(compensations, amount, rules?.approvalAbove?.value);
      const another = pendingApproval(context) !== undefined;
      const compensation: Compensation = {
        id: `comp-${compensations.length + 1}`,
        cause: 'broken-promise',
        amount,
        offers: rule.offers,
        requestedBy: by,
        status: needs ? 'awaiting-approval' : 'offered',
      };
      return applied<C>(
        context,
        (next) => ({ ...next, compensations: [...compensations, compensation] }),
        (next) => (needs && !another ? askApproval(next, at) : {}),
      );
    },

    /** What was offered and leaves nothing to choose is granted. */
    grantedIfOnly: (context: C, { id }: Pick<Compensation, 'id'>): Partial<C> => {
      const offered = context.compensations?.find((each) => each.id === id && each.status === 'offered');
      return offered?.offers.length === 1 ? offer(context, offered) : {};
    },

    /** The case ends: what was neither approved nor chosen lapses. */
    lapsed: (context: C): Partial<C> => ({
      ...context,
      compensations: (context.compensations ?? []).map((each) =>
        each.status === 'awaiting-approval' || each.status === 'offered'
          ? { ...each, status: 'lapsed' }
          : each,
      ),
      clocks: context.clocks.map((clock) =>
        clock.name.startsWith('approval-') ? cancelClock(clock, context.at) : clock,
      ),
    }),
  };
}
