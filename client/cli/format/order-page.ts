import type { FoundOrder } from '../../../activities/orders/orders-port.ts';
import { shopItself } from '../../../activities/orders/settled-by-shop.ts';
import { columns } from './columns.ts';
import type { Paint } from './paint.ts';
import { safe } from './safe.ts';

const heldBy = (caseId: string): string =>
  caseId === shopItself ? 'settled by the shop itself' : `held by ${caseId}`;

/** An order as a person reads it. */
export function orderPage({ order, customer, taken }: FoundOrder, paint: Paint): string {
  const { currency } = order;
  const money = (minor: number): string =>
    new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code' }).format(
      minor /
        10 **
          (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
            .maximumFractionDigits ?? 2),
    );
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
  const holder = (lineId: string, unit: number): string | undefined =>
    taken.find((held) => held.lineId === lineId && held.unit === unit)?.caseId;
  const tax = order.lines.reduce((sum, line) => sum + line.tax, 0);
  const facts = [
    [
      'Bought',
      `${day(order.placedAt)} by ${customer ? safe(`${customer.name} <${customer.email}>`) : 'a customer who was erased'}`,
    ],
    ['Delivered', order.deliveredAt === undefined ? 'on the way' : day(order.deliveredAt)],
    ...(order.discount > 0 ? [['Discount', money(order.discount)]] : []),
    ...(tax > 0 ? [['Tax', money(tax)]] : []),
    ...(order.shipping > 0 ? [['Shipping', money(order.shipping)]] : []),
  ];
  const lines = order.lines.flatMap((line) => [
    [
      line.lineId,
      `${line.quantity} × ${safe(line.title)}`,
      line.category,
      money(line.quantity * line.unitPrice - line.discount),
      line.finalSale ? paint.yellow('final sale') : '',
    ],
    ...Array.from({ length: line.quantity }, (_, unit) => ({
      serial: line.serials[unit],
      caseId: holder(line.lineId, unit),
      unit,
    })).flatMap(({ serial, caseId, unit }) =>
      serial === undefined && caseId === undefined
        ? []
        : [['', paint.dim(`  unit ${unit}  ${serial ?? ''}`), '', '', caseId ? heldBy(caseId) : '']],
    ),
  ]);
  const tenders = order.tenders.map(({ tenderId, kind, charged, refunded }) => [
    tenderId,
    kind,
    money(charged),
    refunded > 0 ? `${money(refunded)} paid back, ${money(charged - refunded)} left` : '',
  ]);
  return [
    paint.bold(`Order ${safe(order.orderId)}`),
    columns(facts, '  '),
    '',
    paint.bold('Goods'),
    columns(lines, '  '),
    '',
    paint.bold('Paid'),
    columns(tenders, '  '),
  ].join('\n');
}
