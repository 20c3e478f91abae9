import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { leftToRefund } from '../../../machines/money/tenders.ts';
import { testStack } from '../../support/stack/env.ts';
import { atDesk } from '../support/desk.ts';
import { jane } from '../support/jane.ts';
import { until } from '../support/until.ts';
import { suite } from '../support/suite.ts';
import { janesOrder } from './support/goods.ts';
import { setOut } from './support/journey.ts';
import { localTime } from './support/local-time.ts';
import { herself, staff } from './support/people.ts';
import { escalated, referred } from './support/subjects.ts';

const { on, replaysAll } = suite(() => testStack().bundle);
const detroit = localTime('America/Detroit');
const policy = 'support-procedures';

// Christmas is a Saturday, so Fri 24 Dec was the holiday; closed too: Fri 31 Dec.
test('[SUP-RESP-3] [SUP-SAFE-1] [SUP-SAFE-2] [SUP-SAFE-3] [SUP-SAFE-4] [SUP-SAFE-5] [SUP-ESC-4] [SUP-ESC-9] a chat on Christmas night, it smokes: nothing of its safety waits for the office or for a reply, and it closes documented only', async () => {
  await atDesk(on, {}, async (desk) => {
    const chat = { policy, channel: 'chat', topic: 'product' } as const;
    const trip = await setOut(desk, detroit, 'Sat 25 Dec 2032 22:00', chat);
    expect(await trip.due('answer')).toBe('Mon 3 Jan 2033 17:00');
    await trip.on('Sat 25 Dec 2032 22:00:20', 'acknowledge', { by: 'verbal' });
    expect(await trip.stopped('response')).toBe('met Sat 25 Dec 2032 22:00');
    const concern = { trigger: 'safety', text: 'It smokes.' };
    expect(await trip.on('Sat 25 Dec 2032 22:02', 'escalate', concern, herself)).toBe('escalated');
    expect(await trip.dueAbout('safety-report')).toBe('Sat 25 Dec 2032 23:02');
    expect(await trip.stopped('safety-report')).toBe('met Sat 25 Dec 2032 22:02');
    const sam = staff('sam-whitaker');
    await trip.on('Sat 25 Dec 2032 22:10', 'acknowledgeEscalation', {}, sam);
    await trip.on('Sat 25 Dec 2032 22:30', 'waitForCustomer', { question: 'Which serial number?' }, sam);
    await trip.on('Sun 26 Dec 2032 20:00', 'checkIn', { progress: 'Unplugged.' }, sam);
    expect(await trip.due('check-in-2')).toBe('Mon 27 Dec 2032 20:00');
    await trip.pass('Sun 26 Dec 2032 22:02');
    await trip.on('Mon 27 Dec 2032 11:00', 'customerSaid', { text: 'No 17.', channel: 'chat' }, herself);
    // The pause took two open hours of Monday.
    expect(await trip.dueAbout('answer')).toBe('Tue 4 Jan 2033 11:00');
    const answer = { decision: 'accommodated', analysis: 'A short.', proposal: 'A new one.', via: 'email' };
    await trip.on('Mon 27 Dec 2032 15:00', 'answer', answer, sam);
    await trip.one.shows('the answer', ({ state }) => state === 'resolved');
    expect(await trip.on('Tue 28 Dec 2032 09:00', 'confirmSolved', {}, herself)).toBe('resolved');
    const incident = {
      what: 'The cable melted.',
      whenWhere: 'On Saturday, in the kitchen.',
      product: 'Kettle, serial number K-2047.',
      hurt: 'A blister on the thumb.',
      damage: 'The worktop.',
      whereNow: 'Unplugged, in the garage.',
    };
    await trip.on('Tue 28 Dec 2032 10:00', 'documentIncident', incident, sam);
    expect((await trip.ended()).slice(0, 2)).toEqual(['closed', 'Tue 28 Dec 2032 10:00']);
    const [about, news] = ['About a product:', 'About a product: news of your escalation'];
    const [instructions, resumed] = ['Please read at once: your safety', `${about} we go on, and by when`];
    const documented = 'Safety incident documented in case #: a product';
    expect(trip.post()).toEqual([
      [
        'Sat 25 Dec 2032 22:00',
        'technical@support.example',
        referred('a product', 'Monday, January 3, 2033, 5:00 PM EST'),
      ],
      ['Sat 25 Dec 2032 22:02', jane.email, news],
      ['Sat 25 Dec 2032 22:02', jane.email, instructions],
      ['Sat 25 Dec 2032 22:02', 'product-safety@support.example', 'Safety concern in case #: a product'],
      ['Sat 25 Dec 2032 22:02', 'senior@support.example', escalated(1, 'a product')],
      ['Sat 25 Dec 2032 22:10', jane.email, news],
      ['Sat 25 Dec 2032 22:30', jane.email, `${about} we need your help`],
      ['Sun 26 Dec 2032 20:00', jane.email, news],
      ['Sun 26 Dec 2032 22:02', jane.email, `${about} are you safe?`],
      ['Mon 27 Dec 2032 11:00', jane.email, resumed],
      ['Mon 27 Dec 2032 15:00', jane.email, news],
      ['Mon 27 Dec 2032 15:00', jane.email, `${about} our answer`],
      // The incident is not documented yet.
      ['Mon 27 Dec 2032 17:00', 'technical@support.example', 'Case #: something waits for you (a product)'],
      ['Tue 28 Dec 2032 10:00', jane.email, `${about} your case is closed`],
      ['Tue 28 Dec 2032 10:00', 'product-safety@support.example', documented],
    ]);
    const report = trip.text('Tue 28 Dec 2032 10:00', documented);
    for (const detail of Object.values(incident)) expect(report).toContain(detail);
    // The pause keeps no news of it back.
    expect(trip.text('Sun 26 Dec 2032 20:00', news)).toContain(
      'of its progress by Monday, December 27, 2032, 8:00 PM EST',
    );
    expect(trip.text('Sat 25 Dec 2032 22:02', instructions)).toContain('Please stop using the product now.');
    expect(trip.text('Sat 25 Dec 2032 22:02', 'Safety concern in case #: a product')).toContain('It smokes.');
    expect(trip.text('Mon 27 Dec 2032 11:00', resumed)).toContain(
      'by Tuesday, January 4, 2033, 11:00 AM EST',
    );
  });
});

// Standard time returns on Sun 7 Nov 2032; closed: Thu 11 Nov (Veterans Day).
test('[SUP-RESP-1] [SUP-COMP-1] [SUP-COMP-2] [SUP-COMP-3] a call over the change to winter time: the second compensation takes the case above 100 dollars, waits for a supervisor, is reminded of and approved', async () => {
  await atDesk(on, {}, async (desk) => {
    const call = { policy, channel: 'phone', topic: 'service' } as const;
    const trip = await setOut(desk, detroit, 'Fri 5 Nov 2032 10:00', call);
    expect(await trip.stopped('response')).toBe('met Fri 5 Nov 2032 10:00');
    expect(await trip.due('unresolved')).toBe('Sun 7 Nov 2032 09:00');
    await trip.on('Fri 5 Nov 2032 10:01', 'acknowledge', { by: 'verbal' });
    const answer = {
      decision: 'accommodated',
      analysis: 'Our fault.',
      proposal: 'We redo it.',
      via: 'verbal',
      understood: true,
    };
    expect(await trip.on('Fri 5 Nov 2032 10:30', 'answer', answer)).toBe('resolved');
    const usd = (minor: number) => ({ minor, currency: 'USD' });
    const first = { cause: 'service-failure', amount: usd(6000) };
    await trip.on('Fri 5 Nov 2032 10:35', 'offerCompensation', first);
    const order = `A-${randomUUID().slice(0, 8)}`;
    await desk.orders.put(janesOrder(order, Date.now() - 3_600_000));
    const left = async () => leftToRefund((await desk.orders.find(order))?.order ?? { tenders: [] });
    const second = { cause: 'shipping-delay', remedy: 'partial-refund', amount: usd(5000), order };
    await trip.on('Fri 5 Nov 2032 10:40', 'offerCompensation', second);
    expect(await trip.due('approval-1')).toBe('Mon 8 Nov 2032 17:00');
    await expect(trip.one.send('approveCompensation')).rejects.toThrow('another supervisor must');
    await trip.pass('Mon 8 Nov 2032 17:00');
    expect(await left()).toBe(23_800);
    await trip.on('Tue 9 Nov 2032 09:30', 'approveCompensation', {}, staff('joy-adeyemi'));
    expect(await trip.stopped('approval-1')).toBe('missed Tue 9 Nov 2032 09:30');
    await until('the money', async () => ((await left()) === 18_800 ? true : undefined));
    await trip.pass('Thu 18 Nov 2032 17:00');
    expect((await trip.ended()).slice(0, 2)).toEqual(['closed', 'Thu 18 Nov 2032 17:00']);
    const [about, approve] = ['About our service:', 'Case #: a compensation needs your approval (50.00 USD)'];
    const [manager, supervisor] = ['manager@support.example', 'supervisor@support.example'];
    expect(trip.post()).toEqual([
      [
        'Fri 5 Nov 2032 10:00',
        'support@support.example',
        referred('our service', 'Monday, November 15, 2032, 5:00 PM EST'),
      ],
      ['Fri 5 Nov 2032 10:35', jane.email, `${about} what you get`],
      ['Fri 5 Nov 2032 10:40', manager, approve],
      ['Fri 5 Nov 2032 10:40', supervisor, approve],
      ['Mon 8 Nov 2032 17:00', manager, approve],
      ['Mon 8 Nov 2032 17:00', supervisor, approve],
      ['Tue 9 Nov 2032 09:30', jane.email, `${about} what you get`],
      ['Wed 10 Nov 2032 17:00', jane.email, `${about} is it solved?`],
      ['Thu 18 Nov 2032 17:00', jane.email, `${about} your case is closed`],
    ]);
    expect(trip.text('Fri 5 Nov 2032 10:35', `${about} what you get`)).toContain('a service credit');
    expect(trip.text('Tue 9 Nov 2032 09:30', `${about} what you get`)).toContain('a partial refund');
  });
});

replaysAll();
