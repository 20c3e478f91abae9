import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { complaint } from '../../../machines/complaint/chart.ts';
import type { ComplaintContext } from '../../../machines/complaint/context.ts';
import { complaintKind } from '../../../machines/complaint/kind.ts';
import type { ComplaintEventType } from '../../../machines/complaint/events.ts';
import type { Payloads } from '../../../machines/complaint/payloads.ts';
import { policyOf } from '../../../policies/registry.ts';
import { propertiesOf } from '../../../client/json-schema.ts';
import { step } from '../../../workflows/interpreter/step.ts';
import { accommodated, local, open, ref, refused, written, type Clerk } from './support/clerk.ts';

const monday = '2026-11-23 10:00';
const support = policyOf('support-procedures');
const repair = { ...accommodated, promised: 'repair', promisedBy: '2026-12-11' } as const;
const promises = (clerk: Clerk) =>
  clerk.view().commitments.map(({ about, status, dueAt }) => `${about} ${status} ${written(dueAt)}`);

describe('a date promised with the answer', () => {
  test('[CSP-PROM-1] counts from when the customer has it, in the letter; done in time it is kept', async () => {
    const clerk = await open(monday, { topic: 'product' });
    await clerk.send('answer', repair);
    expect(clerk.sent.at(-1)?.params.facts).toMatchObject({
      promised: 'repair',
      promisedBy: local('2026-12-11 17:00'),
    });
    expect(promises(clerk)).toEqual(['answer kept Thu 3 Dec 17:00', 'repair open Fri 11 Dec 17:00']);
    await clerk.send('fulfil', { text: ref('text') });
    expect(promises(clerk).at(-1)).toBe('repair kept Fri 11 Dec 17:00');
    expect(clerk.view().clocks.find(({ name }) => name === 'promised-1')?.status).toBe('met');
  });

  test('[CSP-PROM-1] an answer that is not delivered promises nothing; one that is said does at once', async () => {
    const lost = await open(monday, { topic: 'product' }, { post: () => 'needs-person' });
    await lost.send('answer', repair);
    expect(promises(lost)).toEqual([]);
    const spoken = await open(monday, { topic: 'product' });
    await spoken.send('answer', { ...repair, promised: 'thing', via: 'verbal' });
    expect(promises(spoken).at(-1)).toBe('thing open Fri 11 Dec 17:00');
  });

  test('[CSP-PROM-2] passed: apology and offer; the owner was reminded a day before', async () => {
    const clerk = await open(monday, { topic: 'product' });
    await clerk.send('answer', repair);
    await clerk.until('2026-12-11 17:00');
    expect(promises(clerk).at(-1)).toBe('repair broken Fri 11 Dec 17:00');
    expect(clerk.sent.find(({ params }) => params.template === 'apology')?.params.facts['promised']).toBe(
      'repair',
    );
    const mails = clerk.sent.filter(({ params }) => params.template === 'promise-to-keep');
    expect(mails.map(({ at }) => at)).toEqual(['Thu 10 Dec 17:00', 'Fri 11 Dec 17:00']);
  });

  test('[CSP-PROM-1] put off: another date in time renews it', async () => {
    const clerk = await open(monday, { topic: 'product' });
    await clerk.send('answer', repair);
    const putOff = { reason: ref('reason'), channel: 'phone' } as const;
    expect(clerk.blocked('putOff', { ...putOff, by: local('2026-12-12 10:00') })).toContain('newDate');
    expect(clerk.blocked('putOff', { ...putOff, newDate: '2026-12-11' })).toContain('told already');
    await clerk.send('putOff', { ...putOff, newDate: '2026-12-15' });
    expect(promises(clerk).slice(-2)).toEqual([
      'repair renewed Fri 11 Dec 17:00',
      'repair open Tue 15 Dec 17:00',
    ]);
    expect(clerk.view().clocks.find(({ name }) => name === 'promised-1')?.dueAt).toBe(
      local('2026-12-15 17:00'),
    );
  });
});

/** One payload of each event that carries a date, with the date to be tried. */
const dated: readonly (readonly [
  ComplaintEventType,
  string,
  (date: string) => Payloads[ComplaintEventType],
])[] = [
  ['refer', 'expectedBy', (expectedBy) => ({ department: 'delivery', expectedBy })],
  ['renew', 'newDate', (newDate) => ({ newDate, reason: ref('reason') })],
  ['answer', 'promisedBy', (promisedBy) => ({ ...accommodated, promisedBy })],
  ['putOff', 'newDate', (newDate) => ({ newDate, reason: ref('reason'), channel: 'phone' })],
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

  test.each(dated)('[CSP-PROM-3] %s: the past, a closed day, and a step that comes first', async (...one) => {
    const [type, , payload] = one;
    const clerk = await open(monday, { topic: 'product' });
    if (type === 'putOff') {
      await clerk.send('answer', repair);
      expect(promises(clerk).at(-1)).toBe('repair open Fri 11 Dec 17:00');
    }
    const why = (date: string) => clerk.blocked(type, payload(date));
    expect(why('2026-11-20')).toMatch(/2026-11-20 is over; the earliest date that can be kept is \w+ \d+/u);
    expect(why('2026-11-26')).toMatch(/Thanksgiving.*the earliest date that can be kept is/u);
    expect(why('2028-11-24')).toContain('latest possible date');
  });

  test('[CSP-PROM-3] the earliest is a day on which the steps that remain can be done', async () => {
    const clerk = await open(monday, { topic: 'product' }, { policy: support });
    await clerk.send('offerCompensation', {
      cause: 'product-defect',
      amount: { minor: 20_000, currency: 'USD' },
      order: 'S-1',
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

test('[CSP-PROM-1] an acknowledgement that arrives after the withdrawal promises nothing', async () => {
  const clerk = await open('2026-11-23 10:00', { topic: 'billing' }, { post: () => 'silent' });
  await clerk.send('withdraw', {});
  const [acknowledgement] = clerk.rehearsal.envelope().outbox;
  const receipt = { effectId: '1.0', name: 'sendMail', title: 'x', status: 'delivered', attempts: 1, at: 0 };
  const item = { kind: 'receipt', effectId: acknowledgement?.id ?? '', receipt } as const;
  const { envelope } = step(complaint, clerk.rehearsal.envelope(), item, clerk.rehearsal.now(), {});
  const root = envelope.actors['']?.snapshot.context;
  const { commitments, acknowledgedAt } = root as ComplaintContext;
  expect([typeof acknowledgedAt, commitments.filter(({ status }) => status === 'open')]).toEqual([
    'number',
    [],
  ]);
});
