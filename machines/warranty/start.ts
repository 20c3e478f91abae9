import { exceptionMade } from '../goods/exception-made.ts';
import { goodsStart } from '../goods/start.ts';
import { isHighValue } from '../case/escalation.ts';
import { itself } from '../case/itself.ts';
import type { Change, ClaimContext } from './context.ts';
import { steps } from './escalating.ts';
import type { ClaimInput } from './input.ts';
import { unresolvedClock } from './unresolved.ts';
import type { ClaimedUnit } from './unit.ts';
import { paidFor, valueOf } from './value.ts';

/**
 * The context of a new claim: what the order says of the goods is looked at first, before anything is asked of the customer
 * [SUP-WAR-3]. The input is taken as it is: whoever opens a case checks it with `claimInput` first.
 */
export function startContext(input: ClaimInput): ClaimContext {
  const { policy, words, exception } = input;
  const started = goodsStart(
    input,
    'warranty claim',
    exceptionMade(input, 'Taken as covered by an exception'),
  );
  const context: ClaimContext = {
    ...started,
    policy,
    units: unitsOf(input),
    fault: input.fault ?? 'unknown',
    strangeSerial: strangeSerial(input),
    ...(exception !== undefined && { exception }),
    declined: null,
    describedAt: words === undefined ? null : started.receivedAt,
    coverage: null,
    steps: [],
    compensations: [],
    remedy: 'replacement',
    missingArticles: null,
  };
  const watched = { ...context, clocks: unresolvedClock(context) };
  return { ...watched, ...escalatedByValue(watched) };
}

/** Above the policy's amount it escalates at once; exactly that amount does not [SUP-ESC-2]. */
function escalatedByValue(context: ClaimContext): Change {
  const rules = context.policy.escalation;
  const limit = rules?.highValueAbove?.value;
  if (!limit || !rules.triggers.value.includes('high-value') || !isHighValue(valueOf(context), limit))
    return {};
  return steps.escalate(context, { trigger: 'high-value', at: context.at, by: itself });
}

function unitsOf({ order, lines }: ClaimInput): readonly ClaimedUnit[] {
  return lines.flatMap(({ lineId, units }) => {
    const line = order.lines.find((each) => each.lineId === lineId);
    if (!line) return [];
    const { title, sku, category } = line;
    return units.map((unit) => ({
      lineId,
      unit,
      title,
      sku,
      category,
      paid: paidFor(order, { lineId, unit }),
      finding: null,
      settled: null,
    }));
  });
}

/**
 * A serial number that the order does not have although it has others. Goods without a number, and a customer who names none,
 * are taken at their word [CSP-TRUST-1].
 */
function strangeSerial({ order, lines }: ClaimInput): string | null {
  for (const { lineId, serials = [] } of lines) {
    const known = order.lines.find((each) => each.lineId === lineId)?.serials ?? [];
    const strange = serials.find((serial) => known.length > 0 && !known.includes(serial));
    if (strange !== undefined) return strange;
  }
  return null;
}
