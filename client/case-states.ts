import { ClientError } from './client-error.ts';

/** The public states of every kind of case, in the order of a case's life. */
export const caseStates: readonly string[] = [
  'received',
  'acknowledged',
  'investigating',
  'escalated',
  'resolved',
  'closed',
  'withdrawn',
  'referredOut',
];

/** @throws ClientError `InvalidInput` naming the known states: a filter with a typing error would find nothing */
export function checkState(state: string): void {
  if (caseStates.includes(state)) return;
  throw new ClientError(
    'InvalidInput',
    `No case is ever in the state '${state}'. Choose one of: ${caseStates.join(', ')}.`,
  );
}
