import type { CaseKind } from '../case/kind.ts';
import { explainBlocked } from './blocked.ts';
import { complaint } from './chart.ts';
import type { ComplaintContext } from './context.ts';
import { events } from './events.ts';
import { complaintInput } from './input.ts';
import { letterOf } from '../case/letters.ts';
import { publicState } from './public-state.ts';
import { viewOf } from './view-of.ts';
import { describeTimer } from './what-next.ts';
import { chartWords } from './words/chart-words.ts';

/** The complaint (also a question or a request) as a host knows it. */
export const complaintKind: CaseKind = {
  kind: 'complaint',
  title: 'Complaint',
  chart: complaint,
  words: chartWords,
  input: complaintInput,
  events,
  publicState,
  viewOf,
  explainBlocked,
  describeTimer,
  describeEffect: (
    { name, params }: { readonly name: string; readonly params: unknown },
    context: ComplaintContext,
  ) => letterOf(context, params)?.title ?? name,
};
