import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Actor } from '../../../machines/case/interaction.ts';
import type { ReturnEventType } from '../../../machines/return/events.ts';
import { payloads, type Payloads } from '../../../machines/return/payloads.ts';
import { fine, kettle, laptop, open, ref, type Clerk } from './support/clerk.ts';

const units = [
  { lineId: 'l-1', unit: 0 },
  { lineId: 'l-2', unit: 0 },
  { lineId: 'l-2', unit: 1 },
];

const mug = { sku: 'MUG', title: 'Mug', price: 1_500 };
const settle = payloads.settle.shape.as;
const choose = payloads.choose.shape.as;

type Turn = (clerk: Clerk) => Promise<void>;

/** Sends it whether or not the case takes it. */
const send =
  <K extends ReturnEventType>(type: K, payload: Payloads[K], by?: Actor): Turn =>
  async (clerk) => {
    if (clerk.blocked(type, payload, by) === undefined) await clerk.send(type, payload, undefined, by);
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
  .map((found) =>
    send('inspect', {
      units: units.map((unit, i) => ({ ...unit, ...fine, ...found[i] })),
      ...(found[0]?.opened && { extra: 1 }),
    }),
  );

const decision = fc
  .record({
    of: fc.integer({ min: 0, max: 2 }),
    as: fc.constantFrom(...settle.options),
  })
  .map(({ of, as }) =>
    send('settle', {
      units: units.slice(of, of + 1),
      as,
      ...(as === 'exchange' && { article: mug }),
      reason: ref('reason'),
    }),
  );

const choice = fc
  .record({ of: fc.integer({ min: 0, max: 2 }), as: fc.constantFrom(...choose.options) })
  .map(({ of, as }) =>
    send('choose', { units: units.slice(of, of + 1), as, ...(as === 'exchange' && { article: mug }) }),
  );

const joy: Actor = { id: 'joy-adeyemi', role: 'agent' };

/** Money above and below what needs an approval, and store credit that counts with the order. */
const compensation = fc
  .record({ minor: fc.integer({ min: 1, max: 60_000 }), asMoney: fc.boolean() })
  .map(({ minor, asMoney }) =>
    asMoney
      ? send('offerCompensation', {
          cause: 'shipping-delay',
          remedy: 'partial-refund',
          amount: { minor, currency: 'USD' },
        })
      : send('offerCompensation', {
          cause: 'service-failure',
          order: 'o-1',
          amount: { minor, currency: 'USD' },
        }),
  );

const turns = fc.array(
  fc.oneof(
    inspection,
    decision,
    choice,
    choice,
    compensation,
    fc.constantFrom(
      send('settleExtra', { as: 'send-back', reason: ref('reason') }),
      send('handedOver', {}),
      send('arrived', {}),
      send('arrived', {}),
      send('takeLate', { reason: ref('reason') }),
      send('refuseLate', { reason: ref('reason') }),
      send('cancel', { reason: ref('reason') }),
      send('withdraw', { channel: 'email' }),
      send('approveCompensation', {}, joy),
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

test('[SUP-RET-4] no order of events pays, credits or replaces a unit twice, or gives back more than was paid, whatever fails', async () => {
  await fc.assert(
    fc.asyncProperty(turns, fc.array(fc.boolean(), { maxLength: 8 }), async (happening, failing) => {
      const left = [...failing];
      const settled: string[] = [];
      const paidBack: string[] = [];
      let minor = 0;
      const lines = [
        { ...laptop, wish: { as: 'store-credit' as const } },
        { ...kettle, units: [0, 1], reason: 'defective' as const, wish: { as: 'replacement' as const } },
      ];
      const clerk = await open(
        '2026-11-16 10:00',
        { lines },
        {
          world: (name, params) => {
            if (name === 'sendMail') return 'delivered';
            if (left.shift()) return name === 'sendReplacement' ? 'out-of-stock' : 'needs-person';
            if (name === 'compensate') {
              // As the books do: what was approved later may find less left than when it was offered.
              const paid = Math.min((params as { minor: number }).minor, 58_000 - minor);
              minor += paid;
              return paid > 0 ? { minor: paid } : 'needs-person';
            }
            if (name !== 'refund' && name !== 'giveCredit' && name !== 'sendReplacement') return 'delivered';
            const done = params as { units: readonly unknown[]; parts?: readonly { minor: number }[] };
            const units = done.units.map((unit) => JSON.stringify(unit));
            settled.push(...units);
            if (name !== 'sendReplacement') paidBack.push(...units);
            minor += (done.parts ?? []).reduce((sum, part) => sum + part.minor, 0);
            return 'delivered';
          },
        },
      );
      for (const turn of happening) await turn(clerk);
      expect(new Set(settled).size).toBe(settled.length);
      expect(minor).toBeLessThanOrEqual(58_000);
      const free = clerk.of('releaseUnits').flatMap(({ params }) => (params as { units: unknown[] }).units);
      expect(free.map((unit) => JSON.stringify(unit)).filter((unit) => paidBack.includes(unit))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
