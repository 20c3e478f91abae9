import { describe, expect, test } from '@jest/globals';
import { whyNotDecide } from '../../../machines/case/compensation-approval.ts';
import { policyOf } from '../../../policies/registry.ts';
import { accommodated, open, type Clerk } from './support/clerk.ts';

const policy = policyOf('support-procedures');
const usd = (minor: number) => ({ minor, currency: 'USD' });
const goods = { order: 'S-1', units: [{ lineId: '1', unit: 0 }] };
const supervisor = policy.compensation?.approvers?.value[0]?.contact.id ?? '';
const opened = (): Promise<Clerk> => open('2026-11-23 10:00', { topic: 'product' }, { policy });
const given = (clerk: Clerk) =>
  clerk.view().compensations.map(({ status, choice, amount }) => [status, choice, amount?.minor]);

/** Sent by a supervisor; says whether it was taken. */
async function decide(clerk: Clerk, type: string, payload: object = {}): Promise<boolean> {
  const at = clerk.rehearsal.now();
  const actor = { id: supervisor, role: 'agent' };
  const answer = await clerk.rehearsal.send({ type, payload, id: `e-${at}`, actor, occurredAt: at, at });
  return answer.accepted;
}

describe('what compensation still owes', () => {
  test('a store credit whose letter bounces is owed: the case waits, people are called, and it is sent again', async () => {
    let bounces = true;
    const clerk = await open(
      '2026-11-23 10:00',
      { topic: 'product' },
      {
        policy,
        post: ({ template }) =>
          bounces && template === 'compensation-granted' ? 'needs-person' : 'delivered',
      },
    );
    await clerk.send('offerCompensation', { cause: 'service-failure', amount: usd(2_500) });
    await clerk.send('withdraw', { channel: 'email' });
    await clerk.until('2026-12-23 10:00');
    expect(clerk.state()).toBe('withdrawn');
    expect(clerk.value()).not.toBe('withdrawn');
    const task = clerk.sent.findLast(({ params }) => params.template === 'task');
    expect(task?.params.facts['tasks']).toContain('compensation granted by e-mail could not be delivered');
    bounces = false;
    const effectId = clerk.context().letters.find(({ status }) => status === 'needs-person')?.effectId ?? '';
    await clerk.send('correctContact', { customer: 'words/c-1/e-9/customer' });
    await clerk.send('resend', { effectId });
    expect(clerk.sent.at(-1)?.params).toMatchObject({
      to: 'words/c-1/e-9/customer',
      words: { code: 'words/c-1/cr-1/code' },
    });
    expect(clerk.value()).toBe('withdrawn');
  });

  test('a refund that came back is owed again: people are called, and it is paid anew or in another way', async () => {
    const clerk = await opened();
    const partial = { cause: 'shipping-delay', remedy: 'partial-refund', amount: usd(2_000) } as const;
    await clerk.send('offerCompensation', { ...partial, order: 'S-1' });
    const failed = { refund: 'rf-1', minor: 2_000, currency: 'USD', code: 'lost_or_stolen_card' };
    expect(clerk.blocked('refundFailed', { ...failed, refund: 'rf-9' })).toContain('has paid no refund rf-9');
    await clerk.send('refundFailed', failed);
    expect(clerk.blocked('refundFailed', failed)).toContain('that still counts');
    expect(clerk.view().warnings).toContain(
      'Needs a person: refund of the compensation (20.00 USD came back: they did not reach the customer (lost_or_stolen_card)).',
    );
    await clerk.send('withdraw', { channel: 'email' });
    await clerk.until('2026-12-23 10:00');
    expect(clerk.value()).not.toBe('withdrawn');
    expect(clerk.sent.findLast(({ params }) => params.template === 'task')?.params.facts['tasks']).toContain(
      'came back',
    );
    const effectId = clerk.context().payments?.[0]?.effectId ?? '';
    await clerk.send('resend', { effectId });
    expect(clerk.paid).toHaveLength(2);
    expect(clerk.told().filter((each) => each === 'compensation-granted')).toHaveLength(2);
    expect(clerk.value()).toBe('withdrawn');
  });

  test('nobody closes the case by silence while a supervisor has not decided, and the approval does not lapse', async () => {
    const clerk = await opened();
    await clerk.send('answer', accommodated);
    await clerk.send('offerCompensation', { cause: 'service-failure', amount: usd(20_000) });
    await clerk.until('2027-01-20 10:00');
    expect(clerk.state()).toBe('resolved');
    expect(await decide(clerk, 'approveCompensation')).toBe(true);
    expect(clerk.paid).toMatchObject([{ as: 'credit', minor: 20_000 }]);
    expect(clerk.state()).toBe('closed');
  });

  test('[CSP-PROM-2] what a broken promise offers without a choice is granted at once, after the apology', async () => {
    const asivado = policyOf('asivado');
    const { compensation } = asivado;
    const rule = compensation?.byCause['broken-promise'];
    if (!compensation || !rule) throw new Error('no rule');
    const only = { ...rule, value: { ...rule.value, offers: ['discount' as const] } };
    const byCause = { ...compensation.byCause, 'broken-promise': only };
    const clerk = await open(
      '2026-11-23 10:00',
      { topic: 'delivery' },
      { policy: { ...asivado, compensation: { ...compensation, byCause } } },
    );
    await clerk.until('2027-01-05 10:00');
    expect(clerk.view().compensations).toMatchObject([{ status: 'granted', choice: 'discount' }]);
    expect(clerk.paid).toMatchObject([{ as: 'credit', minor: 1_000 }]);
    expect(clerk.told().slice(-2)).toEqual(['apology', 'compensation-granted']);
  });
});

describe('what a decision and an offer name', () => {
  test('[SUP-COMP-3] a decision counts for what the approver looked at, and for nothing else', async () => {
    const clerk = await opened();
    await clerk.send('offerCompensation', { cause: 'service-failure', amount: usd(20_000) });
    expect(await decide(clerk, 'approveCompensation', { compensation: 'comp-2' })).toBe(false);
    expect(whyNotDecide(clerk.context(), { id: supervisor, role: 'agent' }, 'comp-2')).toBe(
      "'comp-2' waits for no approval; what does: comp-1. Look at it first.",
    );
    // A promise is broken meanwhile: what is offered for it waits too.
    await clerk.until('2027-01-05 10:00');
    expect(given(clerk).map(([status]) => status)).toEqual(['awaiting-approval', 'awaiting-approval']);
    expect(whyNotDecide(clerk.context(), { id: supervisor, role: 'agent' })).toContain(
      'these wait: comp-1, comp-2',
    );
    expect(await decide(clerk, 'approveCompensation')).toBe(false);
    const reason = 'words/c-1/e-1/reason';
    expect(await decide(clerk, 'declineCompensation', { compensation: 'comp-2', reason })).toBe(true);
    expect(await decide(clerk, 'approveCompensation', { compensation: 'comp-1' })).toBe(true);
    expect(given(clerk).map(([status]) => status)).toEqual(['granted', 'declined']);
    expect(clerk.paid).toHaveLength(1);
  });

  test('[SUP-COMP-2] a full refund names its pieces, and they are paid back with it; nothing else names any', async () => {
    const clerk = await opened();
    const { order } = goods;
    expect(
      clerk.blocked('offerCompensation', { cause: 'product-defect', amount: usd(8000), order }),
    ).toContain("name them as 'units'");
    const partial = { cause: 'shipping-delay', remedy: 'partial-refund', amount: usd(100) } as const;
    expect(clerk.blocked('offerCompensation', { ...partial, ...goods })).toContain("leave 'units' out");
    await clerk.send('offerCompensation', { cause: 'product-defect', amount: usd(8000), ...goods });
    await clerk.send('chooseCompensation', { compensation: 'comp-1', remedy: 'full-refund' });
    expect(clerk.paid).toMatchObject([{ as: 'refund', ...goods, minor: 8_000 }]);
  });
});
