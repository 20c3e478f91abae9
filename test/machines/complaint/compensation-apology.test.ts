import { expect, test } from '@jest/globals';
import { policy, supported } from './support/escalated.ts';

const amount = { minor: 2_500, currency: 'USD' };
const causes = ['service-failure', 'product-defect', 'shipping-delay', 'multiple-issues'] as const;

test.each(causes)('[SUP-COMP-2] %s: an apology goes with it where the table has one', async (cause) => {
  const clerk = await supported();
  const rule = policy.compensation?.byCause[cause]?.value;
  const remedy = rule?.choice === 'company' && rule.offers.length > 1 ? rule.offers[0] : undefined;
  const units = rule?.offers.includes('full-refund') && { units: [{ lineId: '1', unit: 0 }] };
  await clerk.send('offerCompensation', {
    cause,
    amount,
    order: 'S-1',
    ...(remedy && { remedy }),
    ...units,
  });
  const letter = clerk.sent.find(({ params }) => params.template.startsWith('compensation'));
  expect(letter?.params.facts['offer']).toBeTruthy();
  expect(letter?.params.facts['apology']).toBe(cause === 'service-failure' ? 'yes' : undefined);
  expect(rule?.apology).toBe(cause === 'service-failure');
});
