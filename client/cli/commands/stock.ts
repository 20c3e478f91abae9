import type { Command } from 'commander';
import type { ArticlePrice } from '../../../activities/fulfilment/stock.ts';
import { ClientError } from '../../client-error.ts';
import { minorOf } from '../../orders/csv-cells.ts';
import { orFail } from '../../map-failure.ts';
import type { Context } from '../context.ts';
import { columns } from '../format/columns.ts';
import { moneyText } from '../format/money-text.ts';
import { safe } from '../format/safe.ts';

interface SetOptions {
  readonly title?: string;
  readonly price?: string;
  readonly currency: string;
  readonly json?: boolean;
}

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
      const rows = found.map(({ sku: name, onHand, title, price, currency }) => [
        safe(name),
        String(onHand),
        price === undefined || currency === undefined ? '' : moneyText(price, currency),
        safe(title ?? ''),
      ]);
      io.out(columns(rows));
    });
  group
    .command('set')
    .argument('<sku>', 'the article as orders name it')
    .argument('<pieces>', 'how many lie there now, a whole number from 0')
    .description('Say how many pieces of an article lie there now.')
    .option('--title <text>', 'what it is called, with --price')
    .option('--price <amount>', 'what a customer pays for one, tax included: 45.05')
    .option('--currency <code>', 'ISO 4217', 'USD')
    .option('--json', 'answer as JSON')
    .addHelpText(
      'after',
      '\nGoods can be exchanged for an article once its title and price are known.\n\nExamples:\n  redress stock set KT-17 10\n  redress stock set KT-17 10 --title "Steel kettle" --price 45.05',
    )
    .action(async (sku: string, pieces: string, options: SetOptions) => {
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
      const article = articleOf(options);
      const { stock } = await open();
      await orFail('the stock', () => stock.set(sku, onHand, article));
      if (options.json) return io.out(JSON.stringify({ sku, onHand }));
      io.out(`${paint.green('Set')}: ${onHand} of ${safe(sku)} in stock.`);
    });
}

/** Title and price, both or none. Throws ClientError `InvalidInput`. */
function articleOf({ title, price, currency }: SetOptions): ArticlePrice | undefined {
  if (title === undefined && price === undefined) return undefined;
  if (title === undefined || price === undefined || title.trim() === '' || title.length > 200) {
    throw new ClientError('InvalidInput', '--title (1 to 200 characters) and --price go together.');
  }
  if (!/^[A-Z]{3}$/.test(currency)) {
    throw new ClientError('InvalidInput', "--currency expects an ISO 4217 code, for example 'USD'.");
  }
  return { title: title.trim(), price: minorOf('--price', price, currency), currency };
}
