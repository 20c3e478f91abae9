import { expect, test } from '@jest/globals';
import { testStack } from '../../support/stack/env.ts';
import { atDesk } from '../support/desk.ts';
import { jane } from '../support/jane.ts';
import { suite } from '../support/suite.ts';
import { setOut } from './support/journey.ts';
import { localTime } from './support/local-time.ts';
import { herself, staff } from './support/people.ts';
import { escalated, referred } from './support/subjects.ts';

const { on, replaysAll } = suite(() => testStack().bundle);
const detroit = localTime('America/Detroit');
const policy = 'support-procedures';

// Closed: Thu 11 Nov (Veterans Day), Thu 25 Nov (Thanksgiving).
test('[SUP-RESP-4] [SUP-ESC-5] [SUP-COMP-1] a post in social media with three pauses: on the day of receipt, over a night, up to the limit; the 48 hours of the escalation do not wait', async () => {
  await atDesk(on, {}, async (desk) => {
    const posted = { policy, channel: 'social', topic: 'account' } as const;
    const trip = await setOut(desk, detroit, 'Mon 8 Nov 2032 09:00', posted);
    expect(await trip.due('response')).toBe('Mon 8 Nov 2032 10:00');
    expect(await trip.due('answer')).toBe('Tue 16 Nov 2032 17:00');
    await trip.on('Mon 8 Nov 2032 09:30', 'acknowledge', { by: 'verbal' });
    expect(await trip.stopped('response')).toBe('met Mon 8 Nov 2032 09:30');
    const ask = (when: string) => trip.on(when, 'waitForCustomer', { question: 'Which account?' });
    const reply = (when: string) =>
      trip.on(when, 'customerSaid', { text: 'This.', channel: 'social' }, herself);

    // The day of receipt counts nothing, so nothing is given back.
    await ask('Mon 8 Nov 2032 10:00');
    await reply('Mon 8 Nov 2032 16:00');
    expect(await trip.due('answer')).toBe('Tue 16 Nov 2032 17:00');

    // Six open hours of Tuesday and four of Wednesday are given back; the escalation comes in between.
    await ask('Tue 9 Nov 2032 11:00');
    await trip.pass('Wed 10 Nov 2032 09:00');
    expect((await trip.settled()).state).toBe('escalated');
    const sam = staff('sam-whitaker');
    await trip.on('Wed 10 Nov 2032 09:05', 'acknowledgeEscalation', {}, sam);
    await reply('Wed 10 Nov 2032 13:00');
    expect(await trip.dueAbout('answer')).toBe('Thu 18 Nov 2032 11:00');
    expect(await trip.on('Wed 10 Nov 2032 14:00', 'standDown', { reason: 'It goes on.' }, sam)).toBe(
      'acknowledged',
    );

    // No reply within ten business days. Seven of forty open hours were used: 33 are left.
    await ask('Fri 12 Nov 2032 10:00');
    await expect(trip.one.send('waitForCustomer', { question: 'And?' })).rejects.toMatchObject({
      type: 'EventNotAccepted',
    });
    await trip.pass('Mon 29 Nov 2032 17:00');
    expect(await trip.dueAbout('answer')).toBe('Mon 6 Dec 2032 10:00');
    const answer = { decision: 'accommodated', analysis: 'Locked.', proposal: 'Unlocked.', via: 'email' };
    expect(await trip.on('Thu 2 Dec 2032 10:00', 'answer', answer)).toBe('resolved');
    await trip.pass('Tue 7 Dec 2032 17:00');
    await trip.on('Wed 8 Dec 2032 10:00', 'confirmSolved', {}, herself);
    expect((await trip.ended()).slice(0, 2)).toEqual(['closed', 'Wed 8 Dec 2032 10:00']);
    expect(await trip.promises()).toEqual([
      'renewed: Tue 16 Nov 2032 17:00',
      'renewed: Tue 16 Nov 2032 17:00',
      // The check-in of the escalation, which was stood down before.
      'released: Thu 11 Nov 2032 09:05',
      'renewed: Thu 18 Nov 2032 11:00',
      'kept: Mon 6 Dec 2032 10:00',
    ]);
    const [about, news] = ['About an account:', 'About an account: news of your escalation'];
    const [question, resumed] = [`${about} we need your help`, `${about} we go on, and by when`];
    expect(trip.post()).toEqual([
      [
        'Mon 8 Nov 2032 09:00',
        'support@support.example',
        referred('an account', 'Tuesday, November 16, 2032, 5:00 PM EST'),
      ],
      ['Mon 8 Nov 2032 10:00', jane.email, question],
      ['Mon 8 Nov 2032 16:00', jane.email, resumed],
      ['Tue 9 Nov 2032 11:00', jane.email, question],
      ['Wed 10 Nov 2032 09:00', jane.email, news],
      ['Wed 10 Nov 2032 09:00', 'senior@support.example', escalated(1, 'an account')],
      ['Wed 10 Nov 2032 09:05', jane.email, news],
      ['Wed 10 Nov 2032 13:00', jane.email, resumed],
      ['Wed 10 Nov 2032 14:00', jane.email, news],
      ['Fri 12 Nov 2032 10:00', jane.email, question],
      ['Mon 29 Nov 2032 17:00', jane.email, resumed],
      ['Thu 2 Dec 2032 10:00', jane.email, `${about} our answer`],
      ['Tue 7 Dec 2032 17:00', jane.email, `${about} is it solved?`],
      ['Wed 8 Dec 2032 10:00', jane.email, `${about} your case is closed`],
    ]);
    expect(trip.text('Mon 8 Nov 2032 16:00', resumed)).toContain(
      'by Tuesday, November 16, 2032, 5:00 PM EST',
    );
    expect(trip.text('Mon 29 Nov 2032 17:00', resumed)).toMatch(
      // The last pause began when the message was processed, a moment after it happened.
      /by Monday, December 6, 2032, (10:00|9:59) AM EST/,
    );
  });
});

replaysAll();
