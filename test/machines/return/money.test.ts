import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { ReturnEventType } from '../../../machines/return/events.ts';
import type { Payloads } from '../../../machines/return/payloads.ts';
import { fine, kettle, laptop, open, ref, type Clerk } from './support/clerk.ts';

const units = [
  { lineId: 'l-1', unit: 0 },
  { lineId: 'l-2', unit: 0 },
  { lineId: 'l-2', unit: 1 },
];

type Turn = (clerk: Clerk) => Promise<void>;

/** Sends it whether or not the case takes it. */
const send =
  <K extends ReturnEventType>(type: K, payload: Payloads[K]): Turn =>
  async (clerk) => {
    if (clerk.blocked(type, payload) === undefined) await clerk.send(type, payload);
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

const inspection = fc
  .array(fc.record({ accessories: fc.boolean(), opened: fc.boolean(), missing: fc.boolean() }), {
    minLength: 3,
    maxLength: 3,
  })
  .map((found) => send('inspect', { units: units.map((unit, i) => ({ ...unit, ...fine, ...found[i] })) }));

const decision = fc
  .record({
    of: fc.integer({ min: 0, max: 2 }),
    as: fc.constantFrom('refund' as const, 'send-back' as const, 'keep' as const, 'nothing' as const),
  })
  .map(({ of, as }) => send('settle', { units: units.slice(of, of + 1), as, reason: ref('reason') }));

const turns = fc.array(
  fc.oneof(
    inspection,
    decision,
    fc.constantFrom(
      send('handedOver', {}),
      send('arrived', {}),
      send('arrived', {}),
      send('takeLate', { reason: ref('reason') }),
      send('refuseLate', { reason: ref('reason') }),
      send('cancel', { reason: ref('reason') }),
      send('withdraw', {}),
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

test('[SUP-RET-4] no order of events refunds a unit twice or pays back more than was paid, whatever fails', async () => {
  await fc.assert(
    fc.asyncProperty(turns, fc.array(fc.boolean(), { maxLength: 6 }), async (happening, failing) => {
      const left = [...failing];
      const paid: string[] = [];
      let minor = 0;
      const lines = [laptop, { ...kettle, units: [0, 1] }];
      const clerk = await open(
        '2026-11-16 10:00',
        { lines },
        {
          world: (name, params) => {
            if (name === 'sendMail') return 'delivered';
            if (left.shift()) return 'needs-person';
            if (name !== 'refund') return 'delivered';
            const refund = params as { units: readonly unknown[]; parts: readonly { minor: number }[] };
            paid.push(...refund.units.map((unit) => JSON.stringify(unit)));
            minor += refund.parts.reduce((sum, part) => sum + part.minor, 0);
            return 'delivered';
          },
        },
      );
      for (const turn of happening) await turn(clerk);
      expect(new Set(paid).size).toBe(paid.length);
      expect(minor).toBeLessThanOrEqual(58_000);
      const free = clerk.of('releaseUnits').flatMap(({ params }) => (params as { units: unknown[] }).units);
      expect(free.map((unit) => JSON.stringify(unit)).filter((unit) => paid.includes(unit))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
