import { describe, expect, test } from '@jest/globals';
import { compose } from '../../../activities/mail/compose.ts';
import { messageParams } from '../../../activities/mail/params.ts';
import { letterParams } from '../../../machines/case/letter.ts';
import { accommodated, open, ref, refused, type Clerk } from './support/clerk.ts';

/** Every letter that a complaint writes can be written by the mail activity: facts and words are all there. */
function composed(clerk: Clerk): string[] {
  return clerk.sent.map(({ params, effect }) => {
    expect(letterParams.parse(params)).toEqual(params);
    const words = Object.fromEntries(Object.keys(params.words).map((field) => [field, `the ${field}`]));
    const channel = effect === 'printLetter' ? 'letter' : 'mail';
    const { subject } = compose(messageParams.parse(params), {
      caseId: 'c-1',
      channel,
      name: 'Kim Lee',
      words,
    });
    expect(subject).toContain('c-1');
    return params.template;
  });
}

describe('letters', () => {
  test('[ASI-ACK-5] each kind of letter is written from its template, from opening to closing', async () => {
    const clerk = await open('2026-11-23 10:00', { topic: 'delivery' });
    await clerk.until('2026-12-18 10:00');
    await clerk.send('renew', { newDate: '2026-12-21', reason: ref('reason') });
    await clerk.send('refer', { department: 'billing', callBack: ref('callBack'), reason: ref('reason') });
    await clerk.send('answer', refused);
    await clerk.send('notSolved', {});
    await clerk.send('answer', { ...accommodated, via: 'post' });
    await clerk.until('2027-02-01 10:00');
    expect(composed(clerk)).toEqual([
      'acknowledgement',
      'referral',
      'delay-notice',
      'delay-notice',
      'apology',
      'task',
      'delay-notice',
      'referral',
      'answer',
      'reopened',
      'referral',
      'answer',
      'follow-up',
      'closing',
    ]);
  });

  test('at once, and withdrawn', async () => {
    const clerk = await open('2026-11-23 10:00', { answer: accommodated, matter: 'question' });
    await clerk.send('withdraw', { channel: 'email' });
    expect(composed(clerk)).toEqual(['resolved-at-once', 'withdrawn']);
    expect(clerk.sent[0]?.params.facts).toMatchObject({ topic: 'your question' });
  });

  test('no letter, interaction or context holds anything but references to words', async () => {
    const clerk = await open('2026-11-23 10:00', { topic: 'delivery' });
    await clerk.send('note', { text: ref('text') });
    await clerk.send('answer', accommodated);
    for (const { words } of clerk.view().interactions)
      for (const word of words) expect(word).toMatch(/^words\//);
    for (const { params } of clerk.sent)
      for (const word of Object.values(params.words)) expect(word).toMatch(/^words\//);
  });
});
