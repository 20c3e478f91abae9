import { describe, expect, test } from '@jest/globals';
import { order, type Order } from '../../../machines/money/order.ts';
import type { ClaimInput } from '../../../machines/warranty/input.ts';
import { quoteOf } from '../../../machines/warranty/quote.ts';
import { local } from '../complaint/support/clerk.ts';
import { open, type Clerk } from './support/clerk.ts';
import { inputAt, ref, shelf } from './support/shelf.ts';

/** Bought on 2 November 2026, with or without the article of a plan. */
const bought = (plan?: string): Order => {
  const [laptop] = shelf.lines;
  if (!laptop) throw new Error('nothing was bought');
  const { serials: _serials, ...article } = laptop;
  const extra = { ...article, lineId: 'l-9', sku: plan, title: 'Warranty plan', unitPrice: 5_000 };
  return order.parse({ ...shelf, lines: plan === undefined ? shelf.lines : [...shelf.lines, extra] });
};

const claim = (when: string, plan: string | undefined, input: Partial<ClaimInput> = {}) =>
  open(when, { order: bought(plan), ...input });

const declined = (clerk: Clerk) => clerk.letter('claim-declined')?.facts['decisions'];

describe('a claim under each plan, from its last day to the day after', () => {
  test.each([
    ['standard, one year', undefined, 'hardware-failure', '2027-11-02', '2027-11-03'],
    ['extended, three years', 'EW-3', 'manufacturing-defect', '2029-11-02', '2029-11-03'],
    ['premium, accidental damage for two years', 'PW-2', 'accidental-damage', '2028-11-02', '2028-11-03'],
  ] as const)('[SUP-WAR-1] %s', async (name, plan, fault, last, over) => {
    const [kind = ''] = name.split(',');
    const covered = await claim(`${last} 23:59`, plan, { fault });
    expect([covered.course(), covered.told()]).toEqual(['trying', ['claim-steps']]);
    expect(covered.view().claim?.coverage).toMatchObject({ covered: true, plan: kind });
    const late = await claim(`${over} 00:00`, plan, { fault });
    expect([late.state(), late.told()]).toEqual(['resolved', ['claim-declined']]);
    expect(declined(late)).toBe(`the ${kind} warranty ended on ${last}`);
    expect(late.of('releaseUnits')).toHaveLength(1);
  });

  test.each([undefined, 'EW-3'])(
    '[SUP-WAR-1] accidental damage is covered by the premium plan alone, not with %s',
    async (plan) => {
      const clerk = await claim('2026-11-23 10:00', plan, { fault: 'accidental-damage' });
      expect(clerk.state()).toBe('resolved');
      expect(declined(clerk)).toMatch(/^the (standard|extended) warranty does not cover accidental damage$/);
    },
  );
});

describe('what the system knows is looked at first', () => {
  test('[SUP-WAR-3] the warranty is over: said at once, with the date and what is possible instead; nothing is asked', async () => {
    const late = await claim('2027-11-03 00:00', undefined, {});
    const silent = await open('2027-11-03 00:00', { order: bought() }, { silent: true });
    for (const clerk of [late, silent]) {
      expect([clerk.state(), clerk.told()]).toEqual(['resolved', ['claim-declined']]);
      expect(declined(clerk)).toBe('the standard warranty ended on 2027-11-02');
      expect(clerk.letter('claim-declined')?.facts['tasks']).toContain('we repair it at your cost');
    }
    const { words: _words, ...input } = inputAt(local('2027-11-03 00:00'), { order: bought() });
    expect(quoteOf(input).coverage.because).toEqual(['the standard warranty ended on 2027-11-02']);
  });

  test('[SUP-WAR-3] [SUP-WAR-4] while any plan still runs, it is asked what is wrong before it is judged', async () => {
    const clerk = await open('2027-11-03 00:00', { order: bought('PW-2') }, { silent: true });
    expect([clerk.course(), clerk.told()]).toEqual(['describing', ['claim-describe']]);
    await clerk.send('describe', { text: ref('text'), fault: 'accidental-damage' });
    expect([clerk.course(), clerk.context().coverage?.plan]).toEqual(['trying', 'premium']);
  });

  test('[SUP-WAR-3] a serial number that the order does not have is looked at before the customer is asked anything', async () => {
    const strange = { lineId: 'l-1', units: [0], serials: ['SN-9'] };
    const clerk = await open('2026-11-23 10:00', { lines: [strange] }, { silent: true });
    expect([clerk.course(), clerk.told()]).toEqual(['checking', []]);
    await clerk.send('verify', { ours: true, reason: ref('reason') });
    expect([clerk.course(), clerk.told()]).toEqual(['describing', ['claim-describe']]);
  });
});

test('[SUP-WAR-1] staff may take a claim as covered, which stands on it with who did and what is against it; a customer cannot', async () => {
  const exception = ref('exception');
  const ann = { id: 'ann', role: 'agent' } as const;
  const late = { fault: 'hardware-failure' } as const;
  const clerk = await claim('2027-11-03 10:00', undefined, { ...late, exception, openedBy: ann });
  expect([clerk.course(), clerk.told()]).toEqual(['trying', ['claim-steps']]);
  expect(clerk.view().interactions).toContainEqual(expect.objectContaining({ who: ann, words: [exception] }));
  expect(clerk.view().claim?.coverage).toMatchObject({
    covered: true,
    because: ['the standard warranty ended on 2027-11-02'],
  });
  const customer = { id: 'jane', role: 'customer' } as const;
  await expect(
    claim('2027-11-03 10:00', undefined, { ...late, exception, openedBy: customer }),
  ).rejects.toThrow('only staff');
});
