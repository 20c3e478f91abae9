import { createHash } from 'node:crypto';

/**
 * A tracking number in the form of a GS1 Serial Shipping Container Code: 18 digits, the last a check digit (GS1 General
 * Specifications, 2.2.1 and 7.9.1). 952 is the prefix that GS1 keeps for examples, so no real parcel has such a number.
 * The rest is made of the effect id: a retry has the same.
 */
export function trackingNumberOf(effectId: string): string {
  const digest = createHash('sha256').update(`label ${effectId}`).digest();
  const serial = (digest.readBigUInt64BE(0) % 10n ** 14n).toString().padStart(14, '0');
  const digits = `${serial.slice(0, 1)}952${serial.slice(1)}`;
  return digits + checkDigit(digits);
}

function checkDigit(digits: string): number {
  const sum = Array.from(digits).reduce((all, digit, at) => all + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}
