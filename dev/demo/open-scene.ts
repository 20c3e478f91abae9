import type { ShopOrder } from '../../activities/orders/shop-order.ts';
import type { CaseClient } from '../../client/case-client.ts';
import { goods } from '../shop/goods.ts';
import { addressOf, people } from '../shop/people.ts';
import { taxOn } from '../shop/sample-orders.ts';
import { staff } from './course.ts';
import type { Scene } from './scenes.ts';

const day = 86_400_000;

/** Whose case it is. */
export interface Buyer {
  readonly name: string;
  readonly email: string;
}

export function buyerOf(n: number): Buyer {
  const at = n % people.length;
  return { name: people[at] ?? 'Ana Díaz', email: addressOf(at + 1) };
}

/** The order of the n-th case about goods: one piece of electronics, bought some days before. */
export function orderFor(n: number, at: number, { name, email }: Buyer): ShopOrder {
  const electronics = goods.filter(
    ({ category, sku }) => category === 'electronics' && sku !== 'LT-16' && sku !== 'HP-200',
  );
  const item = electronics[n % electronics.length];
  if (!item) throw new Error('The sample shop sells no electronics.');
  const placedAt = at - 6 * day;
  const tax = taxOn(item.price);
  const charged = item.price + tax;
  return {
    order: {
      orderId: `D-${1001 + n}`,
      currency: 'USD',
      placedAt,
      deliveredAt: at - 3 * day,
      lines: [
        {
          lineId: '1',
          sku: item.sku,
          title: item.title,
          category: item.category,
          quantity: 1,
          unitPrice: item.price,
          discount: 0,
          tax,
          finalSale: false,
          serials: item.serial === undefined ? [] : [`${item.serial}-D${n}`],
        },
      ],
      discount: 0,
      shipping: 0,
      tenders: [{ tenderId: 'card', kind: 'card', charged, refunded: 0, at: placedAt }],
    },
    customer: { name, email },
  };
}

/** Opens the case of a scene through a client whose cases begin when they should. */
export async function openScene(
  client: CaseClient,
  { kind, policy, channel, topic, text, course }: Scene,
  caseId: string,
  buyer: Buyer,
  orderId: string,
): Promise<void> {
  const id = `open-${caseId}`;
  const { id: agent, role } = staff.agent;
  const actor = { id: agent, role };
  const address = '12 Elderberry Lane\nAnn Arbor, MI 48104\nUSA';
  if (kind === 'return') {
    const lines = [{ lineId: '1', reason: 'defective' as const, opened: true }];
    await client.openReturn({ policy, orderId, lines, channel, text, address, caseId, id, actor });
    return;
  }
  if (kind === 'warranty') {
    const lines = [{ lineId: '1' }];
    const fault = 'hardware-failure';
    await client.openWarrantyClaim({ policy, orderId, lines, fault, channel, address, caseId, id, actor });
    return;
  }
  const spoken: readonly string[] = ['phone', 'inPerson'];
  const customer = { ...buyer, ...(spoken.includes(channel) && { phone: '+1 313 555 0142' }), address };
  await client.open({
    policy,
    channel,
    ...(topic !== undefined && { topic }),
    customer,
    text,
    ...(course.atOnce && { answer: course.atOnce }),
    caseId,
    id,
    actor,
  });
}
