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
// Lagos has no summer time (West Africa Time all year): there is no change of the clocks to cross here.
const lagos = localTime('Africa/Lagos');
const policy = 'hawaree';

// Closed: Fri 1 Oct (Independence Day), Saturdays and Sundays.
test('[HAW-RESP-2] [HAW-STEP-1] [HAW-STEP-2] [HAW-ESC-1] an e-mail before Independence Day: 24 hours without it and the weekend, escalated on request to the second level, answered, followed up', async () => {
  await atDesk(on, {}, async (desk) => {
    const trip = await setOut(desk, lagos, 'Thu 30 Sep 2032 15:00', { policy, topic: 'order' });
    // Nine hours of Thursday, fifteen of Monday.
    expect(await trip.due('response')).toBe('Mon 4 Oct 2032 15:00');
    expect(await trip.due('acknowledgement')).toBe('Mon 4 Oct 2032 17:00');
    expect(await trip.due('answer')).toBe('Fri 8 Oct 2032 17:00');
    await trip.on('Mon 4 Oct 2032 14:30', 'respond', { text: 'I look into it.', channel: 'email' });
    expect(await trip.stopped('response')).toBe('met Mon 4 Oct 2032 14:30');
    expect(await trip.on('Tue 5 Oct 2032 09:00', 'investigate')).toBe('investigating');

    const asked = { trigger: 'on-request', text: 'I want somebody above you.' };
    expect(await trip.on('Wed 6 Oct 2032 16:30', 'escalate', asked, herself)).toBe('escalated');
    // One business hour: half of it on Wednesday, half from eight on.
    expect(await trip.dueAbout('escalation-1')).toBe('Thu 7 Oct 2032 08:30');
    await trip.pass('Thu 7 Oct 2032 08:30');
    expect(await trip.dueAbout('escalation-2')).toBe('Thu 7 Oct 2032 09:30');
    const tunde = staff('tunde-bello');
    await trip.on('Thu 7 Oct 2032 09:00', 'acknowledgeEscalation', {}, tunde);
    expect(await trip.due('check-in-1')).toBe('Fri 8 Oct 2032 09:00');
    await trip.pass('Thu 7 Oct 2032 17:00');
    expect(await trip.due('answer')).toBe('Fri 15 Oct 2032 17:00');
    await trip.on('Fri 8 Oct 2032 08:45', 'checkIn', { progress: 'Found in the depot.' }, tunde);
    expect(await trip.due('check-in-2')).toBe('Sat 9 Oct 2032 08:45');
    const answer = { decision: 'accommodated', analysis: 'Lost.', proposal: 'Sent today.', via: 'email' };
    await trip.on('Fri 8 Oct 2032 12:00', 'answer', answer, tunde);
    await trip.one.shows('the answer', ({ state }) => state === 'resolved');
    await trip.pass('Wed 13 Oct 2032 17:00');
    await trip.on('Thu 14 Oct 2032 10:00', 'confirmSolved', {}, herself);
    expect((await trip.ended()).slice(0, 2)).toEqual(['closed', 'Thu 14 Oct 2032 10:00']);
    // As they were told: the answer, the first check-in, the later answer, the second check-in, which the answer keeps.
    expect(await trip.promises()).toEqual([
      'renewed: Fri 8 Oct 2032 17:00',
      'kept: Fri 8 Oct 2032 09:00',
      'kept: Fri 15 Oct 2032 17:00',
      'kept: Sat 9 Oct 2032 08:45',
    ]);
    const [about, news] = ['About an order:', 'About an order: news of your escalation'];
    expect(trip.post()).toEqual([
      ['Thu 30 Sep 2032 15:00', jane.email, `${about} we have received your message`],
      [
        'Thu 30 Sep 2032 15:00',
        'orders@hawaree.example',
        referred('an order', 'Friday, 8 October 2032, 17:00 WAT'),
      ],
      ['Wed 6 Oct 2032 16:30', jane.email, news],
      ['Wed 6 Oct 2032 16:30', 'supervisor@hawaree.example', escalated(1, 'an order')],
      ['Thu 7 Oct 2032 08:30', jane.email, news],
      ['Thu 7 Oct 2032 08:30', 'management@hawaree.example', escalated(2, 'an order')],
      ['Thu 7 Oct 2032 09:00', jane.email, news],
      ['Thu 7 Oct 2032 17:00', jane.email, `${about} we need a little longer`],
      ['Fri 8 Oct 2032 08:45', jane.email, news],
      ['Fri 8 Oct 2032 12:00', jane.email, news],
      ['Fri 8 Oct 2032 12:00', jane.email, `${about} our answer`],
      ['Wed 13 Oct 2032 17:00', jane.email, `${about} is it solved?`],
      ['Thu 14 Oct 2032 10:00', jane.email, `${about} your case is closed`],
    ]);
    const question = trip.text('Wed 13 Oct 2032 17:00', `${about} is it solved?`);
    expect(question).toContain('that it is really solved and that you are satisfied');
    expect(question).toContain('if you need more help');
    const notice = trip.text('Thu 7 Oct 2032 17:00', `${about} we need a little longer`);
    expect(notice).toContain('Friday, 15 October 2032');
    expect(trip.text('Thu 7 Oct 2032 09:00', news)).toContain(
      'Tunde Bello (Support Management) has personally taken up',
    );
    expect(trip.text('Fri 8 Oct 2032 08:45', news)).toContain(
      'of its progress by Saturday, 9 October 2032, 08:45 WAT',
    );
  });
});

test('[HAW-CHAN-1] [HAW-RESP-1] [HAW-STEP-1] a call a minute before the helpline closes: its two minutes end on the public holiday, at 8:01; silence closes it', async () => {
  await atDesk(on, {}, async (desk) => {
    const machine = { id: 'helpline', role: 'system' } as const;
    const call = { policy, channel: 'phone', topic: 'account', actor: machine } as const;
    const trip = await setOut(desk, lagos, 'Thu 30 Sep 2032 16:59', call);
    expect(await trip.due('response')).toBe('Fri 1 Oct 2032 08:01');
    // Every clock of the call counts the days of the helpline: the holiday and the weekend too.
    expect(await trip.due('acknowledgement')).toBe('Fri 1 Oct 2032 17:00');
    expect(await trip.due('answer')).toBe('Tue 5 Oct 2032 17:00');
    await trip.on('Fri 1 Oct 2032 08:00', 'acknowledge', { by: 'verbal' });
    expect(await trip.stopped('response')).toBe('met Fri 1 Oct 2032 08:00');
    const answer = { decision: 'accommodated', analysis: 'Locked.', proposal: 'Unlocked.', via: 'verbal' };
    await expect(trip.one.send('answer', answer)).rejects.toThrow("send 'investigate' before the answer");
    await trip.on('Fri 1 Oct 2032 08:10', 'investigate');
    expect(await trip.on('Fri 1 Oct 2032 08:20', 'answer', answer)).toBe('resolved');
    await trip.pass('Sat 9 Oct 2032 17:00');
    expect((await trip.ended()).slice(0, 2)).toEqual(['closed', 'Sat 9 Oct 2032 17:00']);
    expect(await trip.promises()).toEqual(['kept: Tue 5 Oct 2032 17:00']);
    expect(trip.post()).toEqual([
      [
        'Thu 30 Sep 2032 16:59',
        'support@hawaree.example',
        referred('an account', 'Tuesday, 5 October 2032, 17:00 WAT'),
      ],
      ['Mon 4 Oct 2032 17:00', jane.email, 'About an account: is it solved?'],
      ['Sat 9 Oct 2032 17:00', jane.email, 'About an account: your case is closed'],
    ]);
  });
});

// Closed: Sat 1 Jan (New Year's Day), Sun 2 and Mon 3 Jan (Id el Fitr of the year 1454).
test('[HAW-RESP-2] [HAW-STEP-1] an e-mail on the last day of the year: answered too late on the fourth of January, withdrawn', async () => {
  await atDesk(on, {}, async (desk) => {
    const trip = await setOut(desk, lagos, 'Fri 31 Dec 2032 09:00', { policy, topic: 'delivery' });
    expect(await trip.due('response')).toBe('Tue 4 Jan 2033 09:00');
    expect(await trip.due('answer')).toBe('Mon 10 Jan 2033 17:00');
    await trip.pass('Tue 4 Jan 2033 09:00');
    expect(await trip.stopped('response')).toBe('overdue');
    await trip.on('Tue 4 Jan 2033 10:00', 'respond', { text: 'We are sorry.', channel: 'email' });
    expect(await trip.stopped('response')).toBe('missed Tue 4 Jan 2033 10:00');
    await trip.on('Tue 4 Jan 2033 11:00', 'withdraw', {}, herself);
    expect((await trip.ended()).slice(0, 2)).toEqual(['withdrawn', 'Tue 4 Jan 2033 11:00']);
    expect(trip.post()).toEqual([
      ['Fri 31 Dec 2032 09:00', jane.email, 'About a delivery: we have received your message'],
      [
        'Fri 31 Dec 2032 09:00',
        'orders@hawaree.example',
        referred('a delivery', 'Monday, 10 January 2033, 17:00 WAT'),
      ],
      // The first word of a person was late: whoever owed it is called.
      ['Tue 4 Jan 2033 09:00', 'orders@hawaree.example', 'Case #: something waits for you (a delivery)'],
      ['Tue 4 Jan 2033 11:00', jane.email, 'About a delivery: closed as you asked'],
    ]);
  });
});

replaysAll();
