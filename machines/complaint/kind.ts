import type { CaseKind } from '../case/kind.ts';
import type { PendingTimer } from '../case/view.ts';
import { explainBlocked } from './blocked.ts';
import { complaint } from './chart.ts';
import type { ComplaintContext } from './context.ts';
import { answerCalendar } from './deadlines.ts';
import { events } from './events.ts';
import { deedOf } from '../case/deed.ts';
import { complaintOpening } from './opening.ts';
import { letterOf } from '../case/letters.ts';
import { publicState } from './public-state.ts';
import { viewOf } from './view-of.ts';
import { describe } from './timers.ts';
import { chartWords } from './words/chart-words.ts';

/** The complaint (also a question or a request) as a host knows it. */
export const complaintKind: CaseKind = {
  kind: 'complaint',
  title: 'Complaint',
  chart: complaint,
  words: chartWords,
  input: complaintOpening,
  events,
  publicState,
  viewOf,
  explainBlocked,
  describeTimer: (timer: PendingTimer, context: ComplaintContext) =>
    describe(timer, answerCalendar(context).timeZone),
  describeEffect: (
    { name, params }: { readonly name: string; readonly params: unknown },
    context: ComplaintContext,
  ) => (letterOf(context, params) ?? deedOf(context.payments ?? [], params))?.title ?? name,
};
