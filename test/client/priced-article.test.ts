import { expect, test } from '@jest/globals';
import type { CaseView } from '../../machines/case/view.ts';
import { withArticlePrice } from '../../client/priced-article.ts';
import { laptopAndKettles } from '../machines/return/support/clerk.ts';
import { fake } from './support/fake.ts';

const mug = { sku: 'MUG', title: 'Mug', price: 1_500, currency: 'USD' };
const stock = [mug, { ...mug, sku: 'EURO', currency: 'EUR' }, { sku: 'BARE' }];
const setup = {
  articles: {
    find: async (sku: string) =>
      stock.map((each) => ({ onHand: 1, ...each })).find((each) => each.sku === sku),
  },
  orders: () => ({
    find: async () => ({ order: laptopAndKettles, customer: undefined, taken: [] }),
  }),
};
const view = async () => fake<CaseView>({ goods: { orderId: 'o-1', units: [] } });
const priced = (payload: Readonly<Record<string, unknown>>) => withArticlePrice(setup, payload, view);

test('[SUP-COMP-3] what an article costs is the price of the stock, for an exchange and for another model', async () => {
  const { currency: _currency, ...article } = mug;
  expect(await priced({ as: 'exchange', article: { sku: 'MUG' } })).toEqual({ as: 'exchange', article });
  expect(await priced({ as: 'exchange', article })).toEqual({ as: 'exchange', article });
  expect(await priced({ instead: 'other-model', sku: 'MUG' })).toEqual({
    instead: 'other-model',
    sku: 'MUG',
    price: 1_500,
  });
  expect(await priced({ as: 'refund' })).toEqual({ as: 'refund' });
});

test('[SUP-COMP-3] another price than the stock knows is refused, and so is an article without one', async () => {
  await expect(priced({ article: { sku: 'MUG', title: 'Mug', price: 1 } })).rejects.toMatchObject({
    type: 'InvalidPayload',
    message: 'article.price: expected no price, or that of the stock: 15.00 USD.',
  });
  await expect(priced({ sku: 'MUG', price: 0 })).rejects.toMatchObject({ type: 'InvalidPayload' });
  for (const sku of ['EURO', 'BARE', 'NONE'])
    await expect(priced({ instead: 'other-model', sku })).rejects.toMatchObject({
      type: 'InvalidPayload',
      fields: [{ path: ['sku'], message: expect.stringContaining('price in USD is known') }],
    });
});
