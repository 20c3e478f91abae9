import type { Command } from 'commander';
import { ClientError } from '../../client-error.ts';
import { csvColumns, neededColumns } from '../../orders/csv-columns.ts';
import { orFail } from '../../map-failure.ts';
import { importOrders } from '../../orders/import-orders.ts';
import { messageOf } from '../../unknown-value.ts';
import type { Context } from '../context.ts';
import { columns } from '../format/columns.ts';
import { orderPage } from '../format/order-page.ts';
import { progressBar } from '../format/progress-bar.ts';
import { safe } from '../format/safe.ts';

const needed = new Set<string>(neededColumns);
const columnHelp = `
One row for each line of an order, the rows of an order one after another; what belongs to the order as a whole stands in
its first row. The same file again changes nothing. Columns (* needed):

${columns(
  Object.entries(csvColumns).map(([name, what]) => [needed.has(name) ? `* ${name}` : `  ${name}`, what]),
  '  ',
)}

Orders that are not right are left out and told by line; the exit code is then 1.

Example:
  redress orders import orders.csv`;

/** `redress orders import` and `redress orders show` */
export function addOrders(root: Command, { io, paint, orders: open }: Context): void {
  const group = root
    .command('orders')
    .description("The shop's orders: what returns and warranty claims are about.");
  group
    .command('import')
    .argument('<file>', 'a CSV file; - reads standard input')
    .description('Take in orders from a CSV file, or what is new about them.')
    .option('--json', 'answer as JSON')
    .addHelpText('after', columnHelp)
    .action(async (file: string, options: { json?: boolean }) => {
      const text = await (file === '-' ? io.readStdin() : read(file));
      const { orders } = await open();
      const bar = progressBar(io);
      const report = await importOrders(text, orders, bar.show).finally(bar.clear);
      const { faults, ...counts } = report;
      if (options.json) io.out(JSON.stringify(report));
      else {
        const tick = faults.length === 0 ? paint.green('Imported') : paint.yellow('Imported in part');
        io.out(`${tick}: ${counts.new} new, ${counts.changed} changed, ${counts.same} as they were.`);
        for (const { line, orderId, message } of faults) {
          const where = orderId === undefined ? `line ${line}` : `line ${line}, order ${orderId}`;
          io.error(`${paint.red(safe(where))}: ${safe(message)}`);
        }
      }
      if (faults.length === 0) return;
      const orderCount = new Set(faults.map(({ line, orderId }) => orderId ?? line)).size;
      throw new ClientError(
        'OrdersLeftOut',
        `${orderCount} ${orderCount === 1 ? 'order was' : 'orders were'} left out. Correct the lines named and import the file again.`,
      );
    });
  group
    .command('show')
    .argument('<order>', 'order number')
    .description(
      'Show an order: its goods, what was paid, what was paid back, and which case holds which unit.',
    )
    .option('--json', 'answer as JSON; amounts in minor units, instants as epoch milliseconds')
    .addHelpText('after', '\nExample:\n  redress orders show S-1001')
    .action(async (orderId: string, options: { json?: boolean }) => {
      const { orders } = await open();
      const found = await orFail(`order ${orderId}`, () => orders.find(orderId));
      if (!found) {
        const text = `There is no order ${safe(orderId)}. Import the shop's orders with \`redress orders import\`.`;
        throw new ClientError('UnknownOrder', text);
      }
      io.out(options.json ? JSON.stringify(found) : orderPage(found, paint));
    });

  async function read(file: string): Promise<string> {
    try {
      return await io.readFile(file);
    } catch (cause) {
      throw new ClientError('InvalidInput', `${file} cannot be read: ${messageOf(cause)}.`, { cause });
    }
  }
}
