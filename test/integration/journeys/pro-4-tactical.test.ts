import { expect, test } from '@jest/globals';
import { testStack } from '../../support/stack/env.ts';
import { atDesk, jane } from '../support/desk.ts';
import { suite } from '../support/suite.ts';
import { setOut } from './support/journey.ts';
import { localTime } from './support/local-time.ts';

const { on, replaysAll } = suite(() => testStack().bundle);
const detroit = localTime('America/Detroit');
const policy = 'pro-4-tactical';
const customer = { id: 'jane', role: 'customer' } as const;
const products = 'products@pro-4.example';
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
    expect(await trip.on('Wed 24 Nov 2032 12:00', 'notSolved', { text: 'It broke again.' }, customer)).toBe(
      'investigating',
    );
    expect(await trip.due('answer-2')).toBe('Tue 30 Nov 2032 17:00');
    expect(await trip.on('Mon 29 Nov 2032 15:00', 'answer', { ...proposal, via: 'email' })).toBe('resolved');
    await trip.pass('Thu 2 Dec 2032 17:00');
    await trip.on('Fri 3 Dec 2032 09:00', 'confirmSolved', {}, customer);

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
      [
        'Mon 8 Nov 2032 10:00',
        products,
        'Case # is referred to you: a product, due Wednesday, November 10, 2032, 5:00 PM EST',
      ],
      ['Tue 9 Nov 2032 17:00', jane.email, `${about} we need a little longer`],
      ['Mon 15 Nov 2032 17:00', jane.email, `${about} we need a little longer`],
      ['Thu 18 Nov 2032 11:00', jane.email, `${about} our answer`],
      ['Tue 23 Nov 2032 17:00', jane.email, `${about} is it solved?`],
      ['Wed 24 Nov 2032 12:00', jane.email, `${about} we have received your message`],
      [
        'Wed 24 Nov 2032 12:00',
        products,
        'Case # is referred to you: a product, due Tuesday, November 30, 2032, 5:00 PM EST',
      ],
      ['Mon 29 Nov 2032 15:00', jane.email, `${about} our answer`],
      ['Thu 2 Dec 2032 17:00', jane.email, `${about} is it solved?`],
      ['Fri 3 Dec 2032 09:00', jane.email, `${about} your case is closed`],
    ]);
    const [told, later] = [`${about} we have received your message`, `${about} we need a little longer`];
    expect(trip.text('Mon 8 Nov 2032 10:00', told)).toContain('referred it to Lena Kowalski in Products');
    expect(trip.text('Mon 8 Nov 2032 10:00', told)).toContain('by Wednesday, November 10, 2032, 5:00 PM EST');
    expect(trip.text('Tue 9 Nov 2032 17:00', later)).toContain('by Tuesday, November 16, 2032, 5:00 PM EST');
    expect(trip.text('Mon 15 Nov 2032 17:00', later)).toContain('by Friday, November 19, 2032, 5:00 PM EST');
    expect(trip.text('Wed 24 Nov 2032 12:00', told)).toContain('by Tuesday, November 30, 2032, 5:00 PM EST');
    // Five business days to say so after the 23rd: 24, 26, 29, 30 Nov, 1 Dec.
    expect(trip.text('Tue 23 Nov 2032 17:00', `${about} is it solved?`)).toContain(
      'by Wednesday, December 1, 2032, 5:00 PM EST',
    );
  });
});

replaysAll();
