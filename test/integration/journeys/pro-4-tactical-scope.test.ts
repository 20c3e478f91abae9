import { expect, test } from '@jest/globals';
import { testStack } from '../../support/stack/env.ts';
import { atDesk } from '../support/desk.ts';
import { jane } from '../support/jane.ts';
import { suite } from '../support/suite.ts';
import { setOut } from './support/journey.ts';
import { localTime } from './support/local-time.ts';
import { referred } from './support/subjects.ts';

const { on, replaysAll } = suite(() => testStack().bundle);
const detroit = localTime('America/Detroit');
const policy = 'pro-4-tactical';

test('[PRO-SCOPE-2] a call about an employee is handed to HR and the President together, and the customer hears it', async () => {
  await atDesk(on, {}, async (desk) => {
    const trip = await setOut(desk, detroit, 'Mon 20 Dec 2032 14:00', { policy, channel: 'phone' });
    await trip.on('Mon 20 Dec 2032 14:05', 'referOut', { to: 'employee', text: 'About the cashier.' });
    expect(await trip.ended()).toEqual([
      'referredOut',
      'Mon 20 Dec 2032 14:05',
      'handed to Human Resources and the President',
    ]);
    const handover = 'Case #: a complaint about an employee';
    expect(trip.post()).toEqual([
      ['Mon 20 Dec 2032 14:05', 'hr@pro-4.example', handover],
      ['Mon 20 Dec 2032 14:05', jane.email, 'About your complaint: who looks after it now'],
      ['Mon 20 Dec 2032 14:05', 'president@pro-4.example', handover],
    ]);
  });
});

test('[PRO-SCOPE-2] about an employee from the opening: HR and the President have the words, and no department is written to', async () => {
  await atDesk(on, {}, async (desk) => {
    const one = await desk.open({ policy, channel: 'email', referOut: 'employee' });
    await one.started.handle.result();
    const { state, clocks, owner } = await one.view();
    expect([state, owner]).toEqual(['referredOut', undefined]);
    expect(clocks.filter(({ status }) => status === 'running')).toEqual([]);
    expect(
      one
        .mails()
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual(['hr@pro-4.example', jane.email, 'president@pro-4.example']);
  });
});

// Closed: Fri 24 Dec, because Christmas is a Saturday.
test('[PRO-SCOPE-3] an e-mail about a parcel that was crushed on its way: sent to the carrier with what is needed to claim, by mail, and no clock runs on', async () => {
  await atDesk(on, {}, async (desk) => {
    const trip = await setOut(desk, detroit, 'Thu 23 Dec 2032 16:00', { policy, topic: 'order' });
    expect(await trip.due('answer')).toBe('Wed 29 Dec 2032 17:00');
    await trip.on('Fri 24 Dec 2032 09:00', 'referOut', {
      to: 'shippingDamage',
      text: 'The carrier crushed it.',
    });
    expect(await trip.ended()).toEqual([
      'referredOut',
      'Fri 24 Dec 2032 09:00',
      "the carrier's: the mail carrier that delivered the parcel",
    ]);
    expect(await trip.promises()).toEqual(['released: Wed 29 Dec 2032 17:00']);
    expect((await trip.settled()).clocks.filter(({ status }) => status === 'running')).toEqual([]);
    await expect(trip.one.send('withdraw')).rejects.toMatchObject({ type: 'CaseClosed' });
    const told = 'About an order: who looks after it now';
    expect(trip.post()).toEqual([
      ['Thu 23 Dec 2032 16:00', jane.email, 'About an order: we have received your message'],
      [
        'Thu 23 Dec 2032 16:00',
        'orders@pro-4.example',
        referred('an order', 'Wednesday, December 29, 2032, 5:00 PM EST'),
      ],
      ['Fri 24 Dec 2032 09:00', jane.email, told],
    ]);
    expect(trip.text('Fri 24 Dec 2032 09:00', told)).toMatch(
      /Please turn to the mail carrier that delivered the parcel \(the claims page or counter.*To claim it you need: - the tracking number - the date of delivery - photographs of the parcel and of the damage - the order confirmation/,
    );
  });
});

replaysAll();
