import { describe, expect, test } from '@jest/globals';
import { postalParts } from '../../activities/labels/easypost/postal-parts.ts';
import { goodsContent } from '../../client/goods-content.ts';
import { deliveryAddressOf } from '../../client/webhooks/shopify/delivery-address.ts';
import { shopifyOrder } from '../../client/webhooks/shopify/shopify-message.ts';
import { shopifyOrder as told } from './support/shopify-order.ts';
import { homeOf, people } from '../../dev/shop/people.ts';

const goesTo = (address: object) =>
  deliveryAddressOf(shopifyOrder.parse({ ...told(), shipping_address: address }));

describe('where a Shopify order was delivered', () => {
  test.each([
    [
      {
        address1: '1 Way',
        address2: 'Flat 2',
        city: 'Toronto',
        province_code: 'ON',
        zip: 'M5V 2T6',
        country_code: 'CA',
      },
      { street1: '1 Way', street2: 'Flat 2', city: 'Toronto', state: 'ON', zip: 'M5V 2T6', country: 'CA' },
    ],
    [
      { address1: '10 Downing Street', city: 'London', zip: 'SW1A 2AA', country_code: 'GB' },
      { street1: '10 Downing Street', city: 'London', zip: 'SW1A 2AA', country: 'GB' },
    ],
    [
      { company: 'Bau GmbH', address1: 'Lindenweg 3', city: 'Berlin', zip: '10115', country_code: 'DE' },
      { street1: 'Bau GmbH', street2: 'Lindenweg 3', city: 'Berlin', zip: '10115', country: 'DE' },
    ],
  ])('%o is written as on an envelope there, and read back by the carrier', (address, parts) => {
    const lines = goesTo(address)?.split('\n') ?? [];
    expect(postalParts({ name: 'Jane Doe', lines })).toEqual({ name: 'Jane Doe', ...parts });
  });

  test('what goes nowhere has none', () => {
    expect(goesTo({ name: 'Jane Doe' })).toBeUndefined();
  });
});

test('every buyer of the sample shop lives where a carrier finds them', () => {
  for (const [at, name] of people.entries())
    expect(postalParts({ name, lines: homeOf(at + 1).split('\n') })).toMatchObject({ country: 'US' });
});

test('a case keeps the address of its request, else that of the order, with its person and nowhere else', () => {
  const customer = { name: 'Jane Doe', email: 'jane@example.com', address: '12 Elm Street' };
  const personOf = (request: { address?: string }) => goodsContent(customer, request, {})['customer'];
  expect(personOf({})).toEqual({ body: customer, kind: 'person' });
  expect(personOf({ address: '9 Oak Street' })?.body).toMatchObject({ address: '9 Oak Street' });
});
