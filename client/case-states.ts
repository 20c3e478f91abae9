import type { PublicState as OfComplaint } from '../machines/complaint/public-state.ts';
import type { PublicState as OfGoods } from '../machines/goods/public-state.ts';
import { ClientError } from './client-error.ts';

/** Every public state in the order of a case's life: the compiler refuses one too many and one too few. */
const inOrder: Readonly<Record<OfComplaint | OfGoods, true>> = {
  received: true,
  acknowledged: true,
  investigating: true,
  escalated: true,
  resolved: true,
  closed: true,
  withdrawn: true,
  referredOut: true,
  expired: true,
};

/** The public states of every kind of case, in the order of a case's life. */
export const caseStates: readonly string[] = Object.keys(inOrder);

/** @throws ClientError `InvalidInput` naming the known states: a filter with a typing error would find nothing */
export function checkState(state: string): void {
  if (caseStates.includes(state)) return;
  throw new ClientError(
    'InvalidInput',
    `No case is ever in the state '${state}'. Choose one of: ${caseStates.join(', ')}.`,
  );
}
