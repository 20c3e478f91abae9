import { CsvError, parse } from 'csv-parse';
import type { OrdersPort } from '../../activities/orders/orders-port.ts';
import { ClientError } from '../client-error.ts';
import { messageOf } from '../unknown-value.ts';
import { csvColumns, neededColumns, type CsvColumn } from './csv-columns.ts';
import { putOrder } from './put-order.ts';
import { orderOfRows, type CsvFault, type CsvRow } from './order-of-rows.ts';

/** What became of a file. */
export interface ImportReport {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly faults: readonly CsvFault[];
}

/**
 * Takes in a CSV file of orders, order by order: one that is not right is left out and told, the others are taken in. The
 * same file again changes nothing, so an import that was broken off is simply run again.
 *
 * @param told called with the part of the file that is done, 0 to 1
 * @throws ClientError `InvalidInput` when it is no CSV of orders, `ServiceUnavailable` when the database goes away
 */
export async function importOrders(
  text: string,
  orders: Pick<OrdersPort, 'put'>,
  told: (part: number) => void = () => undefined,
): Promise<ImportReport> {
  const counts = { new: 0, changed: 0, same: 0 };
  const faults: CsvFault[] = [];
  const total = Math.max(1, Buffer.byteLength(text));
  const seen = new Set<string>();
  const take = async (rows: readonly CsvRow[]): Promise<void> => {
    const [first] = rows;
    if (!first) return;
    const orderId = first.cells.order_id ?? '';
    const again = seen.has(orderId);
    seen.add(orderId);
    if (again) {
      const message = 'order_id: expected the rows of an order one after another';
      faults.push({ line: first.line, orderId, message });
      return;
    }
    const read = orderOfRows(rows);
    if ('faults' in read) faults.push(...read.faults);
    else {
      const answer = await putOrder(orders, read.order, 'the import');
      if (typeof answer === 'string') counts[answer] += 1;
      else faults.push({ line: first.line, orderId, message: answer.refused });
    }
  };
  let rows: CsvRow[] = [];
  const records: AsyncIterable<{ record: CsvRow['cells']; info: { lines: number; bytes: number } }> = parse(
    text,
    { bom: true, columns: checkedHeader, info: true, skip_empty_lines: true, trim: true },
  );
  try {
    for await (const { record, info } of records) {
      if (rows[0] && rows[0].cells.order_id !== record.order_id) {
        await take(rows);
        rows = [];
      }
      rows.push({ line: info.lines, cells: record });
      told(Math.min(1, info.bytes / total));
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // What is behind a broken row cannot be told apart: the order that it cuts is left out, those before it are in.
    faults.push({
      line: Number(error['lines'] ?? 0),
      message: `the file cannot be read on: ${messageOf(error)}`,
    });
    return { ...counts, faults };
  }
  await take(rows);
  told(1);
  return { ...counts, faults };
}

function checkedHeader(header: readonly string[]): CsvColumn[] {
  const missing = neededColumns.filter((column) => !header.includes(column));
  const known = Object.keys(csvColumns);
  const strange = header.filter((column) => !known.includes(column));
  if (missing.length === 0 && strange.length === 0 && new Set(header).size === header.length) {
    return header.filter((column): column is CsvColumn => column in csvColumns);
  }
  const wrong = [
    ...(missing.length > 0 ? [`${missing.join(', ')} missing`] : []),
    ...(strange.length > 0 ? [`${strange.length} of them unknown`] : []),
  ].join(', ');
  throw new ClientError(
    'InvalidInput',
    `The columns are not those of a file of orders (${wrong || 'one comes twice'}). See \`redress orders import --help\`.`,
  );
}
