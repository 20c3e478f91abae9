import { shopOrder, type ShopOrder } from '../../activities/orders/shop-order.ts';
import { ClientError } from '../client-error.ts';
import { instantOf, minorOf, tendersOf, wholeOf, yesOf } from './csv-cells.ts';
import { orderColumns, type CsvColumn } from './csv-columns.ts';

/** A row of the file and the line of it on which it ends, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<CsvColumn, string>>>;
}

/** What is wrong with a file, and where. */
export interface CsvFault {
  readonly line: number;
  readonly orderId?: string;
  readonly message: string;
}

/** The order that rows of one order number say, or what is wrong with each of them. No message quotes a cell. */
export function orderOfRows(rows: readonly CsvRow[]): { order: ShopOrder } | { faults: readonly CsvFault[] } {
  const [first] = rows;
  if (!first) return { faults: [] };
  const orderId = first.cells.order_id ?? '';
  const faults: CsvFault[] = [];
  const attempt = <T>(line: number, read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ClientError)) throw error;
      faults.push({ line, orderId, message: error.message });
      return undefined;
    }
  };
  for (const { line, cells } of rows.slice(1)) {
    const other = orderColumns.find((column) => cells[column] && cells[column] !== first.cells[column]);
    if (other) faults.push({ line, orderId, message: `${other}: expected as in the first row of the order` });
  }
  const currency = first.cells.currency ?? '';
  const head = attempt(first.line, () => headOf(first.cells, currency));
  const lines = rows.map(({ line, cells }) => attempt(line, () => lineOf(cells, currency)));
  if (!head || faults.length > 0) return { faults };
  const { customer, ...facts } = head;
  const parsed = shopOrder.safeParse({ order: { orderId, ...facts, lines }, customer });
  if (parsed.success) return { order: parsed.data };
  return {
    faults: parsed.error.issues.map(({ path, message }) => {
      const [, part, index] = path;
      const row = part === 'lines' && typeof index === 'number' ? rows[index] : first;
      return { line: (row ?? first).line, orderId, message: `${path.slice(1).join('.')}: ${message}` };
    }),
  };
}

function headOf(cells: CsvRow['cells'], currency: string) {
  const placedAt = instantOf('placed_at', cells.placed_at ?? '');
  const address = partsOf(cells.delivery_address).join('\n');
  return {
    currency,
    placedAt,
    ...(cells.delivered_at ? { deliveredAt: instantOf('delivered_at', cells.delivered_at) } : {}),
    discount: minorOf('order_discount', cells.order_discount ?? '', currency),
    shipping: minorOf('shipping', cells.shipping ?? '', currency),
    tenders: tendersOf('payments', cells.payments ?? '', currency, placedAt),
    customer: {
      name: cells.customer_name ?? '',
      email: cells.customer_email ?? '',
      ...(address !== '' && { address }),
    },
  };
}

/** The parts of a cell that are joined by ;. */
function partsOf(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
}

function lineOf(cells: CsvRow['cells'], currency: string) {
  return {
    lineId: cells.line_id ?? '',
    sku: cells.sku ?? '',
    title: cells.title ?? '',
    category: cells.category ?? '',
    quantity: wholeOf('quantity', cells.quantity ?? ''),
    unitPrice: minorOf('unit_price', cells.unit_price ?? '', currency),
    discount: minorOf('line_discount', cells.line_discount ?? '', currency),
    tax: minorOf('tax', cells.tax ?? '', currency),
    finalSale: yesOf('final_sale', cells.final_sale ?? ''),
    serials: partsOf(cells.serials),
  };
}
