import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { testStack } from '../support/stack/env.ts';
import { asSold } from './journeys/support/goods.ts';
import { buyMachine, leftBehind, type Trip } from './journeys/support/goods-trip.ts';
import { follow, type Journey } from './journeys/support/journey.ts';
import { localTime } from './journeys/support/local-time.ts';
import { herself, staff } from './journeys/support/people.ts';
import { atDesk, type Desk } from './support/desk.ts';
import { type Act, acts, type Fault, faultyPorts, moments } from './support/faulty-ports.ts';
import { ana, jane } from './support/jane.ts';
import { suite } from './support/suite.ts';
import { until } from './support/until.ts';

const { on, replaysAll } = suite(() => testStack().bundle);
const detroit = localTime('America/Detroit');

/** A way of the goods from the opening to its end; answers with the state in which it rests. */
type Way = (desk: Desk, trip: Trip) => Promise<string>;

const opened = (desk: Desk, { caseId, orderId }: Trip, wish?: 'store-credit'): Promise<Journey> => {
  const line = {
    lineId: 'L1',
    reason: 'defective',
    opened: true,
    ...(wish && { wish: { as: wish } }),
  } as const;
  return follow(detroit, 'Wed 5 Jan 2033 10:00', (at) =>
    desk.returnAt(at, { caseId, orderId, lines: [line], text: 'It stays cold.', address: jane.address }),
  );
};

const inspected = async (trip: Journey): Promise<string> => {
  await trip.settled();
  await trip.on('Mon 10 Jan 2033 09:00', 'arrived');
  const found = { lineId: 'L1', unit: 0, ...asSold, condition: 'used', opened: true, defective: true };
  await trip.on('Tue 11 Jan 2033 14:00', 'inspect', { units: [found] });
  return (await trip.settled()).state;
};

const ways = {
  'paid back': async (desk, trip) => inspected(await opened(desk, trip)),
  credited: async (desk, trip) => inspected(await opened(desk, trip, 'store-credit')),
  cancelled: async (desk, trip) => {
    const journey = await opened(desk, trip);
    await journey.settled();
    await journey.on('Thu 6 Jan 2033 10:00', 'cancel', { reason: 'She keeps it.' });
    await journey.settled();
    return (await journey.ended())[0] ?? '';
  },
  replaced: async (desk, { caseId, orderId }) => {
    const claim = await follow(detroit, 'Wed 5 Jan 2033 10:00', (at) =>
      desk.claimAt(at, {
        caseId,
        orderId,
        lines: [{ lineId: 'L1' }],
        text: 'It stays cold.',
        address: jane.address,
      }),
    );
    for (const step of ['power', 'cable', 'reset'])
      await claim.on('Wed 5 Jan 2033 11:00', 'tryStep', { step, outcome: 'not-solved' }, herself);
    await claim.on('Wed 5 Jan 2033 14:00', 'approve', {}, staff('joy-adeyemi'));
    await claim.settled();
    await claim.on('Mon 10 Jan 2033 09:00', 'arrived');
    await claim.on('Tue 11 Jan 2033 14:00', 'inspect', {
      units: [{ lineId: 'L1', unit: 0, found: 'as-described' }],
    });
    return (await claim.settled()).state;
  },
} satisfies Record<string, Way>;

const ends = {
  'paid back': { state: 'resolved', labels: ['valid'], paidBack: [21_200], refunds: 1 },
  credited: { state: 'resolved', labels: ['valid'], refunds: 1, credits: 1 },
  cancelled: { state: 'withdrawn', labels: ['void'], paidBack: [0], taken: 0 },
  replaced: { state: 'resolved', labels: ['valid'], paidBack: [0], replacements: 1, onHand: 0, taken: 1 },
};

const actsOf: Readonly<Record<keyof typeof ways, readonly Act[]>> = {
  'paid back': ['buying the label', 'filing the label', 'paying back'],
  credited: ['giving credit'],
  cancelled: ['voiding the label', 'freeing the units'],
  replaced: ['registering the label', 'sending the replacement'],
};

/** A whole way with all others beside it, ms. */
const wholeWay = 120_000;

/** Somebody sees what the case waits for, and has it tried again. */
async function helped(desk: Desk, caseId: string): Promise<void> {
  const asks = async () => {
    const { receipts, awaiting } = await desk.client.view(caseId);
    const effectId = receipts.find(({ status }) => status === 'needs-person')?.effectId;
    return effectId === undefined ? undefined : { effectId, awaiting };
  };
  const { effectId, awaiting } = await until(`${caseId} asks for a person`, asks, wholeWay);
  expect(awaiting.length).toBeGreaterThan(0);
  await desk.client.send(caseId, { type: 'retry', payload: { effectId }, actor: ana });
}

test.each(['paid back', 'credited', 'cancelled', 'replaced'] as const)(
  '%s: whichever act of it fails before, during, after or for good, the end is the same, and each act is done once',
  async (name) => {
    const faulty = faultyPorts();
    await atDesk(on, { ports: (real) => faulty.of(real) }, async (desk) => {
      const travel = async (fault?: Fault) => {
        const trip = await buyMachine(
          desk.database,
          `f-${randomUUID()}`,
          detroit.instant('Mon 3 Jan 2033 12:00'),
        );
        if (fault) faulty.plan(trip.caseId, fault);
        const [state] = await Promise.all([
          ways[name](desk, trip),
          fault?.moment === 'for good' && helped(desk, trip.caseId),
        ]);
        const mails = desk.mail.mails.flatMap(({ headers, messageId }) =>
          headers.some(({ key, value }) => key === 'x-redress-case' && value === trip.caseId)
            ? [messageId]
            : [],
        );
        expect(new Set(mails).size).toBe(mails.length);
        return {
          ...(fault && { ...fault, met: faulty.met(trip.caseId) }),
          state,
          mails: mails.length,
          ...(await leftBehind(desk.database, trip)),
        };
      };
      const calm = await travel();
      expect(calm).toMatchObject(ends[name]);
      // Act by act, so that what each of them waits for is not the others.
      for (const act of actsOf[name]) {
        const stormy = await Promise.all(moments.map((moment) => travel({ act, moment })));
        expect(stormy).toEqual(moments.map((moment) => ({ act, moment, met: true, ...calm })));
      }
    });
  },
  300_000,
);

test('every act of the ports is tried', () => {
  expect(Object.values(actsOf).flat().toSorted()).toEqual(acts.toSorted());
});

replaysAll();
