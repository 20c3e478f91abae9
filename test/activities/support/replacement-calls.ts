import { randomUUID } from 'node:crypto';
import type { EffectCall } from '../../../machines/case/receipt.ts';
import type { EffectStage } from './effect-stage.ts';
import { sampleOrder } from './shop-order.ts';

/** The call of a replacement of one unit of a new order, for a case of its own, its customer stored. */
export async function replacementCallOn(stage: EffectStage, params: object = {}): Promise<EffectCall> {
  const given = sampleOrder();
  await stage.orders.put(given);
  const caseId = `c-${randomUUID()}`;
  const customer = `words/${caseId}/e1/customer`;
  const person = {
    name: 'Jane Doe',
    email: 'jane@example.org',
    address: '12 Elm Street\nAnn Arbor, MI 48104',
  };
  await stage.content.put(customer, person, 'person');
  const asked = {
    orderId: given.order.orderId,
    units: [{ lineId: '1', unit: 0 }],
    items: [{ sku: 'KT-17', quantity: 1 }],
    customer,
    ...params,
  };
  return { effectId: `${caseId}:1.0`, caseId, name: 'sendReplacement', params: asked, issuedAt: 1_000 };
}
