import { describe, expect, test } from '@jest/globals';
import { scannedNumbers } from '../../client/console/scanned-numbers.ts';

const code = '195200000000000017';

describe('a number at the dock', () => {
  test.each([
    ['the GS1-128 of a label as a scanner reads it', `]C100${code}`],
    ['the same without what the scanner puts before it', `00${code}`],
    ['the same as it is printed', `(00) 1 9520000 000000001 7`],
    ['the tracking number alone', code],
    ['the QR code of a label', `https://carrier.example/track/${code}?lang=en`],
    ['with the control characters that some scanners send', `\u001d${code}\r`],
  ])('is read from %s', (_, scan) => {
    expect(scannedNumbers(scan)).toContain(code);
  });

  test('may be the id of a case, in capitals too, or an order number as it is written', () => {
    expect(scannedNumbers(' C-261122-7K4MQ2 ')).toContain('c-261122-7k4mq2');
    expect(scannedNumbers('A-1009')).toContain('A-1009');
  });

  test('is none when nothing was scanned', () => {
    expect(scannedNumbers(' \r\n')).toEqual([]);
  });
});
