import { expect, test } from '@jest/globals';
import { testStack } from '../../support/stack/env.ts';
import { atDesk } from '../support/desk.ts';
import { jane } from '../support/jane.ts';
import { suite } from '../support/suite.ts';
import { setOut } from './support/journey.ts';
import { localTime } from './support/local-time.ts';
import { herself, staff } from './support/people.ts';
import { broken, escalated, referred } from './support/subjects.ts';

const { on, replaysAll } = suite(() => testStack().bundle);
const detroit = localTime('America/Detroit');
const policy = 'support-procedures';

// Closed: Thu 25 Nov (Thanksgiving).
test('[SUP-RESP-2] [SUP-RESP-5] [SUP-ESC-5] [SUP-ESC-7] [SUP-ESC-9] [SUP-ESC-10] [SUP-COMP-1] an e-mail before Thanksgiving, unresolved after 48 hours: climbs every 15 minutes to the silent last level, is checked daily, stalls, is answered; silence closes it', async () => {
  await atDesk(on, {}, async (desk) => {
    const trip = await setOut(desk, detroit, 'Wed 24 Nov 2032 16:00', { policy, topic: 'shipping' });
    // One hour of Wednesday, one of Friday.
    expect(await trip.due('response')).toBe('Fri 26 Nov 2032 10:00');
    expect(await trip.due('unresolved')).toBe('Fri 26 Nov 2032 16:00');
    expect(await trip.due('answer')).toBe('Thu 2 Dec 2032 17:00');
    await trip.on('Fri 26 Nov 2032 09:30', 'respond', { text: 'I look into it.', channel: 'email' });
    expect(await trip.stopped('response')).toBe('met Fri 26 Nov 2032 09:30');
    await trip.pass('Fri 26 Nov 2032 16:00');
    expect((await trip.settled()).state).toBe('escalated');
    expect(await trip.dueAbout('escalation-1')).toBe('Fri 26 Nov 2032 16:15');
    await trip.pass('Fri 26 Nov 2032 17:15');
    const silent = await trip.settled();
    expect(silent.escalationLevel).toBe(4);
    expect(silent.warnings.join()).toContain('NOBODY ANSWERS THE ESCALATION: Ruth Salazar');

    const ruth = staff('ruth-salazar');
    await trip.on('Fri 26 Nov 2032 17:20', 'acknowledgeEscalation', {}, ruth);
    expect(await trip.due('check-in-1')).toBe('Sat 27 Nov 2032 17:20');
    await trip.on('Sat 27 Nov 2032 12:00', 'checkIn', { progress: 'The carrier is asked.' }, ruth);
    expect(await trip.due('check-in-2')).toBe('Sun 28 Nov 2032 12:00');
    await trip.on('Sun 28 Nov 2032 11:00', 'checkIn', { progress: 'The carrier looks.' }, ruth);
    expect(await trip.due('check-in-3')).toBe('Mon 29 Nov 2032 11:00');
    await trip.pass('Mon 29 Nov 2032 11:00');
    expect(await trip.stopped('check-in-3')).toBe('missed Mon 29 Nov 2032 11:00');
    await trip.on('Mon 29 Nov 2032 11:10', 'acknowledgeEscalation', {}, ruth);
    const answer = { decision: 'accommodated', analysis: 'Lost.', proposal: 'Another one.', via: 'email' };
    await trip.on('Mon 29 Nov 2032 15:00', 'answer', answer, ruth);
    await trip.one.shows('the answer', ({ state }) => state === 'resolved');
    await trip.pass('Thu 9 Dec 2032 17:00');
    expect((await trip.ended()).slice(0, 2)).toEqual(['closed', 'Thu 9 Dec 2032 17:00']);
    // The answer, then the date of each check-in: the last is kept by the answer.
    expect(await trip.promises()).toEqual([
      'kept: Thu 2 Dec 2032 17:00',
      'kept: Sat 27 Nov 2032 17:20',
      'kept: Sun 28 Nov 2032 12:00',
      'broken: Mon 29 Nov 2032 11:00',
      'kept: Tue 30 Nov 2032 11:10',
    ]);

    const [about, news] = ['About a shipment:', 'About a shipment: news of your escalation'];
    const director = 'director@support.example';
    expect(trip.post()).toEqual([
      ['Wed 24 Nov 2032 16:00', jane.email, `${about} we have received your message`],
      [
        'Wed 24 Nov 2032 16:00',
        'shipping@support.example',
        referred('a shipment', 'Thursday, December 2, 2032, 5:00 PM EST'),
      ],
      ['Fri 26 Nov 2032 16:00', jane.email, news],
      ['Fri 26 Nov 2032 16:00', 'senior@support.example', escalated(1, 'a shipment')],
      ['Fri 26 Nov 2032 16:15', jane.email, news],
      ['Fri 26 Nov 2032 16:15', 'supervisor@support.example', escalated(2, 'a shipment')],
      ['Fri 26 Nov 2032 16:30', jane.email, news],
      ['Fri 26 Nov 2032 16:30', 'manager@support.example', escalated(3, 'a shipment')],
      ['Fri 26 Nov 2032 16:45', director, escalated(4, 'a shipment')],
      ['Fri 26 Nov 2032 16:45', jane.email, news],
      ['Fri 26 Nov 2032 17:00', director, escalated(4, 'a shipment')],
      ['Fri 26 Nov 2032 17:15', director, escalated(4, 'a shipment')],
      ['Fri 26 Nov 2032 17:20', jane.email, news],
      ['Sat 27 Nov 2032 12:00', jane.email, news],
      ['Sun 28 Nov 2032 11:00', jane.email, news],
      ['Mon 29 Nov 2032 11:00', director, escalated(4, 'a shipment')],
      ['Mon 29 Nov 2032 11:00', jane.email, broken('a shipment')],
      ['Mon 29 Nov 2032 11:10', jane.email, news],
      ['Mon 29 Nov 2032 15:00', jane.email, news],
      ['Mon 29 Nov 2032 15:00', jane.email, `${about} our answer`],
      ['Thu 2 Dec 2032 17:00', jane.email, `${about} is it solved?`],
      ['Thu 9 Dec 2032 17:00', jane.email, `${about} your case is closed`],
    ]);
    expect(trip.text('Fri 26 Nov 2032 16:00', escalated(1, 'a shipment'))).toContain(
      'take it by Friday, November 26, 2032, 4:15 PM EST',
    );
    expect(trip.text('Fri 26 Nov 2032 16:30', news)).toContain('our Customer Service Manager has been asked');
    expect(trip.text('Fri 26 Nov 2032 17:20', news)).toContain(
      'Ruth Salazar (Director of Customer Experience) has personally',
    );
    const missed = 'by Monday, November 29, 2032, 11:00 AM EST';
    expect(trip.text('Sun 28 Nov 2032 11:00', news)).toContain(`of its progress ${missed}`);
    expect(trip.text('Mon 29 Nov 2032 11:00', broken('a shipment'))).toContain(missed);
    // The whole communication goes with it: also what was said between.
    const again = trip.text('Mon 29 Nov 2032 11:00', escalated(4, 'a shipment'));
    expect(again).toContain('not resolved in time');
    for (const said of ['I look into it.', 'The carrier is asked.', 'The carrier looks.'])
      expect(again).toContain(said);
  });
});

// Summer time begins on Sun 14 Mar 2032: 24 and 48 hours are hours, so they end an hour later by the clock.
test('[SUP-RESP-3] [SUP-ESC-1] [SUP-ESC-5] [SUP-ESC-7] [SUP-ESC-8] [SUP-ESC-9] [SUP-ESC-10] a chat over the change to summer time: a supervisor is asked for, one more reason joins, the level stalls and climbs, it is stood down and goes on where it was', async () => {
  await atDesk(on, {}, async (desk) => {
    const chat = { policy, channel: 'chat', topic: 'software' } as const;
    const trip = await setOut(desk, detroit, 'Fri 12 Mar 2032 14:00', chat);
    expect(await trip.due('response')).toBe('Fri 12 Mar 2032 14:00:30');
    expect(await trip.due('unresolved')).toBe('Sun 14 Mar 2032 15:00');
    await trip.on('Fri 12 Mar 2032 14:00:20', 'acknowledge', { by: 'verbal' });
    expect(await trip.stopped('response')).toBe('met Fri 12 Mar 2032 14:00');
    await trip.on('Fri 12 Mar 2032 14:30', 'investigate');
    const asked = { trigger: 'supervisor', text: 'Your supervisor, please.' };
    expect(await trip.on('Fri 12 Mar 2032 15:00', 'escalate', asked, herself)).toBe('escalated');
    expect(await trip.dueAbout('escalation-1')).toBe('Fri 12 Mar 2032 15:15');
    await trip.on('Fri 12 Mar 2032 15:10', 'acknowledgeEscalation', {}, staff('sam-whitaker'));
    expect(await trip.due('check-in-1')).toBe('Sat 13 Mar 2032 15:10');
    await trip.on('Sat 13 Mar 2032 15:00', 'checkIn', { progress: 'Found it.' }, staff('sam-whitaker'));
    expect(await trip.due('check-in-2')).toBe('Sun 14 Mar 2032 16:00');
    await trip.pass('Sun 14 Mar 2032 15:00');
    expect((await trip.settled()).escalation?.reasons).toHaveLength(2);
    await trip.pass('Sun 14 Mar 2032 16:00');
    expect((await trip.settled()).escalationLevel).toBe(2);
    await trip.on('Sun 14 Mar 2032 16:05', 'acknowledgeEscalation', {}, staff('joy-adeyemi'));
    const back = await trip.on(
      'Mon 15 Mar 2032 10:00',
      'standDown',
      { reason: 'Agreed.' },
      staff('joy-adeyemi'),
    );
    expect(back).toBe('investigating');
    expect(await trip.due('answer')).toBe('Fri 19 Mar 2032 17:00');
    const answer = { decision: 'accommodated', analysis: 'A bug.', proposal: 'Update it.', via: 'verbal' };
    await expect(trip.on('Mon 15 Mar 2032 10:59', 'answer', answer)).rejects.toThrow(/everything is clear/);

    const clear = { ...answer, understood: true };
    expect(await trip.on('Mon 15 Mar 2032 11:00', 'answer', clear)).toBe('resolved');
    await trip.pass('Thu 18 Mar 2032 17:00');
    // What was offered for the broken check-in can be chosen until the date that the follow-up tells.
    expect(await trip.on('Fri 19 Mar 2032 09:00', 'confirmSolved', {}, herself)).toBe('resolved');
    await trip.pass('Thu 25 Mar 2032 17:00');
    expect((await trip.ended()).slice(0, 2)).toEqual(['closed', 'Thu 25 Mar 2032 17:00']);
    // She was told the date of the first two check-ins; the last is owed no more when the level stands down.
    expect(await trip.promises()).toEqual([
      'kept: Fri 19 Mar 2032 17:00',
      'kept: Sat 13 Mar 2032 15:10',
      'broken: Sun 14 Mar 2032 16:00',
      'released: Mon 15 Mar 2032 16:05',
    ]);
    const [about, news, senior] = [
      'About software:',
      'About software: news of your escalation',
      'senior@support.example',
    ];
    expect(trip.post()).toEqual([
      [
        'Fri 12 Mar 2032 14:00',
        'technical@support.example',
        referred('software', 'Friday, March 19, 2032, 5:00 PM EDT'),
      ],
      ['Fri 12 Mar 2032 15:00', jane.email, news],
      ['Fri 12 Mar 2032 15:00', senior, escalated(1, 'software')],
      ['Fri 12 Mar 2032 15:10', jane.email, news],
      ['Sat 13 Mar 2032 15:00', jane.email, news],
      ['Sun 14 Mar 2032 15:00', senior, escalated(1, 'software')],
      ['Sun 14 Mar 2032 16:00', jane.email, news],
      ['Sun 14 Mar 2032 16:00', jane.email, broken('software')],
      ['Sun 14 Mar 2032 16:00', 'supervisor@support.example', escalated(2, 'software')],
      ['Sun 14 Mar 2032 16:05', jane.email, news],
      ['Mon 15 Mar 2032 10:00', jane.email, news],
      ['Thu 18 Mar 2032 17:00', jane.email, `${about} is it solved?`],
      ['Thu 25 Mar 2032 17:00', jane.email, `${about} your case is closed`],
    ]);
    expect(trip.text('Sat 13 Mar 2032 15:00', news)).toContain(
      'of its progress by Sunday, March 14, 2032, 4:00 PM EDT',
    );
    const climbed = trip.text('Sun 14 Mar 2032 16:00', escalated(2, 'software'));
    expect(climbed).toContain('the customer asks for a supervisor; not resolved in time');
    expect(climbed).toContain('take it by Sunday, March 14, 2032, 4:15 PM EDT');
    for (const said of ['Your supervisor, please.', 'Found it.']) expect(climbed).toContain(said);
  });
});

replaysAll();
