import { describe, expect, test } from '@jest/globals';
import { policyOf } from '../../../policies/registry.ts';
import { accommodated, open, written, type Clerk } from './support/clerk.ts';

const policy = policyOf('support-procedures');
const usd = (minor: number) => ({ minor, currency: 'USD' });
const monday = '2026-11-23 10:00';
const goods = { order: 'S-1', units: [{ lineId: '1', unit: 0 }] };
const defect = { cause: 'product-defect', amount: usd(8000), ...goods } as const;
const kim = { id: 'kim', role: 'customer' } as const;
const solved = (clerk: Clerk) => clerk.send('confirmSolved', {}, clerk.rehearsal.now(), kim);
const told = (clerk: Clerk, template: string) =>
  clerk.sent.filter(({ params }) => params.template === template);

describe('a choice that lapses', () => {
  test('[SUP-COMP-2] its end is told before, with the date, and only then it lapses', async () => {
    const clerk = await open(monday, { topic: 'product' }, { policy });
    await clerk.send('answer', accommodated);
    await clerk.send('offerCompensation', defect);
    await solved(clerk);
    const end = clerk.view().compensations[0]?.chooseBy ?? 0;
    expect(told(clerk, 'compensation-offer').at(-1)?.params.facts).toMatchObject({
      offer: 'a full refund or a replacement',
      chooseBy: end,
    });
    expect(clerk.view().awaiting).toContainEqual({
      what: `The choice of the compensation comp-1 by ${written(end)} (Detroit) (chooseCompensation)`,
      from: 'the customer',
    });
    await clerk.rehearsal.advance(end - clerk.rehearsal.now() - 1);
    expect(clerk.state()).toBe('resolved');
    await clerk.rehearsal.advance(1);
    expect(clerk.state()).toBe('closed');
    expect(clerk.view().compensations).toMatchObject([{ status: 'lapsed' }]);
  });

  test('[SUP-COMP-2] chosen in time it is given, and the case ends', async () => {
    const clerk = await open(monday, { topic: 'product' }, { policy });
    await clerk.send('answer', accommodated);
    await clerk.send('offerCompensation', defect);
    await solved(clerk);
    await clerk.send('chooseCompensation', { compensation: 'comp-1', remedy: 'full-refund' });
    expect(clerk.paid).toMatchObject([{ as: 'refund', minor: 8_000 }]);
    expect(clerk.state()).toBe('closed');
  });

  test('by silence: the follow-up question says it with its date', async () => {
    const clerk = await open(monday, { topic: 'product' }, { policy });
    await clerk.send('answer', accommodated);
    await clerk.send('offerCompensation', defect);
    await clerk.until('2026-12-31 10:00');
    const [asked] = told(clerk, 'follow-up');
    expect(asked?.params.facts).toMatchObject({
      offer: 'a full refund or a replacement',
      chooseBy: asked?.params.facts['replyBy'],
    });
    expect(clerk.state()).toBe('closed');
    expect(clerk.view().compensations).toMatchObject([{ status: 'lapsed' }]);
    expect(told(clerk, 'compensation-offer')).toHaveLength(1);
  });

  test('a word that bounces ends nothing: sent again, it gives the time anew', async () => {
    let bounces = true;
    const clerk = await open(
      monday,
      { topic: 'product' },
      {
        policy,
        post: ({ template, facts }) =>
          bounces && template === 'compensation-offer' && facts['chooseBy'] !== undefined
            ? 'needs-person'
            : 'delivered',
      },
    );
    await clerk.send('answer', accommodated);
    await clerk.send('offerCompensation', defect);
    await solved(clerk);
    await clerk.until('2027-02-01 10:00');
    expect(clerk.state()).toBe('resolved');
    bounces = false;
    const effectId = clerk.context().letters.find(({ status }) => status === 'needs-person')?.effectId ?? '';
    await clerk.send('resend', { effectId });
    const end = clerk.view().compensations[0]?.chooseBy ?? 0;
    expect(clerk.sent.at(-1)?.params.facts['chooseBy']).toBe(end);
    expect(end).toBeGreaterThan(clerk.rehearsal.now());
    await clerk.rehearsal.advance(end - clerk.rehearsal.now());
    expect(clerk.state()).toBe('closed');
  });
});
