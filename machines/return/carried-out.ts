import { applied } from '../case/applied.ts';
import { dueAt } from '../case/due.ts';
import { labelOf, type Act } from '../goods/acts.ts';
import { write } from '../goods/letters.ts';
import { tellRefunded } from '../goods/refunds.ts';
import { awaitParcel, voidLabel } from '../goods/parcel.ts';
import { compensation } from './compensating.ts';
import type { Change, ReturnContext } from './context.ts';
import { decisionsInWords, isPrepaid } from './decisions.ts';
import { payDifference } from './acting.ts';
import { refundSettled } from './settling.ts';
import { tellCredited, tellBack, tellReplaced } from './tellings.ts';
import { sentWhileWaiting } from './waiting.ts';

/** What follows when an act is done at `at` (epoch ms). */
export function carriedOut(context: ReturnContext, act: Act, at: number): Change {
  switch (act.effect) {
    case 'issueLabel':
      // Cancelled or arrived while the label was being made: it is void before anybody has it.
      return context.ending || context.arrivedAt !== null ? voidLabel(context) : labelReady(context, at);
    case 'refund':
      return applied(
        context,
        (next) => refundSettled(next, at),
        (next) => tellRefunded(next, act),
      );
    case 'sendReplacement':
      return applied(
        context,
        (next) => payDifference(next, act),
        sentWhileWaiting,
        (next) => refundSettled(next, at),
        (next) => tellReplaced(next, act),
      );
    case 'giveCredit':
      return applied(
        context,
        (next) => refundSettled(next, at),
        (next) => tellCredited(next, act),
      );
    case 'sendBack':
      return applied(
        context,
        (next) => refundSettled(next, at),
        (next) => tellBack(next, act),
      );
    case 'compensate':
      return compensation.paid(context, act);
    case 'voidLabel':
    case 'releaseUnits':
      return {};
    default:
      return act satisfies never;
  }
}

/** The label or the packing slip is there: the customer gets it with what was decided, and the time to send it runs. */
function labelReady(context: ReturnContext, at: number): Change {
  const label = labelOf(context)?.receipt?.reference;
  return applied(
    context,
    (next) => awaitParcel(next, at),
    (next) =>
      write(next, {
        purpose: 'approved',
        template: 'return-approved',
        title: isPrepaid(next)
          ? 'decision with the prepaid label'
          : 'decision with the address to send it to',
        facts: {
          decisions: decisionsInWords(next).join('; '),
          way: isPrepaid(next) ? 'prepaid' : 'own',
          address: next.policy.returns.warehouse.value.address.join('; '),
          sendBy: dueAt(next, 'sending'),
        },
        ...(label !== undefined && { attachments: [label] }),
      }),
  );
}
