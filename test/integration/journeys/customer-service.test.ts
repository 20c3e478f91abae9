import { expect, test } from '@jest/globals';
import { testStack } from '../../support/stack/env.ts';
import { atDesk } from '../support/desk.ts';
import { jane } from '../support/jane.ts';
import { suite } from '../support/suite.ts';
import { setOut } from './support/journey.ts';
import { localTime } from './support/local-time.ts';
import { herself } from './support/people.ts';
import { referred } from './support/subjects.ts';

const { on, replaysAll } = suite(() => testStack().bundle);
const detroit = localTime('America/Detroit');
const policy = 'customer-service';

// Closed: Mon 5 Jul, because Independence Day is a Sunday.
test('[CSP-LIMBO-1] [CSP-PROM-1] [CSP-PROM-2] an e-mail that nobody takes up: heard of in time, put off twice, a broken promise with apology and offer, then answered', async () => {
  await atDesk(on, {}, async (desk) => {
    const trip = await setOut(desk, detroit, 'Thu 1 Jul 2032 09:00', { policy });
    expect(await trip.due('acknowledgement')).toBe('Fri 2 Jul 2032 17:00');
    expect(await trip.due('answer')).toBe('Fri 9 Jul 2032 17:00');
    await trip.pass('Fri 2 Jul 2032 15:00');
    expect(await trip.stopped('acknowledgement')).toBe('met Fri 2 Jul 2032 15:00');
    await trip.pass('Thu 8 Jul 2032 17:00');
    expect(await trip.due('answer')).toBe('Fri 16 Jul 2032 17:00');
    await trip.pass('Thu 15 Jul 2032 17:00');
    expect(await trip.due('answer')).toBe('Fri 23 Jul 2032 17:00');
    await trip.pass('Fri 23 Jul 2032 17:00');
    const broken = await trip.settled();
    expect(broken.warnings.join()).toContain(
      'A promise is broken: the answer was promised by Fri 23 Jul 17:00',
    );
    expect(broken.compensations).toMatchObject([{ cause: 'broken-promise', status: 'offered' }]);

    const choice = { compensation: 'comp-1', remedy: 'free-delivery' };
    await trip.on('Mon 26 Jul 2032 10:00', 'chooseCompensation', choice, herself);
    const answer = { decision: 'accommodated', analysis: 'Lost.', proposal: 'Another one.', via: 'email' };
    expect(await trip.on('Tue 27 Jul 2032 11:00', 'answer', answer)).toBe('resolved');
    expect(await trip.stopped('answer')).toBe('missed Tue 27 Jul 2032 11:00');
    await trip.pass('Fri 30 Jul 2032 17:00');
    await trip.on('Mon 2 Aug 2032 09:00', 'confirmSolved', {}, herself);
    expect((await trip.ended()).slice(0, 2)).toEqual(['closed', 'Mon 2 Aug 2032 09:00']);
    expect(await trip.promises()).toEqual([
      'renewed: Fri 9 Jul 2032 17:00',
      'renewed: Fri 16 Jul 2032 17:00',
      'broken: Fri 23 Jul 2032 17:00',
    ]);
    const about = 'About your complaint:';
    const waiting = 'Case #: something waits for you (your complaint)';
    const [longer, apology] = [
      `${about} we need a little longer`,
      `${about} we did not keep our word, and we are sorry`,
    ];
    expect(trip.post()).toEqual([
      [
        'Fri 2 Jul 2032 15:00',
        'customer-service@example.com',
        referred('your complaint', 'Friday, July 9, 2032, 5:00 PM EDT'),
      ],
      ['Fri 2 Jul 2032 15:00', jane.email, `${about} we have received your message`],
      ['Thu 8 Jul 2032 17:00', jane.email, longer],
      ['Thu 15 Jul 2032 17:00', jane.email, longer],
      ['Fri 23 Jul 2032 17:00', 'customer-service@example.com', waiting],
      ['Fri 23 Jul 2032 17:00', jane.email, apology],
      ['Mon 26 Jul 2032 10:00', jane.email, `${about} what you get`],
      ['Mon 26 Jul 2032 17:00', 'customer-service@example.com', waiting],
      ['Tue 27 Jul 2032 11:00', jane.email, `${about} our answer`],
      ['Fri 30 Jul 2032 17:00', jane.email, `${about} is it solved?`],
      ['Mon 2 Aug 2032 09:00', jane.email, `${about} your case is closed`],
    ]);
    const told = trip.text('Fri 2 Jul 2032 15:00', `${about} we have received your message`);
    expect(told).toContain('Mia Lang in Customer Service');
    expect(told).toContain('by Friday, July 9, 2032, 5:00 PM EDT');
    expect(trip.text('Thu 8 Jul 2032 17:00', longer)).toContain('by Friday, July 16, 2032, 5:00 PM EDT');
    expect(trip.text('Thu 15 Jul 2032 17:00', longer)).toContain('by Friday, July 23, 2032, 5:00 PM EDT');
    const sorry = trip.text('Fri 23 Jul 2032 17:00', apology);
    expect(sorry).toContain('by Friday, July 23, 2032, 5:00 PM EDT. We did not keep that promise');
    expect(sorry).toContain('a discount on your next order or free delivery of your next order');
  });
});

// Closed: Fri 24 and Fri 31 Dec (Christmas and New Year's Day are Saturdays).
test("[CSP-LIMBO-2] [CSP-PROM-1] [CSP-PROM-3] a visit about a repair: a date on a holiday is refused with the next possible one, the call-back and the promise over the year's end are kept", async () => {
  await atDesk(on, {}, async (desk) => {
    const visit = { policy, channel: 'inPerson', topic: 'repair', matter: 'request' } as const;
    const trip = await setOut(desk, detroit, 'Fri 17 Dec 2032 11:00', visit);
    expect(await trip.on('Fri 17 Dec 2032 11:05', 'acknowledge', { by: 'verbal' })).toBe('acknowledged');
    expect(await trip.due('answer')).toBe('Mon 27 Dec 2032 17:00');
    await trip.pass('Mon 20 Dec 2032 09:50');
    const reason = 'The part is on its way.';
    const renew = (newDate: string) => trip.one.send('renew', { newDate, reason, via: 'verbal' });
    await expect(renew('2032-12-31')).rejects.toThrow('the next one is 2033-01-03');
    await trip.on('Mon 20 Dec 2032 10:00', 'renew', { newDate: '2033-01-03', reason, via: 'verbal' });
    expect(await trip.due('answer')).toBe('Mon 3 Jan 2033 17:00');
    // A call-back without a time of its own: one business day, and Friday is closed.
    await trip.on('Thu 23 Dec 2032 10:00', 'promiseCallBack');
    expect(await trip.due('call-back-1')).toBe('Mon 27 Dec 2032 17:00');
    await trip.on('Mon 27 Dec 2032 16:30', 'calledBack', { text: 'The part is here.' });
    expect(await trip.stopped('call-back-1')).toBe('met Mon 27 Dec 2032 16:30');
    const answer = { decision: 'accommodated', analysis: 'Worn.', proposal: 'Repaired.', via: 'verbal' };
    expect(await trip.on('Thu 30 Dec 2032 15:00', 'answer', answer)).toBe('resolved');
    await trip.pass('Wed 5 Jan 2033 17:00');
    await trip.on('Thu 6 Jan 2033 10:00', 'confirmSolved', {}, herself);
    expect((await trip.ended()).slice(0, 2)).toEqual(['closed', 'Thu 6 Jan 2033 10:00']);
    expect(await trip.promises()).toEqual([
      'renewed: Mon 27 Dec 2032 17:00',
      'kept: Mon 3 Jan 2033 17:00',
      'kept: Mon 27 Dec 2032 17:00',
    ]);
    expect(trip.post()).toEqual([
      [
        'Fri 17 Dec 2032 11:00',
        'repairs@example.com',
        referred('a repair', 'Monday, December 27, 2032, 5:00 PM EST'),
      ],
      [
        'Mon 27 Dec 2032 16:00',
        'repairs@example.com',
        'Case #: a promise is due soon, call the customer back',
      ],
      ['Wed 5 Jan 2033 17:00', jane.email, 'About a repair: is it solved?'],
      ['Thu 6 Jan 2033 10:00', jane.email, 'About a repair: your case is closed'],
    ]);
  });
});

replaysAll();
