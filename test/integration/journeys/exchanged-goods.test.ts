import { expect, test } from '@jest/globals';
import { testStack } from '../../support/stack/env.ts';
import { atDesk } from '../support/desk.ts';
import { jane } from '../support/jane.ts';
import { suite } from '../support/suite.ts';
import { asSold, boughtMachine } from './support/goods.ts';
import { follow } from './support/journey.ts';
import { localTime } from './support/local-time.ts';
import { herself } from './support/people.ts';

const { on, replaysAll } = suite(() => testStack().bundle);
const detroit = localTime('America/Detroit');

test('[SUP-COMP-2] [SUP-WAR-1] a defective machine is exchanged for a cheaper one, which has the rest of its warranty in a claim of its own', async () => {
  await atDesk(on, {}, async (desk) => {
    const { orderId } = await boughtMachine(desk, detroit, 'Mon 3 Jan 2033 12:00', 0);
    const other = `OT-${orderId}`;
    await desk.stock.set(other, 1, { title: 'Small coffee machine', price: 15_000, currency: 'USD' });
    const wish = { as: 'exchange' as const, sku: other };
    const exchange = await follow(detroit, 'Wed 5 Jan 2033 10:00', (at) =>
      desk.returnAt(at, {
        orderId,
        lines: [{ lineId: 'L1', reason: 'defective', wish }],
        address: jane.address,
      }),
    );
    await exchange.settled();
    await exchange.on('Fri 7 Jan 2033 10:00', 'arrived');
    const found = { lineId: 'L1', unit: 0, ...asSold, defective: true };
    await exchange.on('Mon 10 Jan 2033 10:00', 'inspect', { units: [found] });
    await exchange.settled();
    await exchange.pass('Mon 31 Jan 2033 17:00');
    expect((await exchange.ended())[0]).toBe('closed');
    const known = await desk.orders.find(orderId);
    expect(known?.order.tenders.map(({ refunded }) => refunded)).toEqual([6_200]);
    expect(known?.taken.map(({ lineId }) => lineId)).toEqual(['L1']);
    const line = known?.order.lines.find(({ sku }) => sku === other);
    expect(line).toMatchObject({ title: 'Small coffee machine', unitPrice: 15_000, quantity: 1 });
    const lineId = line?.lineId ?? '';

    const claim = (of: string) => (at: number) =>
      desk.claimAt(at, {
        orderId,
        lines: [{ lineId: of }],
        fault: 'hardware-failure',
        text: 'It stays cold.',
        address: jane.address,
      });
    await expect(follow(detroit, 'Wed 2 Feb 2033 10:00', claim('L1'))).rejects.toMatchObject({
      type: 'UnitTaken',
    });
    const second = await follow(detroit, 'Wed 2 Feb 2033 10:00', claim(lineId));
    const { claim: judged } = await second.settled();
    expect(judged?.coverage).toMatchObject({ covered: true, plan: 'standard' });
    // The end of the day a year after the purchase, to the minute.
    expect(detroit.minute(judged?.coverage?.until ?? 0)).toBe('Wed 4 Jan 2034 00:00');
    await second.on('Wed 2 Feb 2033 11:00', 'tryStep', { step: 'power', outcome: 'solved' }, herself);
    expect((await second.settled()).state).toBe('resolved');
  });
});

replaysAll();
