import type { ShopOrder } from '../../activities/orders/shop-order.ts';
import { goods, type Goods } from './goods.ts';
import { addressOf, homeOf, people } from './people.ts';
import { seeded, type Random } from './random.ts';

type Order = ShopOrder['order'];
type Line = Order['lines'][number];

const day = 86_400_000;
const seed = 20_261_122;
/** Sales tax of the sample shop, percent. */
const taxPercent = 6;

/**
 * The orders of the sample shop: the same ones for the same day, `S-1001` the oldest. They are spread over the fourteen
 * months before it, half of them over the last six weeks, so that every window of a policy has some inside and outside.
 *
 * @param asOf epoch ms
 */
export function sampleOrders(asOf: number, count = 40): ShopOrder[] {
  const random = seeded(seed);
  const today = asOf - (asOf % day);
  const ages = Array.from({ length: count }, (_, n) =>
    n % 2 === 0 ? 1 + random.below(42) : 43 + random.below(380),
  ).sort((a, b) => b - a);
  return ages.map((age, n) => {
    const placedAt = today - age * day + (8 + random.below(12)) * 3_600_000 + random.below(60) * 60_000;
    const travelled = (2 + random.below(5)) * day + random.below(8) * 3_600_000;
    const buyer = random.below(people.length);
    return {
      order: orderOf(
        random,
        `S-${1001 + n}`,
        placedAt,
        placedAt + travelled < today ? placedAt + travelled : undefined,
      ),
      customer: {
        name: people[buyer] ?? 'Ana Díaz',
        email: addressOf(buyer + 1),
        address: homeOf(buyer + 1),
      },
    };
  });
}

function orderOf(random: Random, orderId: string, placedAt: number, deliveredAt: number | undefined): Order {
  const lines = chosen(random).map((item, n) => lineOf(random, item, orderId, n + 1));
  const net = lines.reduce((sum, line) => sum + line.quantity * line.unitPrice - line.discount, 0);
  const discount = random.chance(25) ? Math.floor(net / 10) : 0;
  const shipping = net > 10_000 ? 0 : 695;
  const tax = lines.reduce((sum, line) => sum + line.tax, 0);
  return {
    orderId,
    currency: 'USD',
    placedAt,
    ...(deliveredAt === undefined ? {} : { deliveredAt }),
    lines,
    discount,
    shipping,
    tenders: tendersOf(random, net - discount + tax + shipping, placedAt),
  };
}

/** One to four different things; a warranty only beside something that it covers. */
function chosen(random: Random): readonly Goods[] {
  const picked = new Map<string, Goods>();
  const wanted = 1 + random.below(4);
  while (picked.size < wanted) {
    const item = random.pick(goods);
    if (item.category !== 'protection') picked.set(item.sku, item);
  }
  const things = [...picked.values()];
  const cover = goods.filter(({ category }) => category === 'protection');
  const covered = things.some(({ category, price }) => category === 'electronics' && price > 30_000);
  return covered && random.chance(60) ? [...things, random.pick(cover)] : things;
}

function lineOf(random: Random, item: Goods, orderId: string, n: number): Line {
  const quantity = item.many ? 1 + random.below(6) : item.price < 20_000 && random.chance(20) ? 2 : 1;
  const finalSale = item.category !== 'protection' && random.chance(8);
  const gross = quantity * item.price;
  const discount = finalSale ? Math.floor(gross * 0.4) : random.chance(15) ? Math.floor(gross * 0.15) : 0;
  const number = (unit: number) =>
    `${item.serial}-${orderId.slice(2)}${n}${unit}-${1000 + random.below(9000)}`;
  return {
    lineId: String(n),
    sku: item.sku,
    title: item.title,
    category: item.category,
    quantity,
    unitPrice: item.price,
    discount,
    tax: taxOn(gross - discount),
    finalSale,
    serials: item.serial === undefined ? [] : Array.from({ length: quantity }, (_, unit) => number(unit)),
  };
}

/** Sales tax on top of a price, minor units. */
export function taxOn(price: number): number {
  return Math.round((price * taxPercent) / 100);
}

/** By card; in a third of the orders a gift card pays a part or all of it first. */
function tendersOf(random: Random, total: number, placedAt: number): Order['tenders'] {
  const gift = random.chance(33) ? Math.min(total, random.pick([2_500, 5_000, 10_000])) : 0;
  const parts = [
    { tenderId: 'gift', kind: 'gift-card' as const, charged: gift, refunded: 0, at: placedAt },
    { tenderId: 'card', kind: 'card' as const, charged: total - gift, refunded: 0, at: placedAt + 30_000 },
  ];
  return parts.filter(({ charged }) => charged > 0);
}
