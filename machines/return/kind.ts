import type { CaseKind } from '../case/kind.ts';
import type { PendingTimer } from '../case/view.ts';
import { letterOf } from '../case/letters.ts';
import { actOf } from '../goods/acts.ts';
import { homeCalendar } from '../goods/rules.ts';
import { explainBlocked } from './blocked.ts';
import { returnChart } from './chart.ts';
import type { ReturnContext } from './context.ts';
import { events } from './events.ts';
import { returnInput } from './input.ts';
import { publicState } from './public-state.ts';
import { viewOf } from './view-of.ts';
import { describe } from './timers.ts';
import { chartWords } from './words/chart-words.ts';

/** The return of goods as a host knows it. */
export const returnKind: CaseKind = {
  kind: 'return',
  title: 'Return',
  chart: returnChart,
  words: chartWords,
  input: returnInput,
  events,
  publicState,
  viewOf,
  explainBlocked,
  describeTimer: (timer: PendingTimer, context: ReturnContext) =>
    describe(timer, homeCalendar(context).timeZone),
  describeEffect: (
    { name, params }: { readonly name: string; readonly params: unknown },
    context: ReturnContext,
  ) => (letterOf(context, params) ?? actOf(context, name, params))?.title ?? name,
};
