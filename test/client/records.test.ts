import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PostgresContent } from '../../activities/content/postgres-content.ts';
import { connect, type Database } from '../../activities/database/connect.ts';
import { migrate } from '../../activities/database/migrate.ts';
import { writeRecord } from '../../activities/records/write-record.ts';
import { listRecords, type ListQuery } from '../../client/records/list-records.ts';
import { countBySavedView } from '../../client/records/saved-views.ts';
import { startPostgres, type TestDatabase } from '../activities/support/postgres.ts';
import { clock, sampleRecord } from '../activities/support/record.ts';

const now = Date.UTC(2026, 10, 24, 18);
const hour = 3_600_000;
let postgres: TestDatabase;
let database: Database;

/** Case `c-00` to `c-29`; the first four are due at the same instant, every third waits for the customer. */
beforeAll(async () => {
  postgres = await startPostgres();
  const url = await postgres.fresh();
  await migrate(url);
  database = connect(url, 4);
  const content = new PostgresContent(database);
  for (let i = 0; i < 30; i += 1) {
    const caseId = `c-${String(i).padStart(2, '0')}`;
    await content.putMany(caseId, 'open', {
      customer: { kind: 'person', body: { name: `Jane Miller ${i}`, email: `jane${i}@example.com` } },
      text: { kind: 'words', body: i % 2 === 0 ? 'The parcel never came.' : 'The lamp is broken.' },
    });
    const record = sampleRecord({
      caseId,
      revision: i + 1,
      at: now - i * hour,
      ended: i >= 25,
      view: {
        since: now - i * hour,
        state: i >= 25 ? 'closed' : i === 4 ? 'escalated' : 'investigating',
        ...(i === 4 && { escalationLevel: 2 }),
        next: [{ what: 'promised answer', at: now + Math.max(10, i) * hour, by: 'itself' }],
        clocks: [
          clock('answer', now + (Math.max(3, i) - 5) * hour),
          ...(i === 7 ? [clock('safety-report', now + 90 * hour)] : []),
        ],
        awaiting: i % 3 === 0 ? [{ what: 'The reply to our question', from: 'the customer' }] : [],
        ...(i === 14 && { timeZone: 'Europe/London' }),
        ...(i === 20 && { timeZone: 'Asia/Tokyo' }),
        ...(i === 9 && { kind: 'return', goods: { orderId: 'A-1009', units: [] } }),
      },
    });
    await writeRecord(database, record);
  }
}, 120_000);
afterAll(async () => {
  await database.destroy();
  await postgres.stop();
});

const list = (query: ListQuery = {}) => listRecords(database, query, now);
const ids = async (query: ListQuery) => (await list(query)).cases.map(({ caseId }) => caseId);

test('a listed case says who has it, whose it is, what is next and which clocks run', async () => {
  const { cases } = await list({ filter: { text: 'a-1009' } });
  expect(cases).toMatchObject([
    {
      caseId: 'c-09',
      workflowId: 'complaint/c-09',
      kind: 'return',
      owner: 'Ines Moreau',
      department: 'Delivery',
      customerName: 'Jane Miller 9',
      orderId: 'A-1009',
      next: { what: 'promised answer', at: now + 10 * hour, byWhom: 'itself' },
      clocks: [{ name: 'answer', status: 'running', dueAt: now + 4 * hour }],
      receivedAt: now - 9 * hour,
      revision: 10,
    },
  ]);
});

test('a clock that ran out since the last wake is shown as overdue', async () => {
  const { cases } = await list({ filter: { text: 'c-03' } });
  expect(cases[0]?.clocks[0]).toMatchObject({ status: 'overdue' });
});

test.each(['due', 'received', 'changed'] as const)(
  'pages sorted by %s show each case once, in one order',
  async (sort) => {
    const whole = await ids({ sort, filter: { scope: 'all' } });
    expect(new Set(whole).size).toBe(30);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({
        sort,
        filter: { scope: 'all' },
        limit: 7,
        ...(cursor !== undefined && { cursor }),
      });
      paged.push(...page.cases.map(({ caseId }) => caseId));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(paged).toEqual(whole);
    if (sort === 'due') expect(whole.slice(0, 10)).toEqual(whole.slice(0, 10).toSorted());
  },
);

test('filters narrow the list, together too', async () => {
  expect(await ids({})).toHaveLength(25);
  expect(await ids({ filter: { scope: 'closed' } })).toHaveLength(5);
  expect(await ids({ filter: { state: 'closed' } })).toHaveLength(5);
  expect(await ids({ filter: { escalated: true } })).toEqual(['c-04']);
  expect(await ids({ filter: { safety: true } })).toEqual(['c-07']);
  expect(await ids({ filter: { waitsForCustomer: true } })).toHaveLength(9);
  expect(await ids({ filter: { dueBefore: now + 11 * hour } })).toHaveLength(16);
  expect(await ids({ filter: { orderId: 'A-1009', kind: 'return' } })).toEqual(['c-09']);
  expect(await ids({ filter: { departments: ['Nobody'] } })).toEqual([]);
});

test('due today is what is overdue, and what falls due before the day of the company is over', async () => {
  const due = (await ids({ filter: { dueTodayAt: now } })).toSorted();
  // It is 13:00 in Detroit, where c-15 is due at 23:00; 18:00 in London, where c-14 is due at 3:00; 3:00 in Tokyo already.
  expect(due).toEqual([
    ...Array.from({ length: 14 }, (_, i) => `c-${String(i).padStart(2, '0')}`),
    'c-15',
    'c-20',
  ]);
});

describe('search', () => {
  test.each([
    ['parcel miller', 15],
    ['parc', 15],
    ['PARCEL', 15],
    ['jane3@example.com', 1],
    ['jane3@exa', 1],
    ['c-07', 1],
    ['parcel lamp', 0],
    ["'); drop table content; --", 0],
    ['& | ! :*', 0],
    ['\\', 0],
  ])('finds what has all of: %s', async (text, expected) => {
    expect(await ids({ filter: { scope: 'all', text } })).toHaveLength(expected);
  });
});

test('saved views are counted over the open cases', async () => {
  expect(await countBySavedView(database, { owner: 'Ines Moreau', now })).toEqual({
    mine: 25,
    all: 25,
    breaching: 16,
    waiting: 9,
    escalated: 1,
    approvals: 0,
    decisions: 0,
    safety: 1,
    unheard: 0,
  });
});

test.each<readonly [string, ListQuery]>([
  ['a cursor that is none', { cursor: 'x' }],
  ['a state that there is not', { filter: { state: 'lost' } }],
  ['a limit of nothing', { limit: 0 }],
])('%s is refused in words', async (_, query) => {
  await expect(list(query)).rejects.toMatchObject({ type: 'InvalidInput' });
});

test('a cursor of another order is refused', async () => {
  const { next } = await list({ limit: 3, sort: 'received' });
  await expect(list({ sort: 'due', cursor: next ?? '' })).rejects.toMatchObject({ type: 'InvalidInput' });
});
