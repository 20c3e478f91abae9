import { parseInstant } from '../cli/payload/parse-instant.ts';
import { ClientError } from '../client-error.ts';

/** Thrown for a cell that is not right; the message names its column and not what stands there. */
function refuse(column: string, expected: string): never {
  throw new ClientError('InvalidInput', `${column}: expected ${expected}`);
}

/** Minor units of an amount such as 149.00, in the digits of its currency. */
export function minorOf(column: string, text: string, currency: string): number {
  if (text === '') return 0;
  const digits = digitsOf(currency);
  const [, whole, part = ''] = /^(\d{1,12})(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined || part.length > digits) {
    refuse(
      column,
      `an amount with at most ${digits} digits after the point, for example ${(149).toFixed(digits)}`,
    );
  }
  return Number(whole + part.padEnd(digits, '0'));
}

/** Epoch ms of an ISO instant with its offset. */
export function instantOf(column: string, text: string): number {
  return parseInstant(column, text);
}

export function wholeOf(column: string, text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : refuse(column, 'a whole number');
}

export function yesOf(column: string, text: string): boolean {
  if (/^(yes|true|1)$/i.test(text)) return true;
  return /^(no|false|0)?$/i.test(text) ? false : refuse(column, 'yes or no');
}

const kinds = ['card', 'gift-card', 'store-credit', 'bank-transfer', 'cash'] as const;

/** Tenders from `gift-card 50.00; card 263.90 refunded 10.00`. Each is a millisecond newer than the one before it. */
export function tendersOf(column: string, text: string, currency: string, placedAt: number) {
  return text.split(';').map((part, n) => {
    const [kind, charged = '', word, refunded = '', ...rest] = part.trim().split(/\s+/);
    const known = kinds.find((each) => each === kind);
    if (!known || charged === '' || (word !== undefined && word !== 'refunded') || rest.length > 0) {
      return refuse(
        column,
        `'<kind> <amount> [refunded <amount>]' joined by ;, a kind being ${kinds.join(', ')}`,
      );
    }
    return {
      tenderId: String(n + 1),
      kind: known,
      charged: minorOf(column, charged, currency),
      refunded: minorOf(column, refunded, currency),
      at: placedAt + n,
    };
  });
}

function digitsOf(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) refuse('currency', 'an ISO 4217 code, for example USD');
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}
