import { describe, expect, test } from '@jest/globals';
import { complaint } from '../../../machines/complaint/chart.ts';
import type { ComplaintContext } from '../../../machines/complaint/context.ts';
import { step } from '../../../workflows/interpreter/step.ts';
import { accommodated, local, open, ref, written, type Clerk } from './support/clerk.ts';

const monday = '2026-11-23 10:00';
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

test('[CSP-PROM-1] an acknowledgement that arrives after the withdrawal promises nothing', async () => {
  const clerk = await open('2026-11-23 10:00', { topic: 'billing' }, { post: () => 'silent' });
  await clerk.send('withdraw', { channel: 'email' });
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
