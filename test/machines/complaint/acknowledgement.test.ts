import { describe, expect, test } from '@jest/globals';
import { accommodated, local, open, ref, written } from './support/clerk.ts';

const friday = '2026-11-20 16:00';

describe('acknowledgement', () => {
  test('[ASI-ACK-1] [ASI-ACK-2] [ASI-ACK-5] an e-mail with a topic is acknowledged at once, with owner and date, from the template', async () => {
    const clerk = await open('2026-11-23 10:00', { topic: 'delivery' });
    expect(clerk.state()).toBe('acknowledged');
    expect(clerk.sent[0]).toMatchObject({
      effect: 'sendMail',
      params: {
        template: 'acknowledgement',
        to: ref('customer'),
        facts: { owner: 'Ines Moreau', department: 'Delivery', expectedBy: local('2026-12-03 17:00') },
      },
    });
    expect(clerk.view().clocks[0]).toMatchObject({ name: 'acknowledgement', status: 'met' });
  });

  test('[ASI-ACK-1] [ASI-ACK-2] nobody routes it: the default owner takes it in time, over a weekend', async () => {
    const clerk = await open(friday);
    await clerk.until('2026-11-23 14:59');
    expect(clerk.told()).toEqual([]);
    await clerk.until('2026-11-23 15:00');
    expect(clerk.sent.find(({ params }) => params.template === 'acknowledgement')).toMatchObject({
      at: 'Mon 23 Nov 15:00',
      params: { template: 'acknowledgement', facts: { owner: 'Dana Reyes' } },
    });
    expect(clerk.state()).toBe('acknowledged');
    expect(clerk.view().clocks[0]).toMatchObject({ status: 'met', dueAt: local('2026-11-23 17:00') });
  });

  test.each([
    ['email', 'sendMail'],
    ['post', 'printLetter'],
  ] as const)('[ASI-ACK-4] %s in: acknowledged by %s by itself', async (channel, effect) => {
    const clerk = await open('2026-11-23 10:00', { channel, topic: 'billing' });
    await clerk.until('2026-11-24 16:59');
    expect(clerk.state()).toBe('acknowledged');
    expect(
      clerk.sent.filter(({ params }) => params.template === 'acknowledgement').map((s) => s.effect),
    ).toEqual([effect]);
  });

  test.each(['phone', 'inPerson'] as const)(
    '[ASI-ACK-3] %s: said then and there, logged, stops the clock by when it was said',
    async (channel) => {
      const clerk = await open('2026-11-23 10:00', { channel, topic: 'billing' });
      expect(clerk.view().awaiting[0]?.what).toContain('Tell the customer who has it');
      await clerk.until('2026-11-25 09:00');
      expect(clerk.view().warnings).toContain(
        'Overdue: acknowledgement, due since Tue 24 Nov 17:00 (Detroit).',
      );
      await clerk.send('acknowledge', { by: 'verbal' }, local('2026-11-23 10:05'));
      expect(clerk.state()).toBe('acknowledged');
      expect(clerk.told()).toEqual([]);
      expect(clerk.view().clocks[0]).toMatchObject({ status: 'met', stoppedAt: local('2026-11-23 10:05') });
      expect(clerk.view().commitments).toMatchObject([
        { promisedAt: local('2026-11-23 10:05'), status: 'open' },
      ]);
    },
  );

  test('[ASI-ACK-3] nobody logs the call: shown loudly, the clock is missed, no mail pretends', async () => {
    const clerk = await open('2026-11-23 10:00', { channel: 'phone' });
    await clerk.until('2026-11-24 17:01');
    expect(clerk.state()).toBe('received');
    expect(clerk.told()).toEqual([]);
    expect(clerk.view().owner?.name).toBe('Dana Reyes');
    expect(clerk.view().warnings.join()).toContain('nobody has logged yet');
    await clerk.send('acknowledge', { by: 'verbal' });
    expect(clerk.view().clocks[0]?.status).toBe('missed');
  });

  test.each([
    ['telephone', []],
    ['letter', ['printLetter']],
    ['email', ['sendMail']],
  ] as const)('[ASI-ACK-4] a letter may be acknowledged by %s', async (by, effects) => {
    const clerk = await open('2026-11-23 10:00', { channel: 'post', topic: 'billing' });
    await clerk.send('acknowledge', { by });
    expect(clerk.state()).toBe('acknowledged');
    expect(
      clerk.sent.filter(({ params }) => params.template === 'acknowledgement').map((s) => s.effect),
    ).toEqual(effects);
    await clerk.until('2026-11-25 09:00');
    expect(clerk.told().filter((template) => template === 'acknowledgement')).toHaveLength(effects.length);
  });

  test('[ASI-ACK-2] it cannot be said who has it before someone has it', async () => {
    const clerk = await open('2026-11-23 10:00', { channel: 'phone' });
    await expect(clerk.send('acknowledge', { by: 'verbal' })).rejects.toThrow(
      "send 'route' or 'refer' first",
    );
    await clerk.send('route', { topic: 'product', callBack: ref('callBack') });
    await clerk.send('acknowledge', { by: 'verbal' });
    expect(clerk.view().owner).toMatchObject({ name: 'Ravi Shah', department: 'Product Quality' });
  });

  test('[ASI-ACK-3] a call is not acknowledged by letter', async () => {
    const clerk = await open('2026-11-23 10:00', { channel: 'phone', topic: 'billing' });
    await expect(clerk.send('acknowledge', { by: 'letter' })).rejects.toThrow('by: verbal; not by letter');
  });

  test.each([
    ['given when it was opened', true],
    ['given before the acknowledgement', false],
  ])('[ASI-ACK-6] [ASI-STD-1] an answer %s spares the acknowledgement', async (_, atOnce) => {
    const clerk = await open('2026-11-23 10:00', atOnce ? { topic: 'billing', answer: accommodated } : {});
    if (!atOnce) await clerk.send('answer', accommodated);
    expect(clerk.state()).toBe('resolved');
    await clerk.until('2026-11-25 17:00');
    expect(clerk.told()).toEqual(['resolved-at-once']);
    expect(clerk.view().clocks.map(({ name, status }) => [name, status])).toEqual([
      ['acknowledgement', 'cancelled'],
      ['forwarding', 'cancelled'],
      ['answer', 'met'],
    ]);
  });

  test('a mail that bounces needs a person; a call instead acknowledges in time', async () => {
    const clerk = await open(
      '2026-11-23 10:00',
      { topic: 'billing' },
      { post: ({ template }) => (template === 'referral' ? 'delivered' : 'needs-person') },
    );
    expect(clerk.state()).toBe('received');
    expect(clerk.view().warnings.join()).toContain('the mailbox does not exist');
    await clerk.send('acknowledge', { by: 'telephone' });
    expect(clerk.state()).toBe('acknowledged');
    expect(clerk.view().warnings).toEqual([]);
  });

  test('a mail that bounces is sent again to the corrected contact, under a new key', async () => {
    let broken = true;
    const clerk = await open(
      '2026-11-23 10:00',
      { topic: 'billing' },
      { post: ({ to }) => (broken && typeof to === 'string' ? 'needs-person' : 'delivered') },
    );
    const stuck = clerk.view().receipts.find(({ status }) => status === 'needs-person');
    await expect(clerk.send('resend', { effectId: '9.9' })).rejects.toThrow(
      `${stuck?.effectId} (acknowledgement by e-mail)`,
    );
    await clerk.send('correctContact', { customer: 'words/c-1/e-2/customer' });
    broken = false;
    await clerk.send('resend', { effectId: stuck?.effectId ?? '' });
    expect(clerk.state()).toBe('acknowledged');
    expect(clerk.sent.at(-1)?.params).toMatchObject({
      template: 'acknowledgement',
      to: 'words/c-1/e-2/customer',
    });
    const corrected = { what: 'Contact corrected', direction: 'internal', who: { id: 'ann', role: 'agent' } };
    expect(clerk.view().interactions).toContainEqual(expect.objectContaining(corrected));
    const receipts = clerk.view().receipts.filter(({ purpose }) => purpose === 'acknowledgement');
    expect(receipts.map(({ status }) => status)).toEqual(['superseded', 'delivered']);
    expect(new Set(receipts.map(({ key }) => key)).size).toBe(2);
  });

  test('a letter that arrived on Friday and is typed in on Monday is due by when it arrived', async () => {
    const clerk = await open('2026-11-23 10:00', { channel: 'post', occurredAt: local(friday) });
    expect(written(clerk.view().clocks[0]?.dueAt ?? 0)).toBe('Mon 23 Nov 17:00');
  });
});
