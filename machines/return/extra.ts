import { applied } from '../case/applied.ts';
import { heard } from '../case/heard.ts';
import type { Actor } from '../case/interaction.ts';
import { write } from '../goods/letters.ts';
import { decisionClock, stopped } from '../goods/parcel.ts';
import { sendBack } from '../goods/sending-back.ts';
import type { Change, ReturnContext } from './context.ts';
import type { Payloads } from './payloads.ts';
import { isOpen } from './unit.ts';

/** A person must decide what becomes of pieces that nobody asked for. */
export function extraWaits({ extra }: Pick<ReturnContext, 'extra'>): boolean {
  return extra !== null && extra.settled === null;
}

/** 'two pieces that you did not ask to send back', for the customer. */
export function extraInWords(count: number): string {
  return count === 1
    ? 'One more piece was in the parcel, which you did not ask to send back'
    : `${count} more pieces were in the parcel, which you did not ask to send back`;
}

/** The parcel held more than was asked for. */
export function extraFound(context: ReturnContext, count: number | undefined, at: number): Change {
  if (count === undefined) return {};
  const decides = context.clocks.some(
    ({ name, stoppedAt }) => name === 'decision' && stoppedAt === undefined,
  );
  return {
    extra: { count, settled: null },
    ...(!decides && { clocks: [...context.clocks, decisionClock(context, at)] }),
  };
}

/** A person decided what becomes of them, and the customer is told. */
export function extraSettled(
  context: ReturnContext,
  { as, reason }: Payloads['settleExtra'],
  at: number,
  by: Actor,
): Change {
  const { extra } = context;
  if (extra === null) return {};
  const said = { what: `Settled what nobody asked for: ${as}`, channel: 'note', words: [reason] };
  const what = as === 'send-back' ? 'we send it back to you' : 'we dispose of it';
  return applied(
    context,
    (next) => ({ ...heard(next, said, at, by, 'internal'), extra: { ...extra, settled: as } }),
    (next) => (next.units.some(isOpen) ? {} : { clocks: stopped(next, 'decision', at) }),
    (next) => (as === 'send-back' ? sendBack(next, []) : {}),
    (next) =>
      write(next, {
        purpose: 'extra',
        template: 'return-settled',
        title: 'word of what becomes of what nobody asked for',
        facts: { decisions: `${extraInWords(extra.count)}: ${what}` },
      }),
  );
}
