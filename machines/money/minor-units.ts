/** Digits after the point of a currency, by CLDR: 2 for USD, 0 for JPY, 3 for KWD. */
function digitsOf(currency: string): number {
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return digits;
}

/** '12.5' as whole minor units, exactly; what is finer than the currency is rounded half up. */
export function minorUnits(amount: string, currency: string): number {
  const digits = digitsOf(currency);
  const [whole = '0', fraction = ''] = amount.split('.');
  const padded = fraction.padEnd(digits + 1, '0');
  const minor = Number(`${whole}${padded.slice(0, digits)}`);
  return minor + (Number(padded[digits] ?? '0') >= 5 ? 1 : 0);
}
