import { describe, expect, test } from '@jest/globals';
import { policyOf } from '../../../policies/registry.ts';
import { agent, local, open, type Clerk } from './support/clerk.ts';

const policy = policyOf('support-procedures');
const usd = (minor: number) => ({ minor, currency: 'USD' });
const goods = { order: 'S-1', units: [{ lineId: '1', unit: 0 }] };

const opened = (): Promise<Clerk> => open('2026-11-23 10:00', { topic: 'product' }, { policy });

const given = (clerk: Clerk) =>
  clerk.view().compensations.map(({ status, choice, amount }) => [status, choice, amount?.minor]);

/** Sent by someone else than the agent of these tests. */
async function by(clerk: Clerk, id: string, type: string, payload: object): Promise<string | undefined> {
  const at = clerk.rehearsal.now();
  const event = {
    type,
    payload,
    id: `e-${id}-${type}-${at}`,
    actor: { id, role: 'agent' },
    occurredAt: at,
    at,
  };
  const answer = await clerk.rehearsal.send(event);
  return answer.accepted ? undefined : 'refused';
}

const supervisor = policy.compensation?.approvers?.value[0]?.contact.id ?? '';

describe('compensation', () => {
  test('[SUP-COMP-2] a service failure: an apology and a credit', async () => {
    const clerk = await opened();
    await clerk.send('offerCompensation', { cause: 'service-failure', amount: usd(2500) });
    expect(given(clerk)).toEqual([['granted', 'service-credit', 2500]]);
    expect(clerk.sent.at(-1)?.params).toMatchObject({
      template: 'compensation-granted',
      facts: { offer: 'a service credit', amount: '25.00 USD' },
      words: { code: 'words/c-1/cr-1/code' },
    });
    expect(clerk.paid).toMatchObject([
      { compensation: 'comp-1', as: 'credit', minor: 2_500, currency: 'USD' },
    ]);
  });

  test('[SUP-COMP-2] a product defect: a full refund or a replacement, as the customer chooses', async () => {
    const clerk = await opened();
    await clerk.send('offerCompensation', { cause: 'product-defect', amount: usd(8000), ...goods });
    expect(given(clerk)).toEqual([['offered', undefined, 8000]]);
    expect(clerk.sent.at(-1)?.params.facts.offer).toBe('a full refund or a replacement');
    expect(clerk.blocked('chooseCompensation', { compensation: 'comp-1', remedy: 'goodwill' })).toContain(
      'full-refund, replacement',
    );
    await clerk.send('chooseCompensation', { compensation: 'comp-1', remedy: 'replacement' });
    expect(given(clerk)).toEqual([['granted', 'replacement', 8000]]);
    expect(clerk.blocked('chooseCompensation', { compensation: 'comp-1', remedy: 'replacement' })).toContain(
      'No compensation is offered',
    );
  });

  test.each([
    ['shipping-delay', 'expedited-shipping'],
    ['shipping-delay', 'partial-refund'],
    ['multiple-issues', 'goodwill'],
    ['multiple-issues', 'account-credit'],
  ] as const)('[SUP-COMP-2] %s: %s, as the company chooses', async (cause, remedy) => {
    const clerk = await opened();
    await expect(clerk.send('offerCompensation', { cause, amount: usd(1000) })).rejects.toThrow(
      "as 'remedy'",
    );
    await clerk.send('offerCompensation', { cause, remedy, amount: usd(1000), order: 'S-1' });
    expect(given(clerk)).toEqual([['granted', remedy, 1000]]);
  });

  test('[SUP-COMP-3] exactly $100 needs nobody; the next cent of the case needs a supervisor', async () => {
    const clerk = await opened();
    await clerk.send('offerCompensation', { cause: 'service-failure', amount: usd(10_000) });
    expect(given(clerk)[0]?.[0]).toBe('granted');
    await clerk.send('offerCompensation', { cause: 'multiple-issues', remedy: 'goodwill', amount: usd(1) });
    expect(given(clerk)[1]).toEqual(['awaiting-approval', undefined, 1]);
    expect(clerk.told().filter((template) => template === 'compensation-granted')).toHaveLength(1);
    expect(clerk.sent.at(-1)?.params).toMatchObject({
      template: 'approval-request',
      facts: { amount: '0.01 USD' },
    });
  });

  test('[SUP-COMP-3] the requester cannot approve it, nor can anyone but a supervisor; then it is offered once', async () => {
    const clerk = await opened();
    await clerk.send('offerCompensation', { cause: 'product-defect', amount: usd(20_000), ...goods });
    await expect(clerk.send('approveCompensation', {})).rejects.toThrow('another supervisor must');
    expect(await by(clerk, 'bob', 'approveCompensation', {})).toBe('refused');
    expect(await by(clerk, supervisor, 'approveCompensation', {})).toBeUndefined();
    expect(await by(clerk, supervisor, 'approveCompensation', {})).toBe('refused');
    expect(given(clerk)).toEqual([['offered', undefined, 20_000]]);
    expect(clerk.view().clocks.find(({ name }) => name === 'approval-1')?.status).toBe('met');
    expect(clerk.told().filter((template) => template === 'compensation-offer')).toHaveLength(1);
    expect(clerk.view().compensations[0]).toMatchObject({
      requestedBy: agent,
      decidedBy: { id: supervisor },
    });
  });

  test('[SUP-COMP-3] declined with a reason: the customer never hears of it, and it may be asked anew', async () => {
    const clerk = await opened();
    const before = clerk.told();
    await clerk.send('offerCompensation', { cause: 'service-failure', amount: usd(20_000) });
    expect(
      clerk.blocked('offerCompensation', { cause: 'multiple-issues', remedy: 'goodwill', amount: usd(1) }),
    ).toContain('decided first');
    const reason = 'words/c-1/e-1/reason';
    expect(await by(clerk, supervisor, 'declineCompensation', { reason })).toBeUndefined();
    expect(clerk.told()).toEqual(before);
    await clerk.send('offerCompensation', { cause: 'service-failure', amount: usd(5_000) });
    expect(given(clerk).map(([status]) => status)).toEqual(['declined', 'granted']);
  });

  test('[SUP-COMP-3] nobody decides within the clock: shown, and the supervisors are told again on every working day', async () => {
    const clerk = await open('2026-11-23 10:00', { topic: 'product' }, { policy });
    await clerk.send('offerCompensation', { cause: 'service-failure', amount: usd(20_000) });
    const asked = clerk.sent.filter(({ params }) => params.template === 'approval-request').length;
    await clerk.until('2026-11-24 17:01');
    expect(clerk.sent.filter(({ params }) => params.template === 'approval-request')).toHaveLength(2 * asked);
    expect(clerk.view().warnings.join()).toContain(
      'Overdue: approval of the compensation, due since Tue 24 Nov 17:00',
    );
    await clerk.until('2026-11-25 17:01');
    expect(clerk.sent.filter(({ params }) => params.template === 'approval-request')).toHaveLength(3 * asked);
  });

  test('the same cause is compensated once', async () => {
    const clerk = await opened();
    await clerk.send('offerCompensation', { cause: 'service-failure', amount: usd(100) });
    await expect(
      clerk.send('offerCompensation', { cause: 'service-failure', amount: usd(100) }),
    ).rejects.toThrow('is granted already (comp-1)');
  });

  test('[CSP-PROM-2] a broken promise: the apology carries the offer, and the customer chooses', async () => {
    const clerk = await open('2026-11-23 10:00', { topic: 'delivery' });
    await clerk.until('2027-01-05 10:00');
    const apology = clerk.sent.find(({ params }) => params.template === 'apology');
    expect(apology?.params.facts.offer).toBe(
      'a discount on your next order or free delivery of your next order',
    );
    expect(clerk.view().compensations).toMatchObject([{ cause: 'broken-promise', status: 'offered' }]);
    expect(clerk.paid).toEqual([]);
    await clerk.send('chooseCompensation', { compensation: 'comp-1', remedy: 'free-delivery' });
    expect(clerk.told().at(-1)).toBe('compensation-granted');
    expect(clerk.paid).toMatchObject([{ compensation: 'comp-1', as: 'credit', minor: 1_000 }]);
    await clerk.until('2027-02-05 10:00');
    expect(clerk.told().filter((template) => template === 'apology')).toHaveLength(1);
  });

  test('withdrawn: what was neither approved nor chosen lapses', async () => {
    const clerk = await opened();
    await clerk.send('offerCompensation', { cause: 'service-failure', amount: usd(20_000) });
    await clerk.send('withdraw', { channel: 'email' });
    expect(given(clerk)).toEqual([['lapsed', undefined, 20_000]]);
    expect(clerk.rehearsal.envelope().timers).toEqual([]);
    expect(clerk.view().clocks.find(({ name }) => name === 'approval-1')?.stoppedAt).toBe(
      local('2026-11-23 10:00'),
    );
  });
});
