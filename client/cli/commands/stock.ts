import type { Command } from 'commander';
import { ClientError } from '../../client-error.ts';
import { orFail } from '../../map-failure.ts';
import type { Context } from '../context.ts';
import { columns } from '../format/columns.ts';
import { safe } from '../format/safe.ts';

/** `redress stock show|set` */
export function addStock(root: Command, { io, paint, orders: open }: Context): void {
  const group = root
    .command('stock')
    .description(
      'What replacements and exchanges are sent from, unless the shop sends them itself (FULFILMENT_URL).',
    );
  group
    .command('show')
    .argument('[sku]', 'one article; all when left out')
    .description('Show how many pieces of each article lie there.')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExample:\n  redress stock show KT-17')
    .action(async (sku: string | undefined, options: { json?: boolean }) => {
      const { stock } = await open();
      const all = await orFail('the stock', () => stock.list());
      const found = sku === undefined ? all : all.filter((each) => each.sku === sku);
      if (options.json) return io.out(JSON.stringify(found));
      if (found.length === 0) {
        const text = sku === undefined ? 'Nothing is known of the stock' : `Nothing is known of ${safe(sku)}`;
        return io.out(`${text}. Say what lies there: redress stock set ${safe(sku ?? 'KT-17')} 10`);
      }
      io.out(columns(found.map((each) => [safe(each.sku), String(each.onHand)])));
    });
  group
    .command('set')
    .argument('<sku>', 'the article as orders name it')
    .argument('<pieces>', 'how many lie there now, a whole number from 0')
    .description('Say how many pieces of an article lie there now.')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExample:\n  redress stock set KT-17 10')
    .action(async (sku: string, pieces: string, options: { json?: boolean }) => {
      if (!/^\S.{0,63}$/u.test(sku)) {
        throw new ClientError(
          'InvalidInput',
          'The article is named by 1 to 64 characters, for example KT-17.',
        );
      }
      if (!/^\d{1,9}$/.test(pieces)) {
        const text = `Expected a whole number of pieces from 0 to 999999999; got '${safe(pieces)}'.`;
        throw new ClientError('InvalidInput', text);
      }
      const onHand = Number(pieces);
      const { stock } = await open();
      await orFail('the stock', () => stock.set(sku, onHand));
      if (options.json) return io.out(JSON.stringify({ sku, onHand }));
      io.out(`${paint.green('Set')}: ${onHand} of ${safe(sku)} in stock.`);
    });
}
