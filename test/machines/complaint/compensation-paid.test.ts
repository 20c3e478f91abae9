import { describe, expect, test } from '@jest/globals';
import type { Receipt } from '../../../machines/case/receipt.ts';
import type { CompensateParams } from '../../../machines/case/payment.ts';
import { policyOf } from '../../../policies/registry.ts';
import { open, type Clerk } from './support/clerk.ts';

const policy = policyOf('support-procedures');
const usd = (minor: number) => ({ minor, currency: 'USD' });
const supervisor = policy.compensation?.approvers?.value[0]?.contact.id ?? '';

const opened = (payments: (params: CompensateParams) => Partial<Receipt> = () => ({})): Promise<Clerk> =>
  open('2026-11-23 10:00', { topic: 'product' }, { policy, payments });

async function approve(clerk: Clerk): Promise<void> {
  const at = clerk.rehearsal.now();
  const actor = { id: supervisor, role: 'agent' };
  const event = { type: 'approveCompensation', payload: {}, id: 'e-2', actor, occurredAt: at, at };
  expect(await clerk.rehearsal.send(event)).toMatchObject({ accepted: true });
}

const partial = { cause: 'shipping-delay', remedy: 'partial-refund', order: 'S-1' } as const;

describe('compensation that is paid', () => {
  test('[SUP-COMP-2] a partial refund goes to the order that is named, once, and the customer hears how much', async () => {
    const clerk = await opened();
    await clerk.send('offerCompensation', { ...partial, amount: usd(2_000) });
    expect(clerk.paid).toEqual([
      {
        key: 'payment-1',
        compensation: 'comp-1',
        as: 'refund',
        order: 'S-1',
        minor: 2_000,
        currency: 'USD',
      },
    ]);
    expect(clerk.sent.at(-1)?.params).toMatchObject({
      template: 'compensation-granted',
      facts: { offer: 'a partial refund', amount: '20.00 USD', refundId: 'rf-1' },
    });
    expect(clerk.view().receipts.at(-1)).toMatchObject({ effect: 'compensate', status: 'delivered' });
  });

  test('[SUP-COMP-3] nothing is paid before a supervisor approved it, and then once', async () => {
    const clerk = await opened();
    await clerk.send('offerCompensation', { ...partial, amount: usd(10_001) });
    await clerk.until('2026-11-23 16:00');
    expect(clerk.paid).toEqual([]);
    await approve(clerk);
    expect(clerk.paid).toHaveLength(1);
    await clerk.until('2026-11-24 16:00');
    expect(clerk.paid).toHaveLength(1);
  });

  test('money without an order is refused with what to do; credit needs none', async () => {
    const clerk = await opened();
    const { order: _order, ...nowhere } = partial;
    expect(clerk.blocked('offerCompensation', { ...nowhere, amount: usd(100) })).toContain(
      "name it as 'order', or offer store credit",
    );
    expect(clerk.blocked('offerCompensation', { cause: 'product-defect', amount: usd(100) })).toContain(
      "name it as 'order'",
    );
    expect(clerk.blocked('offerCompensation', { cause: 'service-failure', amount: usd(0) })).toContain(
      'more than 0',
    );
    await clerk.send('offerCompensation', { cause: 'service-failure', amount: usd(100) });
    expect(clerk.paid).toMatchObject([{ as: 'credit', minor: 100 }]);
  });

  test('what is left of the order is all that is paid, and the customer is told so', async () => {
    const clerk = await opened(() => ({ detail: { minor: 500 } }));
    await clerk.send('offerCompensation', { ...partial, amount: usd(2_000) });
    expect(clerk.sent.at(-1)?.params.facts).toMatchObject({ amount: '5.00 USD', capped: 'yes' });
    const asked = () =>
      clerk.view().awaiting.filter(({ what }) => what.includes('5.00 USD was paid of 20.00 USD'));
    expect(asked()).toHaveLength(1);
    await clerk.send('withdraw', { channel: 'email' });
    await clerk.until('2026-11-30 10:00');
    expect(clerk.value()).not.toBe('withdrawn');
    const effectId = clerk.context().payments?.[0]?.effectId ?? '';
    expect(clerk.blocked('resend', { effectId })).toContain('No receipt needs a person');
    await clerk.send('toldOtherwise', { effectId, text: 'words/c-1/e-3/text' });
    expect(asked()).toEqual([]);
    expect(clerk.paid).toHaveLength(1);
    expect(clerk.value()).toBe('withdrawn');
  });

  test('what cannot be paid needs a person, who pays it again or in another way; the case waits for it', async () => {
    let refuses = true;
    const clerk = await opened(() => (refuses ? { status: 'needs-person' } : {}));
    await clerk.send('offerCompensation', { ...partial, amount: usd(2_000) });
    expect(clerk.told()).not.toContain('compensation-granted');
    expect(clerk.view().warnings).toContain('Needs a person: refund of the compensation (refused).');
    const effectId = clerk.context().payments?.[0]?.effectId ?? '';
    expect(
      clerk
        .view()
        .awaiting.map(({ what }) => what)
        .join(),
    ).toContain(effectId);
    await clerk.send('withdraw', { channel: 'email' });
    expect(clerk.state()).toBe('withdrawn');
    expect(clerk.value()).not.toBe('withdrawn');
    refuses = false;
    await clerk.send('resend', { effectId });
    expect(clerk.paid.map(({ key, compensation }) => [key, compensation])).toEqual([
      ['payment-1', 'comp-1'],
      ['payment-2', 'comp-1'],
    ]);
    expect(clerk.told()).toContain('compensation-granted');
    expect(clerk.value()).toBe('withdrawn');
  });

  test('paid in another way: nobody pays it again', async () => {
    const clerk = await opened(({ otherwise }) => (otherwise ? {} : { status: 'needs-person' }));
    await clerk.send('offerCompensation', { ...partial, amount: usd(2_000) });
    const effectId = clerk.context().payments?.[0]?.effectId ?? '';
    await clerk.send('toldOtherwise', { effectId, text: 'words/c-1/e-3/text' });
    expect(clerk.blocked('resend', { effectId })).toContain('No receipt needs a person');
    expect(
      clerk
        .view()
        .awaiting.map(({ what }) => what)
        .join(),
    ).not.toContain(effectId);
    // Only the books hear of it.
    expect(clerk.paid.map(({ otherwise }) => otherwise)).toEqual([undefined, true]);
    expect(clerk.told()).not.toContain('compensation-granted');
  });

  test('[SUP-COMP-3] [CSP-PROM-2] what a broken promise adds above the limit waits for a supervisor, and its turn', async () => {
    const clerk = await opened();
    await clerk.send('offerCompensation', { cause: 'service-failure', amount: usd(10_000) });
    await clerk.until('2027-01-05 10:00');
    const [, broken] = clerk.view().compensations;
    expect(broken).toMatchObject({
      cause: 'broken-promise',
      status: 'awaiting-approval',
      amount: { minor: 1_000 },
    });
    const apology = clerk.sent.find(({ params }) => params.template === 'apology');
    expect(apology?.params.facts).not.toHaveProperty('offer');
    await approve(clerk);
    expect(clerk.view().compensations[1]).toMatchObject({ status: 'offered' });
    expect(clerk.told().filter((template) => template === 'compensation-offer')).toHaveLength(1);
  });

  test('help that is no money goes to whoever has the case', async () => {
    const clerk = await opened();
    await clerk.send('offerCompensation', {
      cause: 'shipping-delay',
      remedy: 'expedited-shipping',
      amount: usd(0),
    });
    expect(clerk.paid).toEqual([]);
    const task = clerk.sent.find(({ params }) => params.template === 'task');
    expect(task?.params.facts['tasks']).toBe(
      'Give the customer expedited shipping (comp-1), and log it (fulfil)',
    );
    expect(clerk.told()).toContain('compensation-granted');
  });
});
