import { expect, test } from '@jest/globals';
import { specimenPrice } from '../../../activities/labels/specimen-carrier.ts';
import { testStack } from '../../support/stack/env.ts';
import { atDesk } from '../support/desk.ts';
import { jane } from '../support/jane.ts';
import { suite } from '../support/suite.ts';
import { asSold, boughtMachine } from './support/goods.ts';
import { follow } from './support/journey.ts';
import { localTime } from './support/local-time.ts';

const { on, replaysAll } = suite(() => testStack().bundle);
const detroit = localTime('America/Detroit');

test('[SUP-RET-5] a machine said to be defective that is not: the price of its label is kept from the refund', async () => {
  await atDesk(on, {}, async (desk) => {
    const { orderId } = await boughtMachine(desk, detroit, 'Mon 3 Jan 2033 12:00', 0);
    const lines = [{ lineId: 'L1', reason: 'defective' as const }];
    const trip = await follow(detroit, 'Wed 5 Jan 2033 10:00', (at) =>
      desk.returnAt(at, { orderId, lines, address: jane.address }),
    );
    await trip.settled();
    await trip.on('Fri 7 Jan 2033 10:00', 'arrived');
    await trip.on('Mon 10 Jan 2033 10:00', 'inspect', { units: [{ lineId: 'L1', unit: 0, ...asSold }] });
    await trip.settled();
    const tenders = (await desk.orders.find(orderId))?.order.tenders;
    expect(tenders?.map(({ refunded }) => refunded)).toEqual([21_200 - specimenPrice.minor]);
  });
});

replaysAll();
