import { describe, expect, test } from '@jest/globals';
import { accommodated, local, open, ref, type Clerk } from './support/clerk.ts';

/** Letters on paper cannot be delivered until they are mended. */
async function answeredByPost(input: Parameters<typeof open>[1] = {}) {
  let broken = true;
  const clerk = await open(
    '2026-11-23 10:00',
    { topic: 'delivery', ...input },
    { post: (_, name) => (broken && name === 'printLetter' ? 'needs-person' : 'delivered') },
  );
  if (!input.answer) await clerk.send('answer', { ...accommodated, via: 'post' });
  const again = async () => {
    broken = false;
    await clerk.send('resend', {
      effectId: clerk.view().receipts.find(({ purpose }) => purpose === 'answer')?.effectId ?? '',
    });
  };
  return { clerk, again };
}

const loud = 'THE ANSWER HAS NOT REACHED THE CUSTOMER: answer by letter (the mailbox does not exist)';

const standing = (clerk: Clerk) => [
  clerk.state(),
  clerk.view().clocks.find(({ name }) => name === 'answer')?.status,
  clerk.view().commitments.map(({ status }) => status),
];

describe('an answer that did not arrive', () => {
  test('is no answer: the clock runs on, the date is put off or broken, and nobody is asked whether it is solved', async () => {
    const { clerk } = await answeredByPost();
    expect(clerk.view().warnings[0]).toContain(loud);
    expect(standing(clerk)).toEqual(['investigating', 'running', ['open']]);
    await clerk.until('2027-06-01 12:00');
    expect(clerk.view().warnings[0]).toContain(loud);
    expect(standing(clerk)).toEqual(['investigating', 'overdue', ['renewed', 'renewed', 'broken']]);
    expect(clerk.told().slice(2)).toEqual(['delay-notice', 'delay-notice', 'apology']);
  });

  test('meets the clock when it is handed over at last, at that time', async () => {
    const { clerk, again } = await answeredByPost();
    await clerk.until('2026-11-27 11:00');
    await again();
    expect(standing(clerk)).toEqual(['resolved', 'met', ['kept']]);
    const handed = local('2026-11-27 11:00');
    expect(clerk.view().clocks.find(({ name }) => name === 'answer')?.stoppedAt).toBe(handed);
    expect(clerk.view().commitments[0]?.settledAt).toBe(handed);
    expect(clerk.view().warnings).toEqual([]);
  });

  test('misses it when it is handed over after the date', async () => {
    const { clerk, again } = await answeredByPost();
    await clerk.until('2027-02-01 12:00');
    await again();
    expect(standing(clerk)).toEqual(['resolved', 'missed', ['renewed', 'renewed', 'broken']]);
  });

  test('sent again while the reason stands, the line names its channel and no key of ours', async () => {
    const { clerk } = await answeredByPost();
    const effectId = clerk.view().receipts.at(-1)?.effectId ?? '';
    await clerk.send('resend', { effectId });
    expect(clerk.view().interactions.at(-1)).toMatchObject({
      who: { id: 'ann', role: 'agent' },
      channel: 'post',
      what: 'Sent again: answer by letter',
    });
    expect(clerk.view().warnings[0]).toContain(loud);
  });

  test('given in another way it is followed up', async () => {
    const { clerk } = await answeredByPost();
    await clerk.send('answer', { ...accommodated, via: 'verbal' });
    expect(clerk.view().warnings).toEqual([]);
    await clerk.until('2027-02-01 12:00');
    expect(clerk.told().slice(2)).toEqual(['follow-up', 'closing']);
  });

  test('while it is stuck a new date can be told', async () => {
    const { clerk } = await answeredByPost();
    await clerk.send('renew', { newDate: '2026-12-16', reason: ref('reason'), via: 'verbal' });
    expect(standing(clerk)).toEqual(['investigating', 'running', ['renewed', 'open']]);
  });

  test('a customer who replies to it has it, whatever its receipt says', async () => {
    const { clerk } = await answeredByPost();
    await clerk.until('2026-11-27 11:00');
    await clerk.send('notSolved', { text: ref('text') }, local('2026-11-26 15:00'));
    expect(standing(clerk)).toEqual(['investigating', 'met', ['kept', 'open']]);
    expect(clerk.view().warnings).toEqual([]);
  });

  test('given at once it is no acknowledgement either: that goes out by itself', async () => {
    const { clerk } = await answeredByPost({ answer: { ...accommodated, via: 'post' } });
    expect(clerk.state()).toBe('investigating');
    expect(clerk.view().clocks.find(({ name }) => name === 'acknowledgement')?.status).toBe('running');
    await clerk.until('2026-11-24 16:00');
    expect(clerk.told()).toEqual(['resolved-at-once', 'acknowledgement']);
    expect(clerk.view().clocks.find(({ name }) => name === 'acknowledgement')?.status).toBe('met');
  });
});

describe('an answer on its way', () => {
  test('keeps the notice back, and the date is broken when it passes without a receipt', async () => {
    const clerk = await open(
      '2026-11-23 10:00',
      { topic: 'delivery' },
      { post: ({ template }) => (template === 'answer' ? 'silent' : 'delivered') },
    );
    await clerk.send('answer', accommodated);
    expect(standing(clerk)).toEqual(['resolved', 'running', ['open']]);
    await clerk.until('2026-12-05 10:00');
    expect(standing(clerk)).toEqual(['resolved', 'overdue', ['broken']]);
    expect(clerk.told()).toEqual(['acknowledgement', 'answer', 'apology']);
  });
});
