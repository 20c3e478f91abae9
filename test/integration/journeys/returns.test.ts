import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { testStack } from '../../support/stack/env.ts';
import { atDesk, type Desk } from '../support/desk.ts';
import { jane } from '../support/jane.ts';
import { suite } from '../support/suite.ts';
import { asSold, janesOrder } from './support/goods.ts';
import { follow } from './support/journey.ts';
import { localTime } from './support/local-time.ts';

const { on, replaysAll } = suite(() => testStack().bundle);
const detroit = localTime('America/Detroit');

/** An order of that day, in the shop's tables. */
async function bought(desk: Desk, when: string): Promise<string> {
  const orderId = `J-${randomUUID().slice(0, 8)}`;
  await desk.orders.put(janesOrder(orderId, detroit.instant(when)));
  return orderId;
}

const refunded = async (desk: Desk, orderId: string) =>
  (await desk.orders.find(orderId))?.order.tenders.map(({ refunded: minor }) => minor);

// Thanksgiving is 25 November 2032, and the day after it is no holiday of the office.
test('[SUP-RET-1] [SUP-RET-2] [SUP-RET-5] [SUP-COMP-2] a defective machine, asked for on the last day: prepaid label, arrival, inspection, refund once', async () => {
  await atDesk(on, {}, async (desk) => {
    const orderId = await bought(desk, 'Fri 15 Oct 2032 12:00');
    const lines = [{ lineId: 'L1', reason: 'defective', opened: true }] as const;
    const text = 'It does not get hot.';
    const trip = await follow(detroit, 'Sun 14 Nov 2032 23:30', (at) =>
      desk.returnAt(at, { orderId, lines: [...lines], text, address: jane.address }),
    );
    const { receipts } = await trip.settled();
    expect(receipts.map(({ effect, status }) => [effect, status])).toContainEqual([
      'issueLabel',
      'delivered',
    ]);
    const label = receipts.find(({ effect }) => effect === 'issueLabel')?.receipt?.reference ?? '';
    expect(
      Buffer.from((await desk.files.get(label)) ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(await trip.dueAbout('sending')).toBe('Sun 28 Nov 2032 23:30');
    await trip.on('Wed 17 Nov 2032 10:00', 'handedOver');
    await trip.on('Mon 22 Nov 2032 09:00', 'arrived');
    expect(await trip.due('inspection')).toBe('Wed 24 Nov 2032 17:00');
    const found = { lineId: 'L1', unit: 0, ...asSold, condition: 'used', opened: true, defective: true };
    await trip.on('Tue 23 Nov 2032 14:00', 'inspect', { units: [found] });
    await trip.settled();
    expect(await refunded(desk, orderId)).toEqual([21_200]);
    expect(await trip.stopped('refund')).toBe('met Tue 23 Nov 2032 14:00');
    await trip.pass('Thu 2 Dec 2032 17:00');
    expect((await trip.ended()).slice(0, 1)).toEqual(['closed']);
    expect(await refunded(desk, orderId)).toEqual([21_200]);
    const about = `About your return of order ${orderId}:`;
    expect(trip.post()).toEqual([
      ['Sun 14 Nov 2032 23:30', jane.email, `${about} how to send it back`],
      ['Mon 22 Nov 2032 09:00', jane.email, `${about} your parcel is here`],
      ['Tue 23 Nov 2032 14:00', jane.email, `${about} we have paid you back 212.00 USD`],
      ['Tue 23 Nov 2032 14:00', jane.email, `${about} what we found`],
      ['Wed 1 Dec 2032 17:00', jane.email, `${about} your case is closed`],
    ]);
  });
});

test('[SUP-RET-3] [SUP-RET-5] an opened machine that is simply unwanted: packing slip at her own cost, fifteen percent kept', async () => {
  await atDesk(on, {}, async (desk) => {
    const orderId = await bought(desk, 'Mon 3 Jan 2033 12:00');
    const lines = [
      { lineId: 'L1', reason: 'unwanted', opened: true },
      { lineId: 'L2', quantity: 2, reason: 'unwanted' },
    ] as const;
    const question = { policy: 'support-procedures', orderId, lines: [...lines] };
    const trip = await follow(detroit, 'Wed 5 Jan 2033 10:00', (at) =>
      desk.returnAt(at, { orderId, lines: [...lines] }),
    );
    await trip.settled();
    await trip.on('Fri 7 Jan 2033 10:00', 'arrived');
    const machine = { lineId: 'L1', unit: 0, ...asSold, opened: true };
    const cables = [0, 1].map((unit) => ({ lineId: 'L2', unit, ...asSold }));
    await trip.on('Mon 10 Jan 2033 10:00', 'inspect', { units: [machine, ...cables] });
    await trip.settled();
    // 200.00 less 15 %, its tax, and two cables.
    expect(await refunded(desk, orderId)).toEqual([17_000 + 1_200 + 2_000]);
    await expect(desk.client.quoteReturn(question, { id: 'ana', role: 'agent' })).rejects.toMatchObject({
      type: 'UnitTaken',
    });
  });
});

test('[SUP-RET-1] a day late: declined with the reason, and the goods are free again; staff may make an exception', async () => {
  await atDesk(on, {}, async (desk) => {
    const orderId = await bought(desk, 'Fri 15 Oct 2032 12:00');
    const lines = [{ lineId: 'L1', reason: 'unwanted' }] as const;
    const late = await follow(detroit, 'Mon 15 Nov 2032 00:01', (at) =>
      desk.returnAt(at, { orderId, lines: [...lines] }),
    );
    const { goods } = await late.settled();
    expect(goods?.units).toMatchObject([
      { state: 'declined', because: 'the time for returns (30 days) is over' },
    ]);
    expect((await desk.orders.find(orderId))?.taken).toEqual([]);
    const anyway = await follow(detroit, 'Mon 15 Nov 2032 10:00', (at) =>
      desk.returnAt(at, { orderId, lines: [...lines], exception: 'She was in hospital.' }),
    );
    const view = await anyway.settled();
    expect(view.goods?.units).toMatchObject([{ state: 'approved' }]);
    expect(view.interactions.map(({ what, who }) => [what, who.id])).toContainEqual([
      'Taken back as an exception, where the rules are against it',
      'ana',
    ]);
  });
});

test('[SUP-RET-5] nothing is sent: reminded, expired and the label void; the late parcel is taken by a person', async () => {
  await atDesk(on, {}, async (desk) => {
    const orderId = await bought(desk, 'Mon 3 Jan 2033 12:00');
    const trip = await follow(detroit, 'Wed 5 Jan 2033 10:00', (at) =>
      desk.returnAt(at, { orderId, lines: [{ lineId: 'L1', reason: 'defective' }], address: jane.address }),
    );
    await trip.settled();
    await trip.pass('Wed 19 Jan 2033 10:00');
    const { receipts } = await trip.settled();
    expect(receipts.map(({ effect, status }) => [effect, status])).toContainEqual(['voidLabel', 'delivered']);
    expect(trip.post().map(([when]) => when)).toEqual([
      'Wed 5 Jan 2033 10:00',
      'Sat 15 Jan 2033 10:00',
      'Wed 19 Jan 2033 10:00',
    ]);
    await trip.on('Mon 24 Jan 2033 10:00', 'arrived');
    await trip.on('Mon 24 Jan 2033 11:00', 'takeLate', { reason: 'The carrier was slow.' });
    const found = { lineId: 'L1', unit: 0, ...asSold, defective: true };
    await trip.on('Mon 24 Jan 2033 12:00', 'inspect', { units: [found] });
    await trip.settled();
    expect(await refunded(desk, orderId)).toEqual([21_200]);
  });
});

// Monday 17 January 2033 is a holiday.
test('[SUP-RET-2] [SUP-RET-4] [SUP-ESC-5] without its accessories nobody is paid by itself: pressed on day five, late after day seven with an apology, then paid', async () => {
  await atDesk(on, {}, async (desk) => {
    const orderId = await bought(desk, 'Mon 3 Jan 2033 12:00');
    const trip = await follow(detroit, 'Wed 5 Jan 2033 10:00', (at) =>
      desk.returnAt(at, { orderId, lines: [{ lineId: 'L1', reason: 'unwanted' }] }),
    );
    await trip.settled();
    await trip.on('Fri 7 Jan 2033 10:00', 'arrived');
    const machine = { lineId: 'L1', unit: 0, ...asSold, accessories: false };
    await trip.on('Mon 10 Jan 2033 10:00', 'inspect', { units: [machine] });
    expect(await trip.due('refund')).toBe('Thu 20 Jan 2033 17:00');
    await trip.pass('Thu 20 Jan 2033 17:00');
    expect((await trip.settled()).warnings.join()).toContain('Overdue: refund');
    expect(await refunded(desk, orderId)).toEqual([0]);
    const half = {
      units: [{ lineId: 'L1', unit: 0 }],
      as: 'refund',
      feePercent: 50,
      reason: 'The pot is gone.',
    };
    await trip.on('Fri 21 Jan 2033 10:00', 'settle', half);
    await trip.settled();
    expect(await refunded(desk, orderId)).toEqual([10_000 + 1_200]);
    expect(await trip.stopped('refund')).toBe('missed Fri 21 Jan 2033 10:00');
    const post = trip.post().map(([when, to, subject]) => [when, to, subject.replace(orderId, '#')]);
    const about = 'About your return of order #:';
    const news = `${about} news of your escalation`;
    expect(post.filter(([, to]) => to === jane.email)).toEqual([
      ['Wed 5 Jan 2033 10:00', jane.email, `${about} how to send it back`],
      ['Fri 7 Jan 2033 10:00', jane.email, `${about} your parcel is here`],
      ['Mon 10 Jan 2033 10:00', jane.email, `${about} what we found`],
      // Two days after the decision fell due it escalates by itself, and nobody takes it up.
      ...['17:00', '17:15', '17:30', '17:45'].map((time) => [`Thu 13 Jan 2033 ${time}`, jane.email, news]),
      ['Thu 20 Jan 2033 17:00', jane.email, `${about} we did not keep our word, and we are sorry`],
      ['Fri 21 Jan 2033 10:00', jane.email, news],
      ['Fri 21 Jan 2033 10:00', jane.email, `${about} we have paid you back 112.00 USD`],
    ]);
    // Every business day for the decision, and once more on day five for the refund.
    const reminded = post.filter(([, to]) => to === 'returns@support.example').map(([when]) => when);
    expect(reminded).toEqual(
      ['Tue 11', 'Wed 12', 'Thu 13', 'Fri 14', 'Tue 18', 'Tue 18', 'Wed 19', 'Thu 20'].map(
        (day) => `${day} Jan 2033 17:00`,
      ),
    );
  });
});

replaysAll();
