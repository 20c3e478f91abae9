import { randomUUID } from 'node:crypto';
import type { EffectCall } from '../../../machines/case/receipt.ts';
import type { EffectStage } from './effect-stage.ts';
import { sampleOrder } from './shop-order.ts';

/** An order paid with a gift card and this payment, the call of a refund of one of its pieces, and what is left on its tenders. */
export async function orderPaidWith(stage: EffectStage, payment: string) {
  const given = sampleOrder();
  const [gift, card] = given.order.tenders;
  if (!gift || !card) throw new Error('no tenders');
  const order = { ...given.order, tenders: [gift, { ...card, tenderId: payment }] };
  await stage.orders.put({ ...given, order });
  const { orderId } = order;
  const caseId = `c-${randomUUID()}`;
  const call: EffectCall = {
    effectId: `${caseId}:1.0`,
    caseId,
    name: 'refund',
    params: {
      orderId,
      currency: 'USD',
      units: [{ lineId: '1', unit: 0 }],
      parts: [{ tenderId: payment, minor: 10_000 }],
    },
    issuedAt: 1_000,
  };
  const left = async () =>
    (await stage.orders.find(orderId))?.order.tenders.map(({ charged, refunded }) => charged - refunded);
  return { call, left };
}
