/**
 * Stripe counts in minor units too, with two exceptions that it keeps for old accounts: ISK and UGX have no minor unit in
 * ISO 4217 and two digits at Stripe (docs.stripe.com/currencies, "Special cases").
 */
const hundredfold: ReadonlySet<string> = new Set(['ISK', 'UGX']);

/** ISO minor units as Stripe's amount. */
export function toStripe(minor: number, currency: string): number {
  return hundredfold.has(currency.toUpperCase()) ? minor * 100 : minor;
}

/** Stripe's amount as ISO minor units, rounded up: what was paid back counts in full. */
export function fromStripe(amount: number, currency: string): number {
  return hundredfold.has(currency.toUpperCase()) ? Math.ceil(amount / 100) : amount;
}
