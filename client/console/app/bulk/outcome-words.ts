import type { BulkOutcome } from '../../bulk-bodies.ts';
import type { Bulk } from './bulks.ts';

/** What went wrong before what was done; of each kind as they were named. */
const order = [
  'no answer',
  'overtaken',
  'refused',
  'unknown',
  'done',
] as const satisfies readonly BulkOutcome['outcome'][];

const words: Readonly<Record<Exclude<BulkOutcome['outcome'], 'done'>, string>> = {
  'no answer': 'No answer',
  overtaken: 'Changed by somebody else',
  refused: 'Refused',
  unknown: 'Not found',
};

/** A line of a report. */
export interface OutcomeLine {
  readonly caseId: string;
  readonly name: string;
  readonly isDone: boolean;
  readonly what: string;
  /** Why it was not done; empty when it was. */
  readonly reason: string;
}

/** The lines of a report, failures first. */
export function linesOf({ cases, outcomes }: Pick<Bulk, 'cases' | 'outcomes'>): readonly OutcomeLine[] {
  const names = new Map(cases.map(({ caseId, name }) => [caseId, name]));
  return outcomes
    .toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
    .map((each) => ({
      caseId: each.caseId,
      name: names.get(each.caseId) ?? each.caseId,
      isDone: each.outcome === 'done',
      what: each.outcome === 'done' ? `Done, now ${each.state}` : words[each.outcome],
      reason: each.outcome === 'done' ? '' : each.reason,
    }));
}

/** How it stands in a sentence, as a screen reader says it. */
export function summaryOf({ step: { title }, cases, outcomes, isSending }: Bulk): string {
  if (isSending) return `${title}: on its way to ${countOf(cases.length)}.`;
  const done = outcomes.filter(({ outcome }) => outcome === 'done').length;
  const not = outcomes.length - done;
  return not === 0
    ? `${title}: done in ${countOf(done)}.`
    : `${title}: done in ${done} of ${countOf(outcomes.length)}, ${not} not.`;
}

/** The report as text with tabs, as a sheet of a spreadsheet takes it. */
export function textOf(bulk: Bulk): string {
  const lines = linesOf(bulk).map(({ caseId, name, what, reason }) =>
    [caseId, name, what, reason].join('\t'),
  );
  return [summaryOf(bulk), ...lines].join('\n');
}

const countOf = (many: number): string => (many === 1 ? 'one case' : `${many} cases`);
