import type { OutageContext } from './chart.ts';

/** How far an outage is. */
export type OutageState = 'running' | 'catching-up' | 'over';

/** What the read model keeps of an outage after a wake. Instants are epoch ms. */
export interface OutageRecord extends Omit<OutageContext, 'at'> {
  readonly state: OutageState;
  readonly revision: number;
}

/** How far it is, by where it stands in its chart. */
export function outageState(value: unknown): OutageState {
  if (value === 'over') return 'over';
  return value === 'catchingUp' || value === 'resting' ? 'catching-up' : 'running';
}
