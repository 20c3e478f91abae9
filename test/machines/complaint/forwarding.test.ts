import { describe, expect, test } from '@jest/globals';
import { local, open, ref } from './support/clerk.ts';

describe('forwarding', () => {
  test('[ASI-PROC-1] forwarded to the department at once when the topic is known, noting the expected date', async () => {
    const clerk = await open('2026-11-23 10:00', { topic: 'product' });
    expect(clerk.sent.at(-1)?.params).toMatchObject({
      template: 'referral',
      to: { department: 'Product Quality', email: 'quality@asivado.example' },
      facts: { expectedBy: local('2026-12-03 17:00') },
      words: { description: ref('text') },
    });
    expect(clerk.view().clocks.find(({ name }) => name === 'forwarding')?.status).toBe('met');
  });

  test('[ASI-PROC-1] nobody routes it: forwarded by itself within the first business day', async () => {
    const clerk = await open('2026-11-25 18:00', { channel: 'phone' });
    await clerk.until('2026-11-27 16:00');
    expect(clerk.sent.map(({ params, at }) => [params.template, at])).toEqual([
      ['referral', 'Fri 27 Nov 15:00'],
    ]);
    expect(clerk.view().clocks.find(({ name }) => name === 'forwarding')?.status).toBe('met');
  });

  test('[ASI-PROC-2] a referral makes the receiver the owner and restarts no clock', async () => {
    const clerk = await open('2026-11-23 10:00', { topic: 'product' });
    const before = clerk.view().clocks;
    await clerk.until('2026-11-24 11:00');
    await clerk.send('refer', {
      department: 'billing',
      person: 'Lee Park',
      expectedBy: '2026-12-01',
      reason: ref('reason'),
    });
    const { owner, clocks } = clerk.view();
    expect(owner).toEqual({ name: 'Lee Park', department: 'Billing', since: local('2026-11-24 11:00') });
    expect(clocks).toEqual(before);
    expect(clerk.sent.at(-1)?.params).toMatchObject({
      template: 'referral',
      to: { department: 'Billing' },
      facts: { expectedBy: local('2026-12-01 17:00') },
      words: { reason: ref('reason') },
    });
    await clerk.send('answer', {
      decision: 'refused',
      analysis: ref('analysis'),
      reasons: ref('reasons'),
      via: 'email',
    });
    expect(clerk.sent.at(-1)?.params.facts).toMatchObject({ owner: 'Lee Park', department: 'Billing' });
  });

  test.each(['phone', 'inPerson'] as const)(
    '[ASI-PROC-3] %s: no referral without a call-back number',
    async (channel) => {
      const clerk = await open('2026-11-23 10:00', { channel });
      await expect(clerk.send('refer', { department: 'billing' })).rejects.toThrow(
        "take the call-back number and send it as 'callBack'",
      );
      await clerk.send('refer', { department: 'billing', callBack: ref('callBack') });
      expect(clerk.sent.at(-1)?.params.words).toMatchObject({ callBack: ref('callBack') });
      expect(clerk.view().interactions.find(({ what }) => what.startsWith('Referred'))?.words).toEqual([
        ref('callBack'),
      ]);
    },
  );

  test.each(['phone', 'inPerson'] as const)(
    '[ASI-PROC-3] %s: not routed to another person without a call-back number, which the department has with the case',
    async (channel) => {
      const clerk = await open('2026-11-23 10:00', { channel });
      await expect(clerk.send('route', { topic: 'billing' })).rejects.toThrow(
        "take the call-back number and send it as 'callBack'",
      );
      await clerk.send('route', { topic: 'billing', callBack: ref('callBack') });
      expect(clerk.sent.at(-1)?.params).toMatchObject({
        template: 'referral',
        facts: { expectedBy: local('2026-12-03 17:00') },
        words: { callBack: ref('callBack') },
      });
    },
  );

  test('[ASI-PROC-3] whoever has the caller on the line keeps them without a number', async () => {
    const clerk = await open('2026-11-23 10:00', { channel: 'phone' });
    const tom = { id: 'tom-okafor', role: 'agent' } as const;
    expect(clerk.blocked('route', { topic: 'billing' }, tom)).toBeUndefined();
    expect(clerk.blocked('route', { topic: 'billing' })).toContain('take the call-back number');
  });

  test.each([
    [{ department: 'legal' }, 'choose one of: customer-care, billing, delivery, product-quality'],
    [{ department: 'billing', expectedBy: '2026-11-28' }, 'the next one is 2026-11-30'],
    [{ department: 'billing', expectedBy: '2026-12-04' }, 'no department can be expected later'],
    [{ department: 'billing', expectedBy: '2026-11-20' }, 'is over'],
  ])('refuses %j with the reason', async (payload, sentence) => {
    const clerk = await open('2026-11-23 10:00');
    await expect(clerk.send('refer', payload)).rejects.toThrow(sentence);
  });

  test('a route to an unknown topic names the known ones; a second route asks for a referral', async () => {
    const clerk = await open('2026-11-23 10:00');
    await expect(clerk.send('route', { topic: 'weather' })).rejects.toThrow(
      'billing, delivery, product, service, account',
    );
    await clerk.send('route', { topic: 'service' });
    await expect(clerk.send('route', { topic: 'billing' })).rejects.toThrow("send 'refer' to pass it on");
  });

  test('a forwarding mail that cannot be delivered is shown', async () => {
    const clerk = await open(
      '2026-11-23 10:00',
      { topic: 'product' },
      { post: ({ template }) => (template === 'referral' ? 'needs-person' : 'delivered') },
    );
    await clerk.until('2026-11-24 17:01');
    expect(clerk.view().warnings).toEqual([
      'Overdue: forwarding to the department, due since Tue 24 Nov 17:00 (Detroit).',
      'Needs a person: referral by e-mail (the mailbox does not exist).',
    ]);
    await clerk.send('refer', { department: 'billing' });
    expect(clerk.state()).toBe('acknowledged');
  });
});
