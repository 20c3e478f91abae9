import { randomUUID } from 'node:crypto';
import type { EffectCall } from '../../../machines/case/receipt.ts';
import type { EffectStage } from './effect-stage.ts';
import { sampleOrder } from './shop-order.ts';

/** Three pieces of the sample order. */
export const pieces = [
  { lineId: '1', unit: 0 },
  { lineId: '1', unit: 1 },
  { lineId: '2', unit: 0 },
];

/** An effect on money as a case asks for it. */
export function call(name: string, caseId: string, params: object): EffectCall {
  return { effectId: `${caseId}:${name}-${randomUUID()}`, caseId, name, params, issuedAt: 1_000 };
}

/** A full refund of units as a compensation of a complaint; the sum in minor units. */
export const full = (order: string, caseId: string, units: object, minor = 15_000): EffectCall =>
  call('compensate', caseId, {
    key: 'payment-1',
    compensation: 'comp-1',
    as: 'refund',
    order,
    units,
    minor,
    currency: 'USD',
  });

/** Units paid back by a return or a claim. */
export const back = (name: 'refund' | 'giveCredit', orderId: string, caseId: string, units: object) =>
  call(name, caseId, { orderId, currency: 'USD', units, parts: [{ tenderId: 't2', minor: 15_000 }] });

/** Stores a sample order. */
export async function stored({ orders }: EffectStage) {
  const given = sampleOrder();
  await orders.put(given);
  return given.order;
}

/** What is left of each tender of an order, minor units. */
export async function leftOf({ orders }: EffectStage, orderId: string) {
  return (await orders.find(orderId))?.order.tenders.map(({ charged, refunded }) => charged - refunded);
}
