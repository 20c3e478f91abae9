import { stopClock } from '../clocks/stop-clock.ts';
import type { EscalationReason } from '../case/escalation.ts';
import type { Actor } from '../case/interaction.ts';
import { applied } from '../case/applied.ts';
import { clockFrom } from '../clocks/clock-from.ts';
import type { Change, ComplaintContext } from './context.ts';
import { supersede } from '../case/letters.ts';
import { write } from './letters.ts';

/** A safety concern: instructions to the customer and the report go out at once, past every pause and closing hour [SUP-SAFE-1]. */
export function concernRaised(context: ComplaintContext, reason: EscalationReason): Change {
  const rules = context.policy.safety;
  if (reason.trigger !== 'safety' || !rules || context.safety) return {};
  const { at, policy } = context;
  const calendar = policy.answer.within.value.calendar;
  const clock = (name: string, title: string, { value: budget }: typeof rules.reportWithin) =>
    clockFrom(name, title, { value: { budget, calendar } }, at, false);
  return applied(
    context,
    () => ({
      safety: { since: at, documentedAt: null, followedUpAt: null },
      clocks: [
        ...context.clocks,
        clock('safety-report', 'Report to the product safety team', rules.reportWithin),
        clock('safety-follow-up', 'Safety follow-up', rules.followUpAfter),
      ],
    }),
    (next) =>
      write(next, {
        purpose: 'safety-instructions',
        template: 'safety-instructions',
        facts: { instructions: rules.instructions.value },
      }),
    (next) => report(next, reason.words),
  );
}

/** To the product safety team, with what the customer said [SUP-SAFE-5]. */
function report(context: ComplaintContext, concern: string | undefined): Change {
  return write(context, {
    purpose: 'safety-report',
    template: 'safety-report',
    by: 'email',
    to: { department: 'Product safety', email: context.policy.safety?.team.value ?? '' },
    facts: { addressee: 'the product safety team' },
    words: { description: context.words, ...(concern !== undefined && { concern }) },
  });
}

/** The team has the report since `at`. */
export function reported(context: ComplaintContext, at: number): Change {
  return stopped(context, 'safety-report', at);
}

/** Are you safe? Once, when the policy's time has passed, or before the case ends if that is earlier [SUP-SAFE-4]. */
export function followUpSafety(context: ComplaintContext): Change {
  const { safety, at } = context;
  if (!safety || safety.followedUpAt !== null) return {};
  return applied(
    context,
    () => ({ safety: { ...safety, followedUpAt: at } }),
    (next) => stopped(next, 'safety-follow-up', at),
    (next) => {
      const letters = supersede(next.letters, 'safety-instructions');
      return write({ ...next, letters }, { purpose: 'safety-follow-up', template: 'safety-follow-up' });
    },
  );
}

/** All details of the incident are on the case [SUP-SAFE-2]. */
export function documented(context: ComplaintContext, details: string, at: number, who: Actor): Change {
  const { safety } = context;
  if (!safety) return {};
  const what = 'Safety incident documented';
  const noted = { at, who, direction: 'internal', channel: 'note', what, words: [details] } as const;
  return {
    safety: { ...safety, documentedAt: safety.documentedAt ?? at },
    interactions: [...context.interactions, noted],
  };
}

/** A safety concern whose incident nobody has documented keeps the case from closing. */
export function undocumented({ safety }: Pick<ComplaintContext, 'safety'>): boolean {
  return safety !== null && safety.documentedAt === null;
}

function stopped(context: ComplaintContext, name: string, at: number): Change {
  const clocks = context.clocks.map((clock) =>
    clock.name === name ? stopClock(clock, at, context.policy.calendars) : clock,
  );
  return { clocks };
}
