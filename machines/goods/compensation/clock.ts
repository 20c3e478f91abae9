import type { Clock } from '../../clocks/clock.ts';

/** The clock of what people of ours must do for a compensation: `compensation-1`, `compensation-2`, ... */
export function isCompensationClock({ name }: Pick<Clock, 'name'>): boolean {
  return name.startsWith('compensation-');
}
