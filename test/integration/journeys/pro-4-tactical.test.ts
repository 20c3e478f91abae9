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
const policy = 'pro-4-tactical';
const [orders, products] = ['orders@pro-4.example', 'products@pro-4.example'];
const proposal = { decision: 'accommodated', analysis: 'A worn spring.', proposal: 'We send a new one.' };

// Standard time returns on Sun 7 Nov 2032. Closed: Thu 11 Nov (Veterans Day), Thu 25 Nov (Thanksgiving).
test('[PRO-ACK-1] [PRO-ACK-2] [PRO-ACK-4] [PRO-PROC-2] [PRO-PROC-3] [PRO-RES-1] [PRO-RES-2] [PRO-RES-3] an e-mail of a Friday, put off twice, answered, not solved, answered again: over the change to winter time, Veterans Day and Thanksgiving', async () => {
  await atDesk(on, {}, async (desk) => {
    const trip = await setOut(desk, detroit, 'Fri 5 Nov 2032 16:00', { policy });
    expect(await trip.due('acknowledgement')).toBe('Mon 8 Nov 2032 17:00');
    expect(await trip.due('forwarding')).toBe('Mon 8 Nov 2032 17:00');
    expect(await trip.due('answer')).toBe('Wed 10 Nov 2032 17:00');

    await trip.on('Mon 8 Nov 2032 10:00', 'route', { topic: 'product' });
    expect((await trip.settled()).state).toBe('acknowledged');
    expect(await trip.stopped('acknowledgement')).toBe('met Mon 8 Nov 2032 10:00');
    expect(await trip.stopped('forwarding')).toBe('met Mon 8 Nov 2032 10:00');
    expect(await trip.on('Tue 9 Nov 2032 09:30', 'investigate')).toBe('investigating');
    await trip.pass('Tue 9 Nov 2032 17:00');
    // Three business days after the tenth: Fri 12, Mon 15, Tue 16.
    expect(await trip.due('answer')).toBe('Tue 16 Nov 2032 17:00');
    await trip.pass('Mon 15 Nov 2032 17:00');
    expect(await trip.due('answer')).toBe('Fri 19 Nov 2032 17:00');

    expect(await trip.on('Thu 18 Nov 2032 11:00', 'answer', { ...proposal, via: 'email' })).toBe('resolved');
    await trip.pass('Tue 23 Nov 2032 17:00');
    expect(await trip.on('Wed 24 Nov 2032 12:00', 'notSolved', { text: 'It broke again.' }, herself)).toBe(
      'investigating',
    );
    expect(await trip.due('answer-2')).toBe('Tue 30 Nov 2032 17:00');
    expect(await trip.on('Mon 29 Nov 2032 15:00', 'answer', { ...proposal, via: 'email' })).toBe('resolved');
    await trip.pass('Thu 2 Dec 2032 17:00');
    await trip.on('Fri 3 Dec 2032 09:00', 'confirmSolved', {}, herself);

    expect(await trip.ended()).toEqual([
      'closed',
      'Fri 3 Dec 2032 09:00',
      'the customer said that it is solved',
    ]);
    expect(await trip.promises()).toEqual([
      'renewed: Wed 10 Nov 2032 17:00',
      'renewed: Tue 16 Nov 2032 17:00',
      'kept: Fri 19 Nov 2032 17:00',
      'kept: Tue 30 Nov 2032 17:00',
    ]);
    const about = 'About a product:';
    expect(trip.post()).toEqual([
      ['Mon 8 Nov 2032 10:00', jane.email, `${about} we have received your message`],
      ['Mon 8 Nov 2032 10:00', products, referred('a product', 'Wednesday, November 10, 2032, 5:00 PM EST')],
      ['Tue 9 Nov 2032 17:00', jane.email, `${about} we need a little longer`],
      ['Mon 15 Nov 2032 17:00', jane.email, `${about} we need a little longer`],
      ['Thu 18 Nov 2032 11:00', jane.email, `${about} our answer`],
      ['Tue 23 Nov 2032 17:00', jane.email, `${about} is it solved?`],
      ['Wed 24 Nov 2032 12:00', jane.email, `${about} we have taken it up again`],
      ['Wed 24 Nov 2032 12:00', products, referred('a product', 'Tuesday, November 30, 2032, 5:00 PM EST')],
      ['Mon 29 Nov 2032 15:00', jane.email, `${about} our answer`],
      ['Thu 2 Dec 2032 17:00', jane.email, `${about} is it solved?`],
      ['Fri 3 Dec 2032 09:00', jane.email, `${about} your case is closed`],
    ]);
    const [told, later] = [`${about} we have received your message`, `${about} we need a little longer`];
    expect(trip.text('Mon 8 Nov 2032 10:00', told)).toContain('referred it to Lena Kowalski in Products');
    expect(trip.text('Mon 8 Nov 2032 10:00', told)).toContain('by Wednesday, November 10, 2032, 5:00 PM EST');
    expect(trip.text('Tue 9 Nov 2032 17:00', later)).toContain('by Tuesday, November 16, 2032, 5:00 PM EST');
    expect(trip.text('Mon 15 Nov 2032 17:00', later)).toContain('by Friday, November 19, 2032, 5:00 PM EST');
    expect(trip.text('Wed 24 Nov 2032 12:00', `${about} we have taken it up again`)).toContain(
      'by Tuesday, November 30, 2032, 5:00 PM EST',
    );
    // Five business days to say so after the 23rd: 24, 26, 29, 30 Nov, 1 Dec.
    expect(trip.text('Tue 23 Nov 2032 17:00', `${about} is it solved?`)).toContain(
      'by Wednesday, December 1, 2032, 5:00 PM EST',
    );
  });
});

// Closed: Fri 31 Dec, because New Year's Day is a Saturday.
test("[PRO-ACK-1] [PRO-ACK-5] [PRO-RES-2] [PRO-RES-3] [PRO-RES-4] a letter over the year's end: letters all the way, refused with reasons, and silence closes it", async () => {
  await atDesk(on, {}, async (desk) => {
    const letter = { policy, channel: 'post', topic: 'payment' } as const;
    const trip = await setOut(desk, detroit, 'Tue 28 Dec 2032 10:00', letter);
    expect(await trip.due('acknowledgement')).toBe('Wed 29 Dec 2032 17:00');
    expect(await trip.due('answer')).toBe('Mon 3 Jan 2033 17:00');
    // Nobody chooses how to acknowledge: the letter goes out two business hours before the end.
    await trip.pass('Wed 29 Dec 2032 15:00');
    expect(await trip.stopped('acknowledgement')).toBe('met Wed 29 Dec 2032 15:00');
    // Two business days for the letter with the new date, which arrives before the old one.
    await trip.pass('Wed 29 Dec 2032 17:00');
    expect(await trip.due('answer')).toBe('Thu 6 Jan 2033 17:00');
    const refusal = {
      decision: 'refused',
      analysis: 'Paid twice.',
      reasons: 'It was refunded.',
      via: 'post',
    };
    expect(await trip.on('Tue 4 Jan 2033 10:00', 'answer', refusal)).toBe('resolved');
    await trip.pass('Fri 7 Jan 2033 17:00');
    await trip.pass('Fri 14 Jan 2033 17:00');
    expect(await trip.ended()).toEqual([
      'closed',
      'Fri 14 Jan 2033 17:00',
      'nobody replied to the follow-up question',
    ]);
    expect(await trip.promises()).toEqual(['renewed: Mon 3 Jan 2033 17:00', 'kept: Thu 6 Jan 2033 17:00']);
    expect(await trip.paper()).toEqual([
      ['Wed 29 Dec 2032 15:00', 'acknowledgement'],
      ['Wed 29 Dec 2032 17:00', 'delay-notice'],
      ['Tue 4 Jan 2033 10:00', 'answer'],
      ['Fri 7 Jan 2033 17:00', 'follow-up'],
      ['Fri 14 Jan 2033 17:00', 'ending'],
    ]);
    expect(await desk.letters()).toHaveLength(5);
    expect(trip.post()).toEqual([
      ['Tue 28 Dec 2032 10:00', orders, referred('a payment', 'Monday, January 3, 2033, 5:00 PM EST')],
    ]);
  });
});

// Summer time begins on Sun 14 Mar 2032.
test('[PRO-ACK-3] [PRO-PROC-1] [PRO-PROC-3] [PRO-PROC-4] [PRO-RES-3] a call over the change to summer time: acknowledged in it, transferred with the number, a new date said on the phone, withdrawn', async () => {
  await atDesk(on, {}, async (desk) => {
    const call = { policy, channel: 'phone', topic: 'order' } as const;
    const trip = await setOut(desk, detroit, 'Thu 11 Mar 2032 16:45', call);
    expect(await trip.due('acknowledgement')).toBe('Fri 12 Mar 2032 17:00');
    expect(await trip.on('Thu 11 Mar 2032 16:47', 'acknowledge', { by: 'verbal' })).toBe('acknowledged');
    expect(await trip.stopped('acknowledgement')).toBe('met Thu 11 Mar 2032 16:47');
    // The number was taken when the call was: it goes along.
    await trip.on('Thu 11 Mar 2032 16:50', 'refer', { department: 'products' });
    expect(await trip.due('answer')).toBe('Tue 16 Mar 2032 17:00');
    const later = { newDate: '2032-03-18', reason: 'The part comes on Wednesday.', via: 'verbal' };
    await trip.on('Mon 15 Mar 2032 11:00', 'renew', later);
    expect(await trip.due('answer')).toBe('Thu 18 Mar 2032 17:00');
    await trip.pass('Wed 17 Mar 2032 17:00');
    expect(await trip.due('answer')).toBe('Tue 23 Mar 2032 17:00');
    expect((await trip.settled()).renewals).toEqual({ automatic: 1, byAgent: 1 });
    await trip.on('Mon 22 Mar 2032 10:00', 'withdraw', { reason: 'I found it.' }, herself);
    expect(await trip.ended()).toEqual(['withdrawn', 'Mon 22 Mar 2032 10:00', 'the customer withdrew it']);
    expect(await trip.promises()).toEqual([
      'renewed: Tue 16 Mar 2032 17:00',
      'renewed: Thu 18 Mar 2032 17:00',
      'released: Tue 23 Mar 2032 17:00',
    ]);
    const toDepartment = referred('an order', 'Tuesday, March 16, 2032, 5:00 PM EDT');
    const notice = 'About an order: we need a little longer';
    expect(trip.post()).toEqual([
      ['Thu 11 Mar 2032 16:45', orders, toDepartment],
      ['Thu 11 Mar 2032 16:50', products, toDepartment],
      ['Wed 17 Mar 2032 17:00', jane.email, notice],
      ['Mon 22 Mar 2032 10:00', jane.email, 'About an order: closed as you asked'],
    ]);
    expect(trip.text('Thu 11 Mar 2032 16:50', toDepartment)).toContain(jane.phone);
    expect(trip.text('Wed 17 Mar 2032 17:00', notice)).toContain('by Tuesday, March 23, 2032, 5:00 PM EDT');
  });
});

// Closed: Mon 5 Jul, because Independence Day is a Sunday.
test('[PRO-STD-1] [PRO-ACK-6] a question in the chat, answered at once before the Fourth of July: no acknowledgement, two letters', async () => {
  await atDesk(on, {}, async (desk) => {
    const answer = { ...proposal, via: 'verbal' };
    const chat = { policy, channel: 'chat', matter: 'question', answer } as const;
    const trip = await setOut(desk, detroit, 'Fri 2 Jul 2032 16:30', chat);
    expect((await trip.settled()).state).toBe('resolved');
    await trip.pass('Thu 15 Jul 2032 17:00');
    expect((await trip.ended()).slice(0, 2)).toEqual(['closed', 'Thu 15 Jul 2032 17:00']);
    expect(trip.post()).toEqual([
      ['Thu 8 Jul 2032 17:00', jane.email, 'About your question: is it solved?'],
      ['Thu 15 Jul 2032 17:00', jane.email, 'About your question: your case is closed'],
    ]);
  });
});

replaysAll();
