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

// Standard time returns on Sun 7 Nov 2032. Closed: Thu 11 Nov (Veterans Day).
test('[CSP-LIMBO-2] [CSP-PROM-1] an e-mail over the change to winter time: a call-back and a repair are promised and kept, silence closes it', async () => {
  await atDesk(on, {}, async (desk) => {
    const trip = await setOut(desk, detroit, 'Fri 5 Nov 2032 16:00', { policy, topic: 'repair' });
    // Mon 8, Tue 9, Wed 10, Fri 12, Mon 15.
    expect(await trip.due('answer')).toBe('Mon 15 Nov 2032 17:00');
    await trip.on('Fri 5 Nov 2032 16:30', 'promiseCallBack');
    expect(await trip.due('call-back-1')).toBe('Mon 8 Nov 2032 17:00');
    await trip.on('Mon 8 Nov 2032 16:30', 'calledBack', { text: 'The part is ordered.' });
    expect(await trip.stopped('call-back-1')).toBe('met Mon 8 Nov 2032 16:30');
    const repair = { promised: 'repair', promisedBy: '2032-11-19' };
    const answer = { decision: 'accommodated', analysis: 'Worn.', proposal: 'Repaired.', via: 'email' };
    expect(await trip.on('Fri 12 Nov 2032 10:00', 'answer', { ...answer, ...repair })).toBe('resolved');
    expect(await trip.due('promised-1')).toBe('Fri 19 Nov 2032 17:00');
    await trip.on('Thu 18 Nov 2032 11:00', 'fulfil', { text: 'It is repaired.' });
    // Asked about when the repair is done; Thanksgiving lies in the time for a reply.
    await trip.pass('Wed 1 Dec 2032 17:00');
    expect((await trip.ended()).slice(0, 2)).toEqual(['closed', 'Wed 1 Dec 2032 17:00']);
    expect(await trip.promises()).toEqual([
      'kept: Mon 15 Nov 2032 17:00',
      'kept: Mon 8 Nov 2032 17:00',
      'kept: Fri 19 Nov 2032 17:00',
    ]);
    const about = 'About a repair:';
    expect(trip.post()).toEqual([
      ['Fri 5 Nov 2032 16:00', jane.email, `${about} we have received your message`],
      [
        'Fri 5 Nov 2032 16:00',
        'repairs@example.com',
        referred('a repair', 'Monday, November 15, 2032, 5:00 PM EST'),
      ],
      [
        'Mon 8 Nov 2032 16:00',
        'repairs@example.com',
        'Case #: a promise is due soon, call the customer back',
      ],
      ['Fri 12 Nov 2032 10:00', jane.email, `${about} our answer`],
      ['Tue 23 Nov 2032 17:00', jane.email, `${about} is it solved?`],
      ['Wed 1 Dec 2032 17:00', jane.email, `${about} your case is closed`],
    ]);
  });
});

// Summer time begins on Sun 14 Mar 2032.
test('[CSP-LIMBO-2] [CSP-PROM-2] a visit over the change to summer time: the call-back that was promised is missed, with apology and offer to the minute, then answered', async () => {
  await atDesk(on, {}, async (desk) => {
    const visit = { policy, channel: 'inPerson', topic: 'repair', matter: 'request' } as const;
    const trip = await setOut(desk, detroit, 'Fri 12 Mar 2032 10:00', visit);
    expect(await trip.due('acknowledgement')).toBe('Mon 15 Mar 2032 17:00');
    expect(await trip.due('answer')).toBe('Fri 19 Mar 2032 17:00');
    expect(await trip.on('Fri 12 Mar 2032 10:05', 'acknowledge', { by: 'verbal' })).toBe('acknowledged');
    await trip.on('Fri 12 Mar 2032 16:30', 'promiseCallBack');
    expect(await trip.due('call-back-1')).toBe('Mon 15 Mar 2032 17:00');
    await trip.pass('Mon 15 Mar 2032 17:00');
    expect((await trip.settled()).compensations).toMatchObject([
      { cause: 'broken-promise', status: 'offered' },
    ]);
    await trip.on('Tue 16 Mar 2032 09:30', 'calledBack', { text: 'We are sorry.' });
    const choice = { compensation: 'comp-1', remedy: 'discount' };
    await trip.on('Tue 16 Mar 2032 10:00', 'chooseCompensation', choice, herself);
    const answer = { decision: 'accommodated', analysis: 'Worn.', proposal: 'Repaired.', via: 'verbal' };
    expect(await trip.on('Tue 16 Mar 2032 11:00', 'answer', answer)).toBe('resolved');
    await trip.pass('Fri 19 Mar 2032 17:00');
    await trip.on('Mon 22 Mar 2032 09:00', 'confirmSolved', {}, herself);
    expect((await trip.ended()).slice(0, 2)).toEqual(['closed', 'Mon 22 Mar 2032 09:00']);
    expect(await trip.promises()).toEqual(['kept: Fri 19 Mar 2032 17:00', 'broken: Mon 15 Mar 2032 17:00']);
    const [about, repairs] = ['About a repair:', 'repairs@example.com'];
    const apology = `${about} we did not keep our word, and we are sorry`;
    expect(trip.post()).toEqual([
      ['Fri 12 Mar 2032 10:00', repairs, referred('a repair', 'Friday, March 19, 2032, 5:00 PM EDT')],
      ['Mon 15 Mar 2032 16:00', repairs, 'Case #: a promise is due soon, call the customer back'],
      ['Mon 15 Mar 2032 17:00', jane.email, apology],
      ['Mon 15 Mar 2032 17:00', repairs, 'Case #: a promise is broken, call the customer back'],
      ['Tue 16 Mar 2032 10:00', jane.email, `${about} what you get`],
      ['Fri 19 Mar 2032 17:00', jane.email, `${about} is it solved?`],
      ['Mon 22 Mar 2032 09:00', jane.email, `${about} your case is closed`],
    ]);
    expect(trip.text('Mon 15 Mar 2032 17:00', apology)).toContain('by Monday, March 15, 2032, 5:00 PM EDT');
  });
});

replaysAll();
