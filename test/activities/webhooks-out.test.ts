import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { Webhook } from 'standardwebhooks';
import { connect, type Database } from '../../activities/database/connect.ts';
import { migrate } from '../../activities/database/migrate.ts';
import { writeRecord } from '../../activities/records/write-record.ts';
import { announceRecord } from '../../activities/webhooks/out/announce-record.ts';
import { announce } from '../../activities/webhooks/out/announce.ts';
import type { CaseChange } from '../../activities/webhooks/out/case-change.ts';
import { startDeliveries, type DeliverySettings } from '../../activities/webhooks/out/deliveries.ts';
import { outboxOf } from '../../activities/webhooks/out/outbox.ts';
import { webhookEndpoints } from '../../activities/webhooks/out/webhook-endpoints.ts';
import { until } from '../integration/support/until.ts';
import { startPostgres, type TestDatabase } from './support/postgres.ts';
import { sampleRecord } from './support/record.ts';
import { startVendorServer } from './support/vendor-server.ts';

let postgres: TestDatabase;
let database: Database;
let listener: Awaited<ReturnType<typeof startVendorServer>>;
const warned: string[] = [];
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
  await migrate(postgres.url);
  database = connect(postgres.url, 12);
}, 60_000);
beforeEach(async () => {
  await database.deleteFrom('webhook_endpoints').execute();
  listener = await startVendorServer(() => ({ status: 204 }));
});
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
  await listener.close();
});
afterAll(async () => {
  await database.destroy();
  await postgres.stop();
});

const change = (over: Partial<CaseChange> = {}): CaseChange => ({
  caseId: 'c-1',
  kind: 'return',
  policy: 'support-procedures',
  state: 'acknowledged',
  before: 'received',
  revision: 2,
  at: Date.parse('2026-12-01T10:00:00Z'),
  ...over,
});
const told = (...changes: Partial<CaseChange>[]) =>
  database.transaction().execute(async (trx) => {
    for (const each of changes) await announce(trx, change(each));
  });
const loop = (over: Partial<DeliverySettings> = {}) => {
  const warn = (text: string) => void warned.push(text);
  stops.push(
    startDeliveries(database, { local: true, timeout: 30_000, pause: 20, atOnce: 10, warn, ...over }),
  );
};
const endpoints = () => webhookEndpoints(database);
const standing = async () => (await endpoints().list())[0];
const allDue = () =>
  sql`update webhook_messages set next_at = now() where state = 'waiting'`.execute(database);
const idsTold = () => listener.requests.map(({ headers }) => String(headers['webhook-id']));

test('a change is told signed, once, with ids, kind, state, revision and time, and nothing else', async () => {
  const { secret } = await endpoints().add(`${listener.url}/hook`, []);
  await told({}, {});
  await told({});
  loop();
  await until('the message', async () => (await standing())?.delivered === 1);
  const [request] = listener.requests;
  const { body = '', headers = {}, path } = { ...request };
  expect(path).toBe('/hook');
  expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toEqual({
    type: 'case.state-changed',
    timestamp: '2026-12-01T10:00:00.000Z',
    data: { case: 'c-1', kind: 'return', policy: 'support-procedures', state: 'acknowledged', revision: 2 },
  });
  expect(idsTold()).toEqual(['msg_c-1_2']);
});

test('the row of a case in the read model is told as it is written, and not when it stays', async () => {
  await endpoints().add(listener.url, []);
  for (const [revision, state] of [
    [1, 'acknowledged'],
    [2, 'closed'],
    [2, 'resolved'],
  ] as const)
    await writeRecord(database, sampleRecord({ revision, view: { state } }), { announce: announceRecord });
  const rows = await database.selectFrom('webhook_messages').select('body').orderBy('revision').execute();
  expect(rows).toMatchObject([
    { body: { type: 'case.opened', data: { state: 'acknowledged', revision: 1 } } },
    { body: { type: 'case.state-changed', data: { state: 'closed', revision: 2 } } },
  ]);
});

test('what is rolled back is not told; an endpoint hears the types it wants, and nothing once it is removed', async () => {
  const wants = await endpoints().add(`${listener.url}/opened`, ['case.opened']);
  const { id } = await endpoints().add(`${listener.url}/removed`, []);
  expect([await endpoints().stop(id, 'removed'), await endpoints().stop(id, 'removed')]).toEqual([
    true,
    false,
  ]);
  const failing = database.transaction().execute(async (trx) => {
    await announce(trx, change({ before: undefined, revision: 1 }));
    throw new Error('the case was not written');
  });
  await expect(failing).rejects.toThrow('not written');
  await told({ before: undefined, revision: 7 }, { revision: 8 }, { before: 'acknowledged', revision: 9 });
  const rows = await database.selectFrom('webhook_messages').select(['endpoint_id', 'message_id']).execute();
  expect(rows).toEqual([{ endpoint_id: wants.id, message_id: 'msg_c-1_7' }]);
});

test('of one case in order, however the first fails; other cases do not wait for it', async () => {
  await endpoints().add(listener.url, []);
  listener.next({ status: 500 }, 'cut-before', { status: 302, headers: { location: '/elsewhere' } });
  await told({ revision: 1 }, { revision: 2 });
  loop();
  await until('the first failure', async () => (await standing())?.lastFault === 'HTTP 500');
  await told({ revision: 3 }, { caseId: 'c-2', revision: 1 });
  await until('the other case, cut off', () => idsTold().includes('msg_c-2_1'));
  await until('three failures', async () => {
    await allDue();
    return listener.requests.length >= 3;
  });
  await until('all', async () => {
    await allDue();
    return (await standing())?.delivered === 4;
  });
  const first = idsTold().filter((id) => id.startsWith('msg_c-1'));
  expect(first.filter((id, n) => first.indexOf(id) === n)).toEqual(['msg_c-1_1', 'msg_c-1_2', 'msg_c-1_3']);
  expect(first.lastIndexOf('msg_c-1_1')).toBeLessThan(first.indexOf('msg_c-1_2'));
  expect(listener.requests.every(({ path }) => path === '/')).toBe(true);
});

test('four loops at once tell each message once', async () => {
  await endpoints().add(listener.url, []);
  await told(
    ...Array.from({ length: 60 }, (_, n) => ({ caseId: `c-${n % 20}`, revision: Math.floor(n / 20) })),
  );
  for (let n = 0; n < 4; n += 1) loop();
  await until('all', async () => (await standing())?.delivered === 60);
  expect(new Set(idsTold()).size).toBe(60);
  expect(idsTold().filter((id, n, all) => all.indexOf(id) !== n)).toEqual([]);
});

test('what a process that died had claimed is told when its lease ends, and its late answer counts no more', async () => {
  await endpoints().add(listener.url, []);
  await told({});
  const outbox = outboxOf(database);
  const [endpoint = ''] = await outbox.due();
  const [claimed] = await outbox.claim(endpoint, 10, 60_000);
  expect(await outbox.claim(endpoint, 10, 60_000)).toEqual([]);
  expect(await outbox.due()).toEqual([]);
  await sql`update webhook_messages set lease_until = now()`.execute(database);
  const [again] = await outbox.claim(endpoint, 10, 60_000);
  expect(again).toMatchObject({ messageId: 'msg_c-1_2', attempts: 2 });
  if (claimed) await outbox.settle(claimed, { kind: 'given-up', fault: 'late' });
  expect(await standing()).toMatchObject({ waiting: 1, givenUp: 0 });
  if (again) await outbox.settle(again, { kind: 'delivered' });
  expect(await standing()).toMatchObject({ waiting: 0, delivered: 1 });
});

test('given up after days, visibly; a replay tells it again under the same id', async () => {
  const { id } = await endpoints().add(listener.url, []);
  await told({});
  await sql`update webhook_messages set attempts = 10`.execute(database);
  listener.next({ status: 503 });
  loop();
  await until('the end', async () => (await standing())?.givenUp === 1);
  expect(await standing()).toMatchObject({ waiting: 0, lastFault: 'HTTP 503' });
  expect(warned.at(-1)).toContain('msg_c-1_2');
  expect(await outboxOf(database).replay(id, { caseId: 'c-other' })).toBe(0);
  expect(await outboxOf(database).replay(id, { givenUpOnly: true })).toBe(1);
  await until('the replay', async () => (await standing())?.delivered === 1);
  expect(idsTold()).toEqual(['msg_c-1_2', 'msg_c-1_2']);
});

test('an endpoint that is gone is told nothing more; one that hangs is a failure by its time', async () => {
  await endpoints().add(listener.url, []);
  listener.next({ status: 410 });
  await told({ revision: 1 }, { revision: 2 });
  loop({ timeout: 300 });
  await until('the stop', async () => (await standing())?.stopped);
  expect(await standing()).toMatchObject({
    stopped: { because: 'it answered 410 Gone' },
    givenUp: 1,
    waiting: 1,
  });
  await endpoints().add(listener.url, []);
  listener.next('hang-after');
  await told({ revision: 3 });
  await until('the time-out', async () => (await endpoints().list())[1]?.lastFault === 'TIMEOUT');
  expect(listener.requests).toHaveLength(2);
});
