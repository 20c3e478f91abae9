/** '$140.00', in the reader's language; an amount is in whole minor units. */
export function moneyWords({
  minor,
  currency,
}: {
  readonly minor: number;
  readonly currency: string;
}): string {
  const format = new Intl.NumberFormat(undefined, { style: 'currency', currency });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
