import { applied } from '../case/applied.ts';
import { heard } from '../case/heard.ts';
import type { Actor } from '../case/interaction.ts';
import { cancelClock } from '../clocks/stop-clock.ts';
import type { Change, End, ReturnContext } from './context.ts';
import { approvedUnits, releaseOf } from './decisions.ts';
import { write } from './letters.ts';
import { voidLabel } from './parcel.ts';
import { refundSettled } from './settling.ts';
import type { Unit } from './unit.ts';

/** Nothing is left to decide or to pay: the customer hears what became of what was not paid back. */
export function resolve(context: ReturnContext): Change {
  const words: Readonly<Record<string, string>> = {
    'send-back': 'we send it back to you',
    keep: 'you keep it',
    nothing: 'nothing is paid back',
  };
  const said = context.units.flatMap(({ title, settled }) => {
    const what = settled && words[settled.as];
    return what === undefined || what === null ? [] : [`${title}: ${what}`];
  });
  return applied(
    context,
    ({ at }) => ({ resolvedAt: at }),
    (next) => refundSettled(next, next.at),
    (next) =>
      said.length === 0
        ? {}
        : write(next, {
            purpose: 'settled',
            template: 'return-settled',
            title: 'word of what becomes of the goods',
            facts: { decisions: said.join('; ') },
          }),
  );
}

/** Closed by itself some days after the last word. */
export function close(context: ReturnContext): Change {
  return applied(
    context,
    (next) => over(next, 'closed', 'everything about it is done'),
    (next) => write(next, { purpose: 'ending', template: 'return-closed', title: 'closing word' }),
  );
}

/** Nobody sent anything, also after the label had expired; the customer was told so when it did. */
export function expired(context: ReturnContext): Change {
  return over(context, 'expired', 'no parcel came in time');
}

/** The customer takes it back, or we cancel it: the label is void and the goods are free again. */
export function withdrawn(
  context: ReturnContext,
  reason: string | undefined,
  at: number,
  by: Actor,
  cancelled: boolean,
): Change {
  const because = cancelled ? 'it was cancelled' : 'the customer withdrew it';
  const said = { what: cancelled ? 'Cancelled' : 'Withdraws', channel: 'note', words: [reason] };
  return applied(
    context,
    (next) => heard(next, said, at, by, cancelled ? 'internal' : 'in'),
    (next) => over(next, 'withdrawn', because),
    voidLabel,
    (next) =>
      write(next, {
        purpose: 'ending',
        template: 'return-withdrawn',
        title: 'confirmation of the end',
        facts: { endedBy: cancelled ? 'us' : 'customer' },
        ...(cancelled && reason !== undefined && { words: { reason } }),
      }),
  );
}

/** No clock runs any more, what could not be done for the way back is moot, and what was not paid back is free. */
function over(context: ReturnContext, as: End['as'], because: string): Change {
  const { at } = context;
  const free = ({ settled }: Unit): boolean => settled?.as !== 'refund';
  return applied(
    context,
    ({ clocks, acts }) => ({
      ending: { as, at, because },
      clocks: clocks.map((clock) => cancelClock(clock, at)),
      acts: acts.map((each) =>
        each.effect === 'issueLabel' && each.status === 'needs-person'
          ? { ...each, status: 'superseded' }
          : each,
      ),
    }),
    (next) => releaseOf(next, approvedUnits(next).filter(free)),
  );
}
