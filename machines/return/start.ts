import { exceptionMade } from '../goods/exception-made.ts';
import { goodsStart } from '../goods/start.ts';
import type { ReturnContext } from './context.ts';
import { decided } from './decisions.ts';
import { eligible } from './eligibility.ts';
import type { ReturnInput } from './input.ts';
import type { Unit } from './unit.ts';

/**
 * The context of a new return, decided. The input is taken as it is: whoever opens a case checks it with `returnInput` first.
 */
export function startContext(input: ReturnInput): ReturnContext {
  const { policy, exception } = input;
  const started = goodsStart(
    input,
    'return',
    exceptionMade(input, 'Taken back as an exception, where the rules are against it'),
  );
  const context: ReturnContext = {
    ...started,
    policy,
    units: unitsOf(input, started.receivedAt),
    ...(exception !== undefined && { exception }),
    waiting: null,
    extra: null,
  };
  return decided(context);
}

function unitsOf(input: ReturnInput, askedAt: number): readonly Unit[] {
  const { policy, order, taken = [], exception } = input;
  const terms = {
    rules: policy.returns,
    calendars: policy.calendars,
    order,
    taken,
    askedAt,
    exception: exception !== undefined,
  };
  return input.lines.flatMap(({ lineId, units, reason, opened = false, wish = { as: 'refund' } }) => {
    const line = order.lines.find((each) => each.lineId === lineId);
    if (!line) return [];
    const { sku, title, category } = line;
    return units.map((unit) => ({
      lineId,
      unit,
      sku,
      title,
      category,
      reason,
      opened,
      wish,
      decision: eligible(terms, line, { unit, reason }),
      finding: null,
      doubts: [],
      settled: null,
    }));
  });
}
