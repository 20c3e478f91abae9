import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { propertiesOf } from '../../../client/json-schema.ts';
import type { ComplaintEventType } from '../../../machines/complaint/events.ts';
import { complaintKind } from '../../../machines/complaint/kind.ts';
import type { Payloads } from '../../../machines/complaint/payloads.ts';
import { policyOf } from '../../../policies/registry.ts';
import { accommodated, open, ref, refused, type Clerk } from './support/clerk.ts';

const monday = '2026-11-23 10:00';
const support = policyOf('support-procedures');
const repair = { ...accommodated, promised: 'repair', promisedBy: '2026-12-11' } as const;

/** One payload of each event that carries a date, with the date to be tried, and the earliest on that Monday. */
const dated: readonly (readonly [
  type: ComplaintEventType,
  field: string,
  payload: (date: string) => Payloads[ComplaintEventType],
  earliest: string,
])[] = [
  [
    'refer',
    'expectedBy',
    (expectedBy) => ({ department: 'delivery', expectedBy }),
    'Monday 23 November 2026 (2026-11-23)',
  ],
  // The answer is due on Thursday 3 December already.
  [
    'renew',
    'newDate',
    (newDate) => ({ newDate, reason: ref('reason') }),
    'Friday 4 December 2026 (2026-12-04)',
  ],
  [
    'answer',
    'promisedBy',
    (promisedBy) => ({ ...accommodated, promisedBy }),
    'Monday 23 November 2026 (2026-11-23)',
  ],
  [
    'putOff',
    'newDate',
    (newDate) => ({ newDate, reason: ref('reason'), channel: 'phone' }),
    'Monday 23 November 2026 (2026-11-23)',
  ],
];

describe('a date that cannot be kept', () => {
  test('[CSP-PROM-3] every event that carries a date is looked at here', () => {
    const found = Object.entries(complaintKind.events).flatMap(([type, { payload }]) =>
      propertiesOf(z.toJSONSchema(payload, { io: 'input', unrepresentable: 'any' }))
        .filter(({ schema }) => (schema as { format?: string }).format === 'date')
        .map(({ name }) => `${type}.${name}`),
    );
    expect(new Set(found)).toEqual(new Set(dated.map(([type, field]) => `${type}.${field}`)));
  });

  test.each(dated)(
    '[CSP-PROM-3] %s: the past, a closed day and more than a year ahead are refused with the earliest, which is taken',
    async (type, _, payload, earliest) => {
      const clerk = await open(monday, { topic: 'product' });
      if (type === 'putOff') {
        await clerk.send('answer', repair);
        expect(clerk.view().commitments.at(-1)).toMatchObject({ about: 'repair', status: 'open' });
      }
      const why = (date: string) => clerk.blocked(type, payload(date));
      const instead = `the earliest date that can be kept is ${earliest}.`;
      expect(why('2026-11-20')).toBe(`2026-11-20 is over; ${instead}`);
      expect(why('2026-11-26')).toBe(
        `2026-11-26 is no business day (holiday: Thanksgiving Day); the next one is 2026-11-27; ${instead}`,
      );
      expect(why('2028-11-24')).toContain('latest possible date');
      expect(why(earliest.slice(-11, -1))).toBeUndefined();
      // Wednesday's business is over, and Thursday is Thanksgiving.
      await clerk.until('2026-11-25 17:00');
      expect(why('2026-11-25')).toContain(
        type === 'renew' ? instead : 'Friday 27 November 2026 (2026-11-27)',
      );
      expect(why(type === 'renew' ? '2026-12-04' : '2026-11-27')).toBeUndefined();
    },
  );

  test('[CSP-PROM-3] a new date of the answer is later than the one that holds', async () => {
    const clerk = await open(monday, { topic: 'product' });
    const why = (newDate: string) => clerk.blocked('renew', { newDate, reason: ref('reason') });
    for (const newDate of ['2026-11-24', '2026-12-03'])
      expect(why(newDate)).toBe(
        'The answer is due by Thu 3 Dec 17:00 (Detroit) already, and a new date must be later; the earliest date that can be kept is Friday 4 December 2026 (2026-12-04).',
      );
    await clerk.send('renew', { newDate: '2026-12-10', reason: ref('reason') });
    expect(why('2026-12-10')).toContain('Friday 11 December 2026 (2026-12-11)');
  });

  /** Ten business days from that Monday, over Thanksgiving, end on Tuesday 8 December. */
  const slow = { title: 'Slowly', clauses: [], value: { amount: 10, unit: 'business-days' } };
  const slowly = { ...slow, value: { budget: slow.value, calendar: 'office' } };
  const nothing = () => Promise.resolve();
  const { acknowledgement, forwarding, escalation, compensation } = support;
  const defect = {
    cause: 'product-defect' as const,
    amount: { minor: 20_000, currency: 'USD' },
    order: 'S-1',
    units: [{ lineId: '1', unit: 0 }],
  };
  const steps: readonly (readonly [what: string, change: object, begin: (clerk: Clerk) => Promise<void>])[] =
    [
      ['the acknowledgement', { acknowledgement: { ...acknowledgement, within: slowly } }, nothing],
      ['the forwarding to the department', { forwarding: { ...forwarding, within: slowly } }, nothing],
      [
        'the taking of the escalation',
        { escalation: { ...escalation, acknowledgedWithin: slow } },
        (clerk) => clerk.send('escalate', { trigger: 'supervisor' }),
      ],
      [
        'the approval of the compensation',
        { compensation: { ...compensation, approvalWithin: slowly } },
        (clerk) => clerk.send('offerCompensation', defect),
      ],
    ];

  test.each(steps)('[CSP-PROM-3] %s comes before the answer', async (what, change, begin) => {
    const clerk = await open(monday, { channel: 'phone' }, { policy: { ...support, ...change } });
    await begin(clerk);
    const why = (newDate: string) => clerk.blocked('renew', { newDate, reason: ref('reason') });
    expect(why('2026-12-07')).toBe(
      `2026-12-07 cannot be kept: ${what} comes first, by Tue 8 Dec 17:00 (Detroit); the earliest date that can be kept is Tuesday 8 December 2026 (2026-12-08).`,
    );
    expect(why('2026-12-08')).toBeUndefined();
  });

  test('[CSP-PROM-3] the earliest is a day on which the steps that remain can be done', async () => {
    const clerk = await open(monday, { topic: 'product' }, { policy: support });
    await clerk.send('offerCompensation', {
      cause: 'product-defect',
      amount: { minor: 20_000, currency: 'USD' },
      order: 'S-1',
      units: [{ lineId: '1', unit: 0 }],
    });
    expect(clerk.blocked('answer', { ...accommodated, promisedBy: '2026-11-23' })).toBe(
      '2026-11-23 cannot be kept: the approval of the compensation comes first, by Tue 24 Nov 17:00 (Detroit); the earliest date that can be kept is Tuesday 24 November 2026 (2026-11-24).',
    );
    expect(clerk.blocked('answer', { ...accommodated, promisedBy: '2026-11-24' })).toBeUndefined();
  });

  test('[CSP-PROM-3] a thing promised without a date is refused; a refusal promises nothing', async () => {
    const clerk = await open(monday, { topic: 'product' });
    expect(clerk.blocked('answer', { ...accommodated, promised: 'repair' })).toContain("as 'promisedBy'");
    expect(clerk.blocked('answer', refused)).toBeUndefined();
  });
});
