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

// Closed: Fri 31 Dec, because New Year's Day is a Saturday.
test("[SUP-RESP-2] [SUP-RESP-5] [SUP-ESC-5] [SUP-ESC-9] [SUP-COMP-1] an e-mail over the year's end: 48 hours end on New Year's Day, taken and checked on the holiday and the Sunday, answered on Monday", async () => {
  await atDesk(on, {}, async (desk) => {
    const trip = await setOut(desk, detroit, 'Thu 30 Dec 2032 15:00', { policy, topic: 'account' });
    expect(await trip.due('response')).toBe('Thu 30 Dec 2032 17:00');
    expect(await trip.due('unresolved')).toBe('Sat 1 Jan 2033 15:00');
    // Mon 3 to Fri 7.
    expect(await trip.due('answer')).toBe('Fri 7 Jan 2033 17:00');
    await trip.on('Thu 30 Dec 2032 16:30', 'respond', { text: 'I look into it.', channel: 'email' });
    expect(await trip.stopped('response')).toBe('met Thu 30 Dec 2032 16:30');
    await trip.pass('Sat 1 Jan 2033 15:00');
    expect((await trip.settled()).state).toBe('escalated');
    expect(await trip.dueAbout('escalation-1')).toBe('Sat 1 Jan 2033 15:15');
    const sam = staff('sam-whitaker');
    await trip.on('Sat 1 Jan 2033 15:10', 'acknowledgeEscalation', {}, sam);
    expect(await trip.due('check-in-1')).toBe('Sun 2 Jan 2033 15:10');
    await trip.on('Sun 2 Jan 2033 12:00', 'checkIn', { progress: 'Found it.' }, sam);
    expect(await trip.due('check-in-2')).toBe('Mon 3 Jan 2033 12:00');
    const answer = { decision: 'accommodated', analysis: 'Locked.', proposal: 'Unlocked.', via: 'email' };
    await trip.on('Mon 3 Jan 2033 10:00', 'answer', answer, sam);
    await trip.one.shows('the answer', ({ state }) => state === 'resolved');
    await trip.pass('Thu 6 Jan 2033 17:00');
    await trip.on('Fri 7 Jan 2033 09:00', 'confirmSolved', {}, herself);
    expect((await trip.ended()).slice(0, 2)).toEqual(['closed', 'Fri 7 Jan 2033 09:00']);
    expect(await trip.promises()).toEqual([
      'kept: Fri 7 Jan 2033 17:00',
      'kept: Sun 2 Jan 2033 15:10',
      'kept: Mon 3 Jan 2033 12:00',
    ]);
    const [about, news] = ['About an account:', 'About an account: news of your escalation'];
    expect(trip.post()).toEqual([
      ['Thu 30 Dec 2032 15:00', jane.email, `${about} we have received your message`],
      [
        'Thu 30 Dec 2032 15:00',
        'support@support.example',
        referred('an account', 'Friday, January 7, 2033, 5:00 PM EST'),
      ],
      ['Sat 1 Jan 2033 15:00', jane.email, news],
      ['Sat 1 Jan 2033 15:00', 'senior@support.example', escalated(1, 'an account')],
      ['Sat 1 Jan 2033 15:10', jane.email, news],
      ['Sun 2 Jan 2033 12:00', jane.email, news],
      ['Mon 3 Jan 2033 10:00', jane.email, news],
      ['Mon 3 Jan 2033 10:00', jane.email, `${about} our answer`],
      ['Thu 6 Jan 2033 17:00', jane.email, `${about} is it solved?`],
      ['Fri 7 Jan 2033 09:00', jane.email, `${about} your case is closed`],
    ]);
    expect(trip.text('Sun 2 Jan 2033 12:00', news)).toContain(
      'of its progress by Monday, January 3, 2033, 12:00 PM EST',
    );
  });
});

replaysAll();
