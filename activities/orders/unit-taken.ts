import type { UnitRef } from '../../machines/money/paid.ts';
import { EffectError } from '../effect-error.ts';
import type { TakenUnit } from './orders-port.ts';
import { shopItself } from './settled-by-shop.ts';

/** Units that another case holds or has settled, or the shop itself. It names the units and tells nothing about that case. */
export class UnitTaken extends EffectError {
  readonly units: readonly UnitRef[];

  constructor(orderId: string, taken: readonly TakenUnit[]) {
    const named = (units: readonly UnitRef[]) =>
      units.map(({ lineId, unit }) => `unit ${unit} of line ${lineId}`).join(', ');
    const ofShop = taken.filter(({ caseId }) => caseId === shopItself);
    const held = taken.filter(({ caseId }) => caseId !== shopItself);
    const text = [
      ...(held.length > 0
        ? [
            `Another case already holds ${named(held)} of order ${orderId}. Leave these out, or add to the case that exists.`,
          ]
        : []),
      ...(ofShop.length > 0
        ? [`The shop itself paid back or took out ${named(ofShop)} of order ${orderId}. Leave these out.`]
        : []),
    ].join(' ');
    super('UnitTaken', text, { retryable: false });
    this.units = taken.map(({ lineId, unit }) => ({ lineId, unit }));
  }
}
