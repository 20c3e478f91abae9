import { applied } from '../case/applied.ts';
import { dueAt } from '../case/due.ts';
import type { Actor } from '../case/interaction.ts';
import { heard } from '../case/heard.ts';
import { clockFrom } from '../clocks/clock-from.ts';
import { cancelClock, stopClock } from '../clocks/stop-clock.ts';
import { act, actsOf, labelOf, type Act } from './acts.ts';
import type { GoodsChange, GoodsContext } from './context.ts';
import { write } from './letters.ts';
import { parcelRulesOf } from './rules.ts';
import { lateArrivalsUntil } from './times.ts';

/** The label or the packing slip is there: the time to send it runs. */
export function awaitParcel(context: GoodsContext, at: number): Pick<GoodsContext, 'clocks'> {
  const { sendWithin } = parcelRulesOf(context);
  const clock = clockFrom('sending', 'Parcel sent by the customer', sendWithin, at);
  return { clocks: [...context.clocks, clock] };
}

export function remindToSend(context: GoodsContext): GoodsChange {
  return write(context, {
    purpose: 'reminder',
    template: 'return-reminder',
    title: 'reminder to send the parcel',
    facts: { sendBy: dueAt(context, 'sending') },
  });
}

/** The carrier has it. */
export function handedOver(context: GoodsContext, at: number, by: Actor): GoodsChange {
  const said = { what: 'The carrier has the parcel', channel: 'note', words: [] };
  return {
    handedOverAt: context.handedOverAt ?? at,
    clocks: stopped(context, 'sending', at),
    ...heard(context, said, at, by, 'internal'),
  };
}

/**
 * A parcel that arrived at `at` (epoch ms) is late: its label had expired when it was handed over, or, when nobody said so, when
 * it arrived.
 */
export function comesLate({ expiredAt, handedOverAt }: GoodsContext, at: number): boolean {
  return expiredAt !== null && (handedOverAt ?? at) > expiredAt;
}

/** The warehouse has it: its time to look begins, and the customer is told. */
export function arrived(context: GoodsContext, at: number, by: Actor): GoodsChange {
  const said = { what: 'The parcel arrived', channel: 'note', words: [] };
  return applied(
    context,
    (next) => ({ ...heard(next, said, at, by, 'internal'), arrivedAt: at, lost: false }),
    (next) => ({ clocks: stopped(next, 'sending', at) }),
    (next) => ({ clocks: stopped(next, 'decision', at) }),
    labelMoot,
    (next) => awaitInspection(next, at),
  );
}

function awaitInspection(context: GoodsContext, at: number): GoodsChange {
  const { inspection } = parcelRulesOf(context);
  const next = {
    ...context,
    clocks: [...context.clocks, clockFrom('inspection', 'Inspection', inspection, at)],
  };
  const facts = { expectedBy: dueAt(next, 'inspection') };
  return {
    clocks: next.clocks,
    ...write(next, { purpose: 'arrived', template: 'return-arrived', title: 'word that it arrived', facts }),
  };
}

/** It did not come in the time that parcels take: a person decides, and the customer hears by when. */
export function missed(context: GoodsContext): GoodsChange {
  return applied(
    context,
    (next) => ({ lost: true, clocks: [...next.clocks, decisionClock(next, next.at)] }),
    (next) =>
      write(next, {
        purpose: 'missed',
        template: 'return-missed',
        title: 'word that the parcel has not arrived',
        facts: { expectedBy: dueAt(next, 'decision') },
      }),
  );
}

/** The carrier says that it is lost or cannot be delivered: a person decides from now on, and the customer hears by when. */
export function carrierLost(context: GoodsContext, at: number, by: Actor): GoodsChange {
  const said = { what: 'The carrier has lost the parcel, or cannot deliver it', channel: 'note', words: [] };
  const decides = context.clocks.some(
    ({ name, stoppedAt }) => name === 'decision' && stoppedAt === undefined,
  );
  return applied(
    context,
    (next) => ({
      ...heard(next, said, at, by, 'internal'),
      lost: true,
      carrierLostAt: at,
      handedOverAt: next.handedOverAt ?? at,
    }),
    (next) => ({ clocks: stopped(next, 'sending', at) }),
    (next) => (decides ? {} : { clocks: [...next.clocks, decisionClock(next, next.at)] }),
    (next) =>
      write(next, {
        purpose: 'missed',
        template: 'return-missed',
        title: 'word that the parcel is lost',
        facts: { expectedBy: dueAt(next, 'decision'), lost: 'yes' },
      }),
  );
}

/** The label's time is over: it is void, and the customer is told until when a parcel is still looked at. */
export function expire(context: GoodsContext): GoodsChange {
  const { at } = context;
  return applied(
    context,
    ({ clocks }) => ({
      expiredAt: at,
      clocks: clocks.map((clock) =>
        clock.name === 'sending' && clock.stoppedAt === undefined
          ? { ...cancelClock(clock, at), outcome: 'missed' as const }
          : clock,
      ),
    }),
    voidLabel,
    (next) =>
      write(next, {
        purpose: 'expired',
        template: 'return-expired',
        title: 'word that the label expired',
        facts: { lateUntil: lateArrivalsUntil(next) },
      }),
  );
}

/**
 * What could not be done for the way back is moot: nobody is asked for it any more. A carrier that was asked for a label may have
 * sold it all the same: it is taken back.
 */
export function labelMoot(context: GoodsContext): GoodsChange {
  const { acts } = context;
  const isMoot = (each: Act): boolean => each.effect === 'issueLabel' && each.status === 'needs-person';
  const sold = actsOf(context, 'issueLabel').some((each) => isMoot(each) && each.params?.prepaid === true);
  const superseded = acts.map((each) => (isMoot(each) ? { ...each, status: 'superseded' as const } : each));
  const next = { ...context, acts: superseded };
  const taken = sold && actsOf(context, 'voidLabel').length === 0;
  return taken ? act(next, { effect: 'voidLabel', params: {} }) : { acts: superseded };
}

/** The undo of the label: once, and only for one that costs us something. */
export function voidLabel(context: GoodsContext): GoodsChange {
  const label = labelOf(context);
  if (label?.params?.prepaid !== true || actsOf(context, 'voidLabel').length > 0) return {};
  const tracking = label.receipt?.detail?.['tracking'];
  return act(context, { effect: 'voidLabel', params: typeof tracking === 'string' ? { tracking } : {} });
}

/** A parcel came although its label had expired: a person decides. */
export function arrivedLate(context: GoodsContext, at: number, by: Actor): GoodsChange {
  const said = { what: 'The parcel arrived after its label had expired', channel: 'note', words: [] };
  return {
    ...heard(context, said, at, by, 'internal'),
    arrivedAt: at,
    lateSince: context.at,
    clocks: [...context.clocks, decisionClock(context, context.at)],
  };
}

/** It is taken all the same, as if it had come in time. */
export function takenLate(context: GoodsContext, reason: string, at: number, by: Actor): GoodsChange {
  const said = { what: 'The late parcel is taken', channel: 'note', words: [reason] };
  return applied(
    context,
    (next) => ({
      ...heard(next, said, at, by, 'internal'),
      lateSince: null,
      clocks: stopped(next, 'decision', at),
    }),
    (next) => awaitInspection(next, at),
  );
}

export function decisionClock(context: Pick<GoodsContext, 'policy'>, at: number) {
  return clockFrom('decision', 'Decision on the goods', parcelRulesOf(context).decision, at);
}

/** The clocks, those of the name stopped by what happened at `at` (epoch ms). */
export function stopped(
  { clocks, policy }: Pick<GoodsContext, 'clocks' | 'policy'>,
  name: string,
  at: number,
) {
  return clocks.map((clock) => (clock.name === name ? stopClock(clock, at, policy.calendars) : clock));
}
