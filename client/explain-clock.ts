import type { CaseView, ClockView } from '../machines/case/view.ts';
import { ClientError } from './client-error.ts';

/**
 * The clock of that name with its due instant and every stretch that counted or did not.
 *
 * @throws ClientError `UnknownClock` naming those that there are
 */
export function explainClock(view: CaseView, name: string): ClockView {
  const clock = view.clocks.findLast((candidate) => candidate.name === name);
  if (clock) return clock;
  const known = [...new Set(view.clocks.map((candidate) => candidate.name))].join(', ');
  throw new ClientError(
    'UnknownClock',
    `The case ${view.caseId} has no clock '${name}'. Its clocks: ${known || 'none yet'}.`,
  );
}
