import { describe, expect, test } from '@jest/globals';
import { claimInput } from '../../../machines/warranty/input.ts';
import { quoteOf } from '../../../machines/warranty/quote.ts';
import { local } from '../complaint/support/clerk.ts';
import { open } from './support/clerk.ts';
import { inputAt } from './support/shelf.ts';

const quoted = (more: Parameters<typeof inputAt>[1] = {}) => {
  const input = inputAt(local('2026-11-23 10:00'), more);
  return quoteOf({ ...claimInput.parse(input), order: input.order });
};

describe('the quote of a claim', () => {
  test('[SUP-WAR-2] [SUP-WAR-5] [SUP-WAR-6] [SUP-WAR-7] says what the case then does', async () => {
    const quote = quoted();
    const clerk = await open('2026-11-23 10:00');
    const { claim } = clerk.view();
    expect(quote.coverage).toEqual(claim?.coverage);
    expect(quote.value).toBe(claim?.value.minor);
    expect(quote.course?.steps.map(({ id }) => id)).toEqual(claim?.steps.map(({ id }) => id));
    expect(quote.course?.replyBy).toBe(clerk.view().clocks.find(({ name }) => name === 'customer-1')?.dueAt);
    expect(quote.course).toMatchObject({
      remedies: ['refund', 'replacement'],
      approval: false,
      aim: '3 business days',
      late: '5 business days',
    });
    expect(quote.instead).toEqual([]);
  });

  test('[SUP-WAR-1] what is not covered: the reasons, and what is possible instead', () => {
    const quote = quoted({ fault: 'wear' });
    expect(quote.coverage).toMatchObject({ covered: false, because: [expect.stringContaining('wear')] });
    expect(quote.instead.length).toBeGreaterThan(0);
    expect(quote).not.toHaveProperty('course');
  });
});
