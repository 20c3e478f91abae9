import { describe, expect, test } from '@jest/globals';
import { accommodated, open } from './support/clerk.ts';

async function answeredByPost() {
  const clerk = await open(
    '2026-11-23 10:00',
    { topic: 'delivery' },
    { post: (_, name) => (name === 'printLetter' ? 'needs-person' : 'delivered') },
  );
  await clerk.send('answer', { ...accommodated, via: 'post' });
  return clerk;
}

const loud = 'THE ANSWER HAS NOT REACHED THE CUSTOMER: answer by letter (the mailbox does not exist)';

describe('an answer that did not arrive', () => {
  test('is said loudly for as long as it lasts, and nothing is asked or closed by itself', async () => {
    const clerk = await answeredByPost();
    expect(clerk.view().warnings[0]).toContain(loud);
    await clerk.until('2027-06-01 12:00');
    expect(clerk.view().warnings[0]).toContain(loud);
    expect([clerk.state(), clerk.told()]).toEqual(['resolved', ['acknowledgement', 'answer']]);
  });

  test('sent again while the reason stands, the line names its channel and no key of ours', async () => {
    const clerk = await answeredByPost();
    const effectId = clerk.view().receipts.at(-1)?.effectId ?? '';
    await clerk.send('resend', { effectId });
    expect(clerk.view().interactions.at(-1)).toMatchObject({
      channel: 'post',
      what: 'Sent again: answer by letter',
    });
    expect(clerk.view().warnings[0]).toContain(loud);
  });

  test('given in another way it is followed up', async () => {
    const clerk = await answeredByPost();
    await clerk.send('answer', { ...accommodated, via: 'verbal' });
    expect(clerk.view().warnings).toEqual([]);
    await clerk.until('2027-02-01 12:00');
    expect(clerk.told().slice(2)).toEqual(['follow-up', 'closing']);
  });
});
