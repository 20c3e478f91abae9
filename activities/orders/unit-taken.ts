import type { UnitRef } from '../../machines/money/paid.ts';
import { EffectError } from '../effect-error.ts';

/** Units that another case holds, or has settled. It names the units and tells nothing about that case. */
export class UnitTaken extends EffectError {
  readonly units: readonly UnitRef[];

  constructor(orderId: string, units: readonly UnitRef[]) {
    const named = units.map(({ lineId, unit }) => `unit ${unit} of line ${lineId}`).join(', ');
    const text = `Another case already holds ${named} of order ${orderId}. Leave these out, or add to the case that exists.`;
    super('UnitTaken', text, { retryable: false });
    this.units = units;
  }
}
