import { describe, expect, test } from '@jest/globals';
import { local } from '../machines/complaint/support/clerk.ts';
import { intake } from './support/intake.ts';

describe('said when it is opened', () => {
  const repair = {
    decision: 'accommodated',
    analysis: 'The hinge is bent.',
    proposal: 'We repair it.',
    via: 'verbal',
    promised: 'repair',
  };
  const answered = (promisedBy: string) =>
    intake({ policy: 'asivado', channel: 'phone', answer: { ...repair, promisedBy } });

  test.each([
    ['2026-11-20', /2026-11-20 is over; the earliest/],
    ['2026-11-26', /2026-11-26 is no business day \(holiday: Thanksgiving Day\)/],
  ])('[CSP-PROM-3] an answer that promises %s is refused', async (day, why) => {
    await expect(answered(day)).rejects.toMatchObject({
      type: 'InvalidInput',
      message: expect.stringMatching(why),
    });
  });

  test('[CSP-PROM-3] an answer that promises a day that can be kept is taken, and the promise stands', async () => {
    const clerk = await answered('2026-11-27');
    expect(clerk.view().commitments).toMatchObject([
      { about: 'repair', status: 'open', dueAt: local('2026-11-27 17:00') },
    ]);
  });

  test('[SUP-COMM-2] an answer in the conversation is taken when everything is clear to the customer', async () => {
    const { promised: _, ...mended } = repair;
    const told = (answer: object) =>
      intake({ policy: 'support-procedures', channel: 'phone', answer: { ...mended, ...answer } });
    await expect(told({})).rejects.toThrow(/Ask the customer whether everything is clear/);
    expect((await told({ understood: true })).state()).toBe('resolved');
    expect((await told({ via: 'email' })).state()).toBe('resolved');
  });

  test('[SUP-ESC-3] [SUP-RESP-1] why it escalates, and when somebody took the call', async () => {
    const occurredAt = local('2026-11-23 09:55');
    const clerk = await intake({
      policy: 'support-procedures',
      channel: 'phone',
      escalate: ['legal'],
      occurredAt,
      answeredAt: occurredAt + 20_000,
    });
    expect([clerk.state(), clerk.context().escalation?.reasons]).toMatchObject([
      'escalated',
      [{ trigger: 'legal' }],
    ]);
    expect(clerk.view().clocks.find(({ name }) => name === 'response')).toMatchObject({
      status: 'met',
      stoppedAt: occurredAt + 20_000,
    });
  });
});

test('a letter that was found after two months is reckoned with the holidays of its time', async () => {
  const occurredAt = local('2026-09-03 10:00');
  const clerk = await intake({ policy: 'asivado', channel: 'post', occurredAt });
  // Labor Day, 7 September 2026, does not count.
  expect(clerk.view().clocks.find(({ name }) => name === 'answer')).toMatchObject({
    dueAt: local('2026-09-15 17:00'),
    status: 'overdue',
  });
});
