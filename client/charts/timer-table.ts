import type { CaseKind } from '../../machines/case/kind.ts';
import { policiesOffering, policyOf } from '../../policies/registry.ts';
import type { TimerTable } from './picture.ts';
import { capital, plain } from './steps-of.ts';

/** When the timers of those names fire under each policy that offers the kind; numbered from 1 in that order. */
export function timerTable({ kind, words }: CaseKind, timers: readonly string[]): TimerTable {
  const policies = policiesOffering(kind).map(policyOf);
  return {
    policies: policies.map(({ id }) => id),
    rows: timers.map((timer, index) => ({
      timer,
      number: index + 1,
      title: capital(words.timers[timer] ?? plain(timer)),
      cells: policies.map((policy) => words.timerValue(timer, policy)),
    })),
  };
}
