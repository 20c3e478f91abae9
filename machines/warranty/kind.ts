import type { CaseKind } from '../case/kind.ts';
import { letterOf } from '../case/letters.ts';
import type { PendingTimer } from '../case/view.ts';
import { actOf } from '../goods/acts.ts';
import { homeCalendar } from '../goods/rules.ts';
import { explainBlocked } from './blocked.ts';
import { warrantyChart } from './chart.ts';
import type { ClaimContext } from './context.ts';
import { events } from './events.ts';
import { claimInput } from './input.ts';
import { publicState } from './public-state.ts';
import { describe } from './timers.ts';
import { viewOf } from './view-of.ts';
import { chartWords } from './words/chart-words.ts';

/** The warranty claim as a host knows it. */
export const warrantyKind: CaseKind = {
  kind: 'warranty',
  title: 'Warranty claim',
  chart: warrantyChart,
  words: chartWords,
  input: claimInput,
  events,
  publicState,
  viewOf,
  explainBlocked,
  describeTimer: (timer: PendingTimer, context: ClaimContext) =>
    describe(timer, homeCalendar(context).timeZone),
  describeEffect: (
    { name, params }: { readonly name: string; readonly params: unknown },
    context: ClaimContext,
  ) => (letterOf(context, params) ?? actOf(context, name, params))?.title ?? name,
};
