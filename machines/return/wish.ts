import { z } from 'zod';
import { settlementChoice, type ReturnReason } from '../../policies/sections/returns.ts';
import { inWords } from '../case/compensation.ts';
import { listPrice } from '../money/exchange.ts';
import type { Order, OrderLine } from '../money/order.ts';
import { isOurs } from './eligibility.ts';
import type { ReturnRules } from './input.ts';

/**
 * Another article in place of goods. `price` is what a customer pays for one, tax included: minor units. People name the article,
 * the stock gives the rest.
 */
export const article = z.strictObject({
  sku: z.string().min(1).max(64).meta({ title: 'Article number' }),
  title: z.string().min(1).max(200).meta({ fromStock: true }),
  price: z.int().nonnegative().meta({ fromStock: true }),
});

export type Article = z.infer<typeof article>;

/** How the customer wants a unit settled; only an exchange names an article. */
export const wish = z.strictObject({ as: settlementChoice, article: article.exactOptional() });

export type Wish = z.infer<typeof wish>;

/** What the policy lets the customer choose for goods that come back for this reason [SUP-COMP-2]. */
export function choicesFor(rules: ReturnRules, reason: ReturnReason): readonly Wish['as'][] {
  const offered = rules.settlements?.value;
  if (!offered) return ['refund'];
  return isOurs(rules, reason) ? offered.ours : offered.other;
}

/**
 * Why a unit of a line cannot be settled as wished, with what can be chosen instead; undefined when it can. An exchange for a
 * dearer article is refused: nobody is asked for money here.
 */
export function wishObjection(
  rules: ReturnRules,
  order: Pick<Order, 'currency'>,
  line: Pick<OrderLine, 'quantity' | 'unitPrice' | 'discount' | 'tax'>,
  reason: ReturnReason,
  { as, article: other }: Wish,
): string | undefined {
  const choices = choicesFor(rules, reason);
  if (!choices.includes(as)) return `expected one of ${choices.join(', ')}, which the policy offers for this`;
  if (as !== 'exchange') return other && 'expected no article, because only an exchange names one';
  if (!other) return 'expected the article that it is exchanged for';
  return dearerObjection(order, line, other);
}

/** Why goods of a line are not exchanged for an article: it costs more than they do, before any discount [SUP-COMP-2]. */
export function dearerObjection(
  order: Pick<Order, 'currency'>,
  line: Pick<OrderLine, 'quantity' | 'unitPrice' | 'discount' | 'tax'>,
  other: Article,
): string | undefined {
  const most = listPrice(line);
  if (other.price <= most) return undefined;
  const money = (minor: number) => inWords({ minor, currency: order.currency });
  return `expected an article of at most ${money(most)}, what is exchanged costs no more; ${other.title} costs ${money(other.price)}, and no money is taken for an exchange: choose a refund and order it anew`;
}

const words: Readonly<Record<Wish['as'], string>> = {
  refund: 'your money back',
  replacement: 'the same again',
  exchange: 'another article',
  'store-credit': 'store credit',
};

/** 'store credit', 'Steel kettle in place of it' */
export function wishInWords({ as, article: other }: Wish): string {
  return other ? `${other.title} in place of it` : words[as];
}
