import { describe, expect, test } from '@jest/globals';
import type { Channel } from '../../../policies/sections/common.ts';
import { policyOf } from '../../../policies/registry.ts';
import { accommodated, local, open, ref, type Clerk } from './support/clerk.ts';

const customer = { id: 'kim', role: 'customer' } as const;

function response(clerk: Clerk) {
  const clock = clerk.view().clocks.find(({ name }) => name === 'response');
  return clock && { status: clock.status, due: clock.dueAt };
}

const opened = (policy: string, time: string, channel: Channel) =>
  open(time, { channel, openedBy: customer }, { policy: policyOf(policy) });

describe('first response, in the unit of the channel', () => {
  test.each([
    ['SUP-RESP-1', 'support-procedures', 'phone', '2026-11-23 10:00', local('2026-11-23 10:00') + 20_000],
    ['SUP-RESP-2', 'support-procedures', 'email', '2026-11-20 16:00', local('2026-11-23 10:00')],
    ['SUP-RESP-2', 'support-procedures', 'email', '2026-11-25 16:00', local('2026-11-27 10:00')],
    ['SUP-RESP-2', 'support-procedures', 'email', '2026-12-31 16:30', local('2027-01-04 10:30')],
    ['SUP-RESP-3', 'support-procedures', 'chat', '2026-11-23 10:00', local('2026-11-23 10:00') + 30_000],
    ['SUP-RESP-4', 'support-procedures', 'social', '2026-10-30 16:30', local('2026-11-02 09:30')],
    // Detroit is six hours behind Lagos, five in summer.
    ['HAW-RESP-1] [HAW-CHAN-1', 'hawaree', 'phone', '2026-11-22 05:00', local('2026-11-22 05:02')],
    ['HAW-RESP-1] [HAW-CHAN-1', 'hawaree', 'phone', '2026-11-22 12:00', local('2026-11-23 02:02')],
    ['HAW-RESP-2', 'hawaree', 'email', '2026-11-20 09:00', local('2026-11-23 09:00')],
    ['HAW-RESP-2', 'hawaree', 'email', '2026-12-23 18:30', local('2026-12-27 18:30')],
  ] as const)('[%s] %s by %s from %s', async (_, policy, channel, time, due) => {
    const clerk = await opened(policy, time, channel);
    expect(response(clerk)?.due).toBe(due);
  });

  test('[SUP-RESP-2] an automatic mail is no response; a person’s word is, by when it was said', async () => {
    const clerk = await open(
      '2026-11-23 10:00',
      { topic: 'product' },
      { policy: policyOf('support-procedures') },
    );
    expect(clerk.told()).toEqual(['acknowledgement']);
    await clerk.send('note', { text: ref('text') });
    expect(response(clerk)?.status).toBe('running');
    expect(clerk.view().awaiting[0]?.what).toContain('first word of a person');
    await clerk.until('2026-11-23 12:30');
    expect(clerk.view().warnings[0]).toContain('Overdue: first response, due since Mon 23 Nov 12:00');
    await clerk.send('respond', { text: ref('text'), channel: 'email' }, local('2026-11-23 11:59'));
    expect(response(clerk)?.status).toBe('met');
    expect(clerk.view().interactions.at(-1)).toMatchObject({ direction: 'out', words: [ref('text')] });
  });

  test('[SUP-RESP-2] the answer is a response; a second word changes nothing', async () => {
    const clerk = await open('2026-11-23 10:00', {}, { policy: policyOf('support-procedures') });
    await clerk.until('2026-11-23 12:01');
    await clerk.send('answer', accommodated);
    const missed = response(clerk);
    await clerk.send('respond', { text: ref('text'), channel: 'email' });
    expect(missed?.status).toBe('missed');
    expect(response(clerk)).toEqual(missed);
  });

  test.each([
    [{}, 'met'],
    [{ occurredAt: local('2026-11-23 09:59'), answeredAt: local('2026-11-23 09:59') + 15_000 }, 'met'],
    [{ occurredAt: local('2026-11-23 09:59'), answeredAt: local('2026-11-23 09:59') + 21_000 }, 'missed'],
  ])('[SUP-RESP-1] a call that an agent opens was answered: %j is %s', async (times, status) => {
    const input = { channel: 'phone', ...times } as const;
    const clerk = await open('2026-11-23 10:00', input, { policy: policyOf('support-procedures') });
    expect(response(clerk)?.status).toBe(status);
  });

  test('a policy that promises no first response has no such clock', async () => {
    expect(response(await open('2026-11-23 10:00'))).toBeUndefined();
  });
});
