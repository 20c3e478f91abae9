import { describe, expect, test } from '@jest/globals';
import { withOrder } from '../../client/order-in-payload.ts';
import type { FoundOrder } from '../../activities/orders/orders-port.ts';
import type { CaseView } from '../../machines/case/view.ts';
import { sampleOrder } from '../activities/support/shop-order.ts';
import { fake } from './support/fake.ts';
import { memoryContent } from './support/memory-content.ts';

const { order, customer } = sampleOrder({ orderId: 'S-7' });
const usd = (minor: number) => ({ minor, currency: 'USD' });
const defect = { cause: 'product-defect', order: 'S-7' } as const;
const pieces = [
  { lineId: '1', unit: 0 },
  { lineId: '1', unit: 1 },
  { lineId: '2', unit: 0 },
];

async function offered(
  offer: Parameters<typeof withOrder>[1],
  { email = customer.email, taken = [] }: { email?: string | null; taken?: FoundOrder['taken'] } = {},
) {
  const content = memoryContent();
  await content.put('words/c-1/e-1/customer', email === null ? { name: 'Ana' } : { email }, 'person');
  const found: FoundOrder = { order, customer, taken };
  const orders = () => ({ find: async (id: string) => (id === 'S-7' ? found : undefined) });
  const view = fake<CaseView>({
    caseId: 'c-1',
    customer: 'words/c-1/e-1/customer',
    policy: { id: 'support-procedures', version: '1' },
  });
  return withOrder({ content, orders }, offer, () => Promise.resolve(view));
}

describe('an order that an offer of compensation names', () => {
  test('is the customer’s: by its e-mail address, whatever the case of its letters', async () => {
    const offer = {
      cause: 'shipping-delay',
      remedy: 'partial-refund',
      amount: usd(500),
      order: 'S-7',
    } as const;
    await expect(offered(offer, { email: 'ANA@example.com ' })).resolves.toEqual(offer);
    await expect(offered(offer, { email: 'eve@example.com' })).rejects.toMatchObject({
      type: 'UnknownOrder',
    });
    await expect(offered({ ...offer, order: 'S-8' })).rejects.toMatchObject({ type: 'UnknownOrder' });
    await expect(offered(offer, { email: null })).rejects.toThrow("add it first ('correctContact')");
    const { order: _none, ...credit } = offer;
    await expect(offered(credit, { email: 'eve@example.com' })).resolves.toEqual(credit);
  });

  test('[SUP-COMP-2] a full refund is of its pieces, at what was really paid for them', async () => {
    // 159.40, 159.39 and 10.27: the discount of the order is shared by its lines.
    const two = { ...defect, units: pieces.slice(1), amount: usd(16_500) };
    const refusal = await offered(two).then(
      () => 'taken',
      (error: Error) => error.message,
    );
    const paid = Number(/paid for them: (\d+\.\d\d) USD; got 165\.00 USD/.exec(refusal)?.[1]) * 100;
    expect(await offered({ ...two, amount: usd(Math.round(paid)) })).toMatchObject({
      units: pieces.slice(1),
    });
    await expect(
      offered({ ...two, amount: { minor: Math.round(paid), currency: 'EUR' } }),
    ).rejects.toMatchObject({
      type: 'InvalidPayload',
      fields: [{ path: ['amount'] }],
    });
  });

  test('left out they are all that is left; with the whole order the shipping may be in it', async () => {
    const all = { ...defect, amount: usd(32_390) };
    expect(await offered(all)).toMatchObject({ units: pieces });
    expect(await offered({ ...all, amount: usd(31_648) })).toMatchObject({ units: pieces });
    const taken = [{ lineId: '1', unit: 0, caseId: 'r-9' }];
    await expect(offered(all, { taken })).rejects.toThrow('2 pieces of order S-7');
    const named = { ...all, units: pieces.slice(0, 1) };
    await expect(offered(named, { taken })).rejects.toMatchObject({ type: 'UnitTaken' });
    await expect(offered({ ...all, units: [{ lineId: '9', unit: 0 }] })).rejects.toMatchObject({
      type: 'InvalidInput',
    });
  });
});
