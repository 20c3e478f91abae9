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
const policy = 'asivado';

// Closed: Fri 24 and Fri 31 Dec (Christmas and New Year's Day are Saturdays), Mon 17 Jan (Martin Luther King Jr. Day).
test("[ASI-ACK-3] [ASI-PROC-1] [ASI-PROC-3] [ASI-RES-1] [ASI-RES-2] [ASI-RES-3] a visit before Christmas: seven business days over the year's end, a notice, a refusal with reasons, silence", async () => {
  await atDesk(on, {}, async (desk) => {
    const visit = { policy, channel: 'inPerson', topic: 'billing' } as const;
    const trip = await setOut(desk, detroit, 'Wed 22 Dec 2032 10:00', visit);
    expect(await trip.due('acknowledgement')).toBe('Thu 23 Dec 2032 17:00');
    expect(await trip.due('answer')).toBe('Tue 4 Jan 2033 17:00');
    expect(await trip.on('Wed 22 Dec 2032 10:05', 'acknowledge', { by: 'verbal' })).toBe('acknowledged');
    await trip.on('Wed 22 Dec 2032 10:10', 'refer', { department: 'delivery', callBack: '+1 734 555 0199' });
    expect(await trip.due('answer')).toBe('Tue 4 Jan 2033 17:00');
    expect(await trip.on('Tue 28 Dec 2032 09:00', 'investigate')).toBe('investigating');
    await trip.pass('Mon 3 Jan 2033 17:00');
    // Five business days after the fourth: the policy is silent, so customer-service's figure holds.
    expect(await trip.due('answer')).toBe('Tue 11 Jan 2033 17:00');
    const refusal = { decision: 'refused', analysis: 'Sent on time.', reasons: 'Signed for.', via: 'verbal' };
    expect(await trip.on('Mon 10 Jan 2033 14:00', 'answer', refusal)).toBe('resolved');
    await trip.pass('Fri 21 Jan 2033 17:00');
    expect((await trip.ended()).slice(0, 2)).toEqual(['closed', 'Fri 21 Jan 2033 17:00']);
    expect(await trip.promises()).toEqual(['renewed: Tue 4 Jan 2033 17:00', 'kept: Tue 11 Jan 2033 17:00']);
    const about = 'About a charge or an invoice:';
    const toDepartment = referred('a charge or an invoice', 'Tuesday, January 4, 2033, 5:00 PM EST');
    expect(trip.post()).toEqual([
      ['Wed 22 Dec 2032 10:00', 'billing@asivado.example', toDepartment],
      ['Wed 22 Dec 2032 10:10', 'delivery@asivado.example', toDepartment],
      ['Mon 3 Jan 2033 17:00', jane.email, `${about} we need a little longer`],
      ['Thu 13 Jan 2033 17:00', jane.email, `${about} is it solved?`],
      ['Fri 21 Jan 2033 17:00', jane.email, `${about} your case is closed`],
    ]);
    expect(trip.text('Wed 22 Dec 2032 10:00', toDepartment)).toContain(jane.phone);
    expect(trip.text('Wed 22 Dec 2032 10:10', toDepartment)).toContain('+1 734 555 0199');
    const notice = trip.text('Mon 3 Jan 2033 17:00', `${about} we need a little longer`);
    expect(notice).toContain('by Tuesday, January 11, 2033, 5:00 PM EST');
    const question = trip.text('Thu 13 Jan 2033 17:00', `${about} is it solved?`);
    expect(question).toContain('by Friday, January 21, 2033, 5:00 PM EST');
  });
});

// Summer time begins on Sun 14 Mar 2032.
test('[ASI-ACK-1] [ASI-ACK-2] [ASI-ACK-4] [ASI-RES-1] an e-mail after hours over the change to summer time: nobody routes it, reopened in the evening, withdrawn', async () => {
  await atDesk(on, {}, async (desk) => {
    const trip = await setOut(desk, detroit, 'Thu 4 Mar 2032 18:30', { policy });
    expect(await trip.due('acknowledgement')).toBe('Fri 5 Mar 2032 17:00');
    expect(await trip.due('answer')).toBe('Mon 15 Mar 2032 17:00');
    // Two business hours before its end the default owner has it, and the customer hears.
    await trip.pass('Fri 5 Mar 2032 15:00');
    expect(await trip.stopped('acknowledgement')).toBe('met Fri 5 Mar 2032 15:00');
    const answer = { decision: 'accommodated', analysis: 'Lost.', proposal: 'Another one.', via: 'email' };
    expect(await trip.on('Fri 12 Mar 2032 16:00', 'answer', answer)).toBe('resolved');
    await trip.pass('Wed 17 Mar 2032 17:00');
    await trip.on('Thu 18 Mar 2032 20:00', 'notSolved', {}, herself);
    expect(await trip.due('answer-2')).toBe('Mon 29 Mar 2032 17:00');
    await trip.on('Fri 19 Mar 2032 09:00', 'withdraw', {}, herself);
    expect((await trip.ended()).slice(0, 2)).toEqual(['withdrawn', 'Fri 19 Mar 2032 09:00']);
    expect(await trip.promises()).toEqual(['kept: Mon 15 Mar 2032 17:00', 'released: Mon 29 Mar 2032 17:00']);
    const [about, care] = ['About your complaint:', 'customer-care@asivado.example'];

    expect(trip.post()).toEqual([
      ['Fri 5 Mar 2032 15:00', care, referred('your complaint', 'Monday, March 15, 2032, 5:00 PM EDT')],
      ['Fri 5 Mar 2032 15:00', jane.email, `${about} we have received your message`],
      ['Fri 12 Mar 2032 16:00', jane.email, `${about} our answer`],
      ['Wed 17 Mar 2032 17:00', jane.email, `${about} is it solved?`],
      ['Thu 18 Mar 2032 20:00', care, referred('your complaint', 'Monday, March 29, 2032, 5:00 PM EDT')],
      ['Thu 18 Mar 2032 20:00', jane.email, `${about} we have taken it up again`],
      ['Fri 19 Mar 2032 09:00', jane.email, `${about} closed as you asked`],
    ]);
    const told = trip.text('Fri 5 Mar 2032 15:00', `${about} we have received your message`);
    expect(told).toContain('referred it to Dana Reyes in Customer Care');
    expect(told).toContain('by Monday, March 15, 2032, 5:00 PM EDT');
    const again = trip.text('Thu 18 Mar 2032 20:00', `${about} we have taken it up again`);
    expect(again).toContain('by Monday, March 29, 2032, 5:00 PM EDT');
  });
});

// Standard time returns on Sun 7 Nov 2032. Closed: Thu 11 Nov (Veterans Day), Thu 25 Nov (Thanksgiving).
test('[ASI-ACK-4] [ASI-RES-1] [ASI-RES-2] [ASI-PROC-2] an e-mail over the change to winter time, Veterans Day and Thanksgiving: put off in time, answered, solved', async () => {
  await atDesk(on, {}, async (desk) => {
    const trip = await setOut(desk, detroit, 'Thu 4 Nov 2032 15:00', { policy, topic: 'delivery' });
    // Fri 5, Mon 8, Tue 9, Wed 10, Fri 12, Mon 15, Tue 16.
    expect(await trip.due('answer')).toBe('Tue 16 Nov 2032 17:00');
    expect(await trip.stopped('acknowledgement')).toBe('met Thu 4 Nov 2032 15:00');
    expect(await trip.on('Fri 5 Nov 2032 16:00', 'investigate')).toBe('investigating');
    await trip.pass('Mon 15 Nov 2032 17:00');
    expect(await trip.due('answer')).toBe('Tue 23 Nov 2032 17:00');
    const answer = { decision: 'accommodated', analysis: 'Lost.', proposal: 'Another one.', via: 'email' };
    expect(await trip.on('Mon 22 Nov 2032 10:00', 'answer', answer)).toBe('resolved');
    // Tue 23, Wed 24, Fri 26.
    await trip.pass('Fri 26 Nov 2032 17:00');
    await trip.on('Mon 29 Nov 2032 09:00', 'confirmSolved', {}, herself);
    expect((await trip.ended()).slice(0, 2)).toEqual(['closed', 'Mon 29 Nov 2032 09:00']);
    expect(await trip.promises()).toEqual(['renewed: Tue 16 Nov 2032 17:00', 'kept: Tue 23 Nov 2032 17:00']);
    const about = 'About a delivery:';
    const received = `${about} we have received your message`;
    expect(trip.post()).toEqual([
      [
        'Thu 4 Nov 2032 15:00',
        'delivery@asivado.example',
        referred('a delivery', 'Tuesday, November 16, 2032, 5:00 PM EST'),
      ],
      ['Thu 4 Nov 2032 15:00', jane.email, received],
      ['Mon 15 Nov 2032 17:00', jane.email, `${about} we need a little longer`],
      ['Mon 22 Nov 2032 10:00', jane.email, `${about} our answer`],
      ['Fri 26 Nov 2032 17:00', jane.email, `${about} is it solved?`],
      ['Mon 29 Nov 2032 09:00', jane.email, `${about} your case is closed`],
    ]);
    // Told in summer time, meant in winter time.
    expect(trip.text('Thu 4 Nov 2032 15:00', received)).toContain(
      'by Tuesday, November 16, 2032, 5:00 PM EST',
    );
    const notice = trip.text('Mon 15 Nov 2032 17:00', `${about} we need a little longer`);
    expect(notice).toContain('by Tuesday, November 23, 2032, 5:00 PM EST');
  });
});

replaysAll();
