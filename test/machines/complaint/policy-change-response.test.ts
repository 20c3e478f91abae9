import { describe, expect, test } from '@jest/globals';
import type { ComplaintPolicy } from '../../../machines/complaint/complaint-policy.ts';
import { policyOf } from '../../../policies/registry.ts';
import { policySlice } from '../../../policies/slice.ts';
import { local, open, ref, type Clerk } from './support/clerk.ts';

const monday = '2026-11-23 10:00';
const reason = ref('reason');
const { response, ...silent } = policyOf('support-procedures');
const promising = { ...silent, ...(response && { response }) };
const sliced = (policy: typeof promising, version: string): ComplaintPolicy =>
  policySlice({ ...policy, version }, 'complaint', local(monday)) as ComplaintPolicy;

const responses = (clerk: Clerk) => clerk.view().clocks.filter(({ name }) => name === 'response');

describe('the first response under another policy', () => {
  test('[SUP-RESP-2] is promised from the change on where the policy before promised none', async () => {
    const clerk = await open(monday, { topic: 'product' }, { policy: silent });
    await clerk.until('2026-11-23 11:00');
    expect(responses(clerk)).toEqual([]);
    await clerk.send('changePolicy', { policy: sliced(promising, '2'), reason });
    const [clock] = responses(clerk);
    expect(clock).toMatchObject({ status: 'running', startedAt: local('2026-11-23 11:00') });
    await clerk.until('2026-11-25 11:00');
    expect(responses(clerk)).toMatchObject([{ status: 'overdue' }]);
    await clerk.send('respond', { text: ref('text'), channel: 'email' });
    expect(responses(clerk)).toMatchObject([{ status: 'missed' }]);
  });

  test('is not promised anew to a customer with whom somebody has spoken', async () => {
    const clerk = await open(monday, { topic: 'product' }, { policy: silent });
    await clerk.send('respond', { text: ref('text'), channel: 'email' });
    await clerk.send('changePolicy', { policy: sliced(promising, '2'), reason });
    expect(responses(clerk)).toEqual([]);
  });

  test('gone and come back, it begins anew', async () => {
    const clerk = await open(monday, { topic: 'product' }, { policy: promising });
    await clerk.send('changePolicy', { policy: sliced(silent, '2'), reason });
    expect(responses(clerk)).toMatchObject([{ status: 'cancelled' }]);
    await clerk.until('2026-11-23 11:00');
    await clerk.send('changePolicy', { policy: sliced(promising, '3'), reason });
    expect(responses(clerk)).toMatchObject([{ status: 'running', startedAt: local('2026-11-23 11:00') }]);
  });
});
