import type { OrdersPort } from '../activities/orders/orders-port.ts';
import type { Stock } from '../activities/fulfilment/stock.ts';
import { inWords } from '../machines/case/compensation.ts';
import type { CaseView } from '../machines/case/view.ts';
import type { Article } from '../machines/return/wish.ts';
import { ClientError } from './client-error.ts';
import { orFail } from './map-failure.ts';
import { propertyOf } from './unknown-value.ts';

/** What articles cost that goods are exchanged for. */
export type Articles = Pick<Stock, 'find'>;

/**
 * An article with its title and price, tax included; undefined when its price in this currency is not known.
 *
 * @param currency ISO 4217
 * @throws ClientError `ServiceUnavailable`
 */
export async function pricedArticle(
  articles: Articles | undefined,
  sku: string,
  currency: string,
): Promise<Article | undefined> {
  const found = await orFail('the price of an article', async () => articles?.find(sku));
  const { title, price, currency: priced } = found ?? {};
  return title === undefined || price === undefined || priced !== currency
    ? undefined
    : { sku, title, price };
}

type Payload = Readonly<Record<string, unknown>>;

/**
 * The payload of an event, with what its article costs: an exchange's `article`, or `sku` and `price` of another model. The
 * price is the stock's; who names another one is told so [SUP-COMP-3].
 *
 * @param view of the case
 * @throws ClientError `InvalidPayload`, `NoDatabase`, `ServiceUnavailable`
 */
export async function withArticlePrice(
  { articles, orders }: { readonly articles?: Articles; readonly orders: () => Pick<OrdersPort, 'find'> },
  payload: Payload,
  view: () => Promise<CaseView>,
): Promise<Payload> {
  const own = payload['article'];
  const named = own === undefined ? payload : own;
  const sku = propertyOf(named, 'sku');
  if (typeof sku !== 'string') return payload;
  const { orderId = '' } = (await view()).goods ?? {};
  const { currency = '' } = (await orFail('the order', () => orders().find(orderId)))?.order ?? {};
  const article = await pricedArticle(articles, sku, currency);
  const field = own === undefined ? 'sku' : 'article.sku';
  if (!article) {
    const text = `expected an article whose price in ${currency} is known here; set it in the stock, or choose another one`;
    throw wrong(field, text);
  }
  const said = propertyOf(named, 'price');
  if (said !== undefined && said !== article.price) {
    const text = `expected no price, or that of the stock: ${inWords({ minor: article.price, currency })}`;
    throw wrong(field.replace('sku', 'price'), text);
  }
  return own === undefined ? { ...payload, price: article.price } : { ...payload, article };
}

function wrong(field: string, message: string): ClientError {
  return new ClientError('InvalidPayload', `${field}: ${message}.`, {
    fields: [{ path: field.split('.'), message }],
  });
}
