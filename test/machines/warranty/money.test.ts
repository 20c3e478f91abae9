import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Actor } from '../../../machines/case/interaction.ts';
import type { ClaimEventType } from '../../../machines/warranty/events.ts';
import { finding, payloads, type Payloads } from '../../../machines/warranty/payloads.ts';
import { open, type Clerk } from './support/clerk.ts';
import { agent, customer, kettles, laptop, ref } from './support/shelf.ts';

const units = [
  { lineId: 'l-1', unit: 0 },
  { lineId: 'l-2', unit: 0 },
  { lineId: 'l-2', unit: 1 },
];

const supervisor: Actor = { id: 'max-brandt', role: 'agent' };

type Turn = (clerk: Clerk) => Promise<void>;

/** Sends it whether or not the case takes it. */
const send =
  <K extends ClaimEventType>(type: K, payload: Payloads[K], by = agent): Turn =>
  async (clerk) => {
    if (clerk.blocked(type, payload, by) === undefined) await clerk.send(type, payload, by);
  };

const retry =
  (type: 'retry' | 'doneOtherwise'): Turn =>
  async (clerk) => {
    const stuck = clerk.view().receipts.find(({ status }) => status === 'needs-person');
    const effectId = stuck?.effectId ?? 'none';
    await (type === 'retry'
      ? send(type, { effectId })(clerk)
      : send(type, { effectId, text: ref('text') })(clerk));
  };

const found = fc.oneof(
  { weight: 3, arbitrary: fc.constant('as-described' as const) },
  fc.constantFrom(...finding.shape.found.options),
);

/** Each unit that is still open as it may be found. */
const inspection = fc.array(found, { minLength: 3, maxLength: 3 }).map((each): Turn => async (clerk) => {
  const open = clerk.context().units.filter(({ settled }) => settled === null);
  const named = open.map(({ lineId, unit }, i) => ({ lineId, unit, found: each[i] ?? 'missing' }));
  if (named.length > 0) await send('inspect', { units: named })(clerk);
});

const decision = fc
  .record({
    of: fc.integer({ min: 0, max: 2 }),
    as: fc.constantFrom(...payloads.settle.shape.as.options),
  })
  .map(({ of, as }) => send('settle', { units: units.slice(of, of + 1), as, reason: ref('reason') }));

const choice = fc
  .constantFrom(...payloads.choose.shape.remedy.options)
  .map((remedy) => send('choose', { remedy }, customer));

const instead = fc
  .constantFrom(...payloads.chooseInstead.shape.instead.options)
  .map((each) =>
    each === 'other-model'
      ? send('chooseInstead', { instead: each, sku: 'KET-2', price: 500 })
      : send('chooseInstead', { instead: each }, customer),
  );

const turns = fc.array(
  fc.oneof(
    inspection,
    inspection,
    decision,
    choice,
    instead,
    instead,
    fc.constantFrom(
      send('handedOver', {}),
      send('arrived', {}),
      send('arrived', {}),
      send('takeLate', { reason: ref('reason') }),
      send('refuseLate', { reason: ref('reason') }),
      send('restocked', {}),
      send('cancel', { reason: ref('reason') }),
      send('withdraw', { channel: 'email' }),
      retry('retry'),
      retry('doneOtherwise'),
    ),
    fc.integer({ min: 1, max: 20 }).map(
      (days): Turn =>
        (clerk) =>
          clerk.rehearsal.advance(days * 86_400_000),
    ),
  ),
  { minLength: 4, maxLength: 14 },
);

const failures = fc.array(fc.boolean(), { maxLength: 8 });
const arrival = send('arrived', {});
const asDescribed = send('inspect', {
  units: units.map((unit) => ({ ...unit, found: 'as-described' as const })),
});

test('[SUP-COMP-2] [SUP-WAR-7] no order of events replaces or pays back a unit twice, or gives back more than was paid, whatever fails', async () => {
  let madeGood = 0;
  await fc.assert(
    fc.asyncProperty(fc.boolean(), turns, failures, async (home, happening, failing) => {
      const left = [...failing];
      const settled: string[] = [];
      const paidBack: string[] = [];
      let minor = 0;
      const clerk = await open(
        '2026-11-23 10:00',
        { lines: [laptop, kettles] },
        {
          world: (name, params) => {
            if (name === 'sendMail') return 'delivered';
            if (name !== 'issueLabel' && left.shift())
              return name === 'sendReplacement' ? 'out of stock' : 'needs-person';
            if (name !== 'refund' && name !== 'sendReplacement') return 'delivered';
            const done = params as { units: readonly unknown[]; parts?: readonly { minor: number }[] };
            const units = done.units.map((unit) => JSON.stringify(unit));
            settled.push(...units);
            if (name !== 'sendReplacement') paidBack.push(...units);
            minor += (done.parts ?? []).reduce((sum, part) => sum + part.minor, 0);
            return 'delivered';
          },
        },
      );
      await clerk.tryAll();
      await clerk.send('approve', {}, supervisor);
      // Every other parcel comes home at once, so that enough of the runs come as far as making good.
      for (const turn of home ? [arrival, asDescribed, ...happening] : happening) await turn(clerk);
      expect(new Set(settled).size).toBe(settled.length);
      expect(minor).toBeLessThanOrEqual(58_000);
      const free = clerk.of('releaseUnits').flatMap(({ params }) => (params as { units: unknown[] }).units);
      expect(free.map((unit) => JSON.stringify(unit)).filter((unit) => paidBack.includes(unit))).toEqual([]);
      madeGood += settled.length;
    }),
    { numRuns: 100 },
  );
  expect(madeGood).toBeGreaterThan(20);
});
