import { describe, expect, test } from '@jest/globals';
import { policyOf } from '../../../policies/registry.ts';
import { accommodated, open, ref } from './support/clerk.ts';

const policy = policyOf('pro-4-tactical');

describe('out of scope', () => {
  test('[PRO-SCOPE-2] about an employee: handed to HR together with the President, and the customer is told', async () => {
    const clerk = await open('2026-11-23 10:00', { channel: 'phone' }, { policy });
    await clerk.send('referOut', { to: 'employee', text: ref('text') });
    expect(clerk.state()).toBe('referredOut');
    expect(clerk.sent.map(({ params }) => [params.template, params.to])).toEqual([
      ['handover', { department: 'Human Resources', email: 'hr@pro-4.example' }],
      ['handover', { department: 'the President', email: 'president@pro-4.example' }],
      ['referred-out', ref('customer')],
    ]);
    expect(clerk.sent.at(-1)?.params.facts.contact).toBe('Human Resources and the President');
    expect(clerk.rehearsal.result()).toMatchObject({
      kind: 'done',
      output: { state: 'referredOut', because: 'handed to Human Resources and the President' },
    });
    expect(clerk.rehearsal.envelope().timers).toEqual([]);
  });

  test('[PRO-SCOPE-2] a handover that did not arrive keeps the case until it is resent or told', async () => {
    const clerk = await open(
      '2026-11-23 10:00',
      {},
      {
        policy,
        post: ({ template, to }) =>
          template === 'handover' && typeof to !== 'string' && to.email?.startsWith('hr')
            ? 'needs-person'
            : 'delivered',
      },
    );
    await clerk.send('referOut', { to: 'employee' });
    await clerk.until('2027-01-29 10:00');
    expect(clerk.rehearsal.result()).toBeUndefined();
    expect(clerk.view().awaiting[0]?.what).toContain('handover by e-mail could not be delivered');
    const effectId = clerk.view().receipts[0]?.effectId ?? '';
    await clerk.send('toldOtherwise', { effectId, text: ref('text') });
    expect(clerk.rehearsal.result()).toMatchObject({ kind: 'done', output: { state: 'referredOut' } });
  });

  test('[PRO-SCOPE-3] shipping damage: the customer is sent to the carrier with what is needed to claim', async () => {
    const clerk = await open('2026-11-23 10:00', {}, { policy });
    await clerk.send('referOut', { to: 'shippingDamage' });
    expect(clerk.state()).toBe('referredOut');
    expect(clerk.told()).toEqual(['referred-out']);
    expect(clerk.sent[0]?.params.facts.needed).toContain('the tracking number; ');
  });

  test('another policy refers nothing out', async () => {
    const clerk = await open('2026-11-23 10:00');
    expect(clerk.blocked('referOut', { to: 'employee' })).toContain('puts nothing out of its scope');
    const other = await open('2026-11-23 10:00', {}, { policy });
    await other.send('referOut', { to: 'employee' });
    expect(other.blocked('answer', accommodated)).toContain('The case is referred out');
  });
});
