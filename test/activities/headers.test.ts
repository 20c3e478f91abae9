import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { mask } from '../../activities/mail/mask.ts';
import { messageIdOf } from '../../activities/mail/message-id.ts';
import { oneLine } from '../../activities/texts/one-line.ts';

describe('what goes into headers and receipts', () => {
  test('a Message-ID is made of the effect alone', () => {
    expect(messageIdOf('complaint/c-7k2m9:12.0', 'asivado.example')).toBe(
      '<complaint.c-7k2m9.12.0@asivado.example>',
    );
  });

  test('a Message-ID is well formed whatever the id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (id) => {
        expect(messageIdOf(id, 'x.example')).toMatch(/^<[A-Za-z0-9._-]*@x\.example>$/);
      }),
    );
  });

  test.each([
    ['550 5.1.1 <jane.doe@example.com>: unknown', '550 5.1.1 <j***@…>: unknown'],
    ['to jane@a.example,joe@b.example', 'to j***@…,j***@…'],
    ['Ünal@exämple.de', 'Ü***@…'],
    ['no address here', 'no address here'],
  ])('masks the addresses in %j', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  test('one line is one line, short, and turns nothing around', () => {
    expect(oneLine('  a\r\nBcc: b\u202ec\u2028d\u0000e ')).toBe('a Bcc: bc d e');
    expect(Array.from(oneLine('😀'.repeat(300), 10))).toHaveLength(10);
  });
});
