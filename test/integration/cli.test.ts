import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { activitiesConfig } from '../../activities/config.ts';
import { PostgresContent } from '../../activities/content/postgres-content.ts';
import { connect as connectDatabase, type Database } from '../../activities/database/connect.ts';
import { keyStore } from '../../client/api/keys/key-store.ts';
import { createCaseClient } from '../../client/case-client.ts';
import type { Io } from '../../client/cli/io.ts';
import { run } from '../../client/cli/run.ts';
import { outagesOf } from '../../client/outages/outages.ts';
import { reportsOf } from '../../client/reports/reports.ts';
import { openCaseActivities } from '../../worker/case-activities.ts';
import { testStack } from '../support/stack/env.ts';
import { suite } from './support/suite.ts';

const closers: (() => Promise<unknown>)[] = [];
// Before the suite's own: jest keeps the order, and the worker must be gone before its connection.
afterAll(async () => {
  for (const close of closers) await close();
});
const { on, replaysAll } = suite(() => testStack().bundle);
const caseId = `cli-${randomUUID().slice(0, 8)}`;
const taskQueue = `cli-${randomUUID()}`;
let database: Database;
let opened: Awaited<ReturnType<typeof redress>>;

beforeAll(async () => {
  const { databaseUrl, smtpUrl, bundle } = testStack();
  const files = await mkdtemp(join(tmpdir(), 'redress-cli-'));
  const { activities, close } = openCaseActivities(
    activitiesConfig({ DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl, FILES_DIR: files }),
  );
  database = connectDatabase(databaseUrl, 2);
  const worker = await on.worker({ bundle, activities, taskQueue });
  closers.push(
    () => worker.stop(),
    close,
    () => database.destroy(),
    () => rm(files, { recursive: true, force: true }),
  );
  opened = await redress(...open, ...ana);
});

async function redress(...argv: string[]): Promise<{ code: number; out: string; errors: string }> {
  const out: string[] = [];
  const errors: string[] = [];
  const io: Io = {
    env: {},
    terminal: false,
    columns: 100,
    now: () => Date.now(),
    out: (text) => void out.push(text),
    error: (text) => void errors.push(text),
    readStdin: () => Promise.resolve(''),
    readFile: () => Promise.resolve('x'.repeat(1_048_576)),
    interrupted: AbortSignal.timeout(120_000),
  };
  const code = await run(argv, io, async () => ({
    client: createCaseClient({
      temporal: on.client(),
      content: new PostgresContent(database),
      records: database,
      taskQueue,
      timeout: 60_000,
    }),
    keys: () => keyStore(database),
    reports: () => reportsOf(database, () => Date.now()),
    outages: () => outagesOf({ temporal: on.client(), database, now: () => Date.now() }),
    pageOf: () => undefined,
    close: () => Promise.resolve(),
  }));
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}

const open = [
  'open',
  '--policy',
  'asivado',
  '--channel',
  'email',
  '--topic',
  'delivery',
  '--case-id',
  caseId,
];
const ana = [
  '--name',
  'Ana Diaz',
  '--email',
  'ana@example.com',
  '--text',
  'My parcel came open.',
  '--id',
  'open-1',
];

async function historyLength(): Promise<number> {
  return (await on.client().workflow.getHandle(`complaint/${caseId}`).describe()).historyLength;
}

/** Asks again until the answer looks as expected: effects settle and visibility follows on their own. */
async function eventually(expected: RegExp, ...argv: string[]): Promise<string> {
  const until = Date.now() + 20_000;
  for (;;) {
    const { out } = await redress(...argv);
    if (expected.test(out) || Date.now() > until) return out;
  }
}

describe('the command line on the real server', () => {
  test('a case is opened once, however often it is asked for', async () => {
    expect(opened).toMatchObject({ code: 0, out: expect.stringContaining(`Opened ${caseId}`) });
    expect((await redress(...open, ...ana)).out).toContain(`Already open ${caseId}`);
    await on.adopt(`complaint/${caseId}`);
    const other = await redress(...open, '--email', 'bo@example.com', '--text', 'Other words.');
    expect([other.code, other.errors]).toEqual([1, expect.stringContaining('CaseExists')]);
  });

  test('show tells what matters, with the words from the content store', async () => {
    const page = await eventually(/acknowledged/, 'show', caseId);
    expect(page).toContain('Ines Moreau, Delivery');
    expect(page).toContain('Ana Diaz, ana@example.com');
    expect(page).toContain('| My parcel came open.');
    expect(page).toMatch(/answer +running +due .*\(Detroit\) +in \d business days/);
  });

  test('bad input leaves no trace in the history', async () => {
    const before = await historyLength();
    const refused = [
      [2, 'UnknownEvent', await redress('send', caseId, 'explode')],
      [2, '--txet', await redress('send', caseId, 'note', '--txet', 'x')],
      [2, 'TextTooLarge', await redress('send', caseId, 'note', '--text-file', 'big')],
      [2, 'ControlCharacter', await redress('send', caseId, 'note', '--text', 'a\u001bb')],
      [1, 'EventNotAccepted', await redress('send', caseId, 'confirmSolved')],
      [1, 'NotPermitted', await redress('send', caseId, 'investigate', '--as', 'customer')],
      [2, 'UnknownClock', await redress('explain', caseId, 'lunch')],
      [4, 'UnknownCase', await redress('send', 'no-such-case', 'note', '--text', 'x')],
    ] as const;
    for (const [code, says, result] of refused) {
      expect([result.code, result.errors]).toEqual([code, expect.stringContaining(says)]);
    }
    expect(await historyLength()).toBe(before);
  });

  test('a duplicate id gets the first answer; another event under it is refused', async () => {
    const first = await redress('send', caseId, 'investigate', '--id', 'i-1', '--json');
    expect(await redress('send', caseId, 'investigate', '--id', 'i-1', '--json')).toEqual(first);
    const other = await redress('send', caseId, 'note', '--text', 'x', '--id', 'i-1');
    expect([other.code, other.errors]).toEqual([1, expect.stringContaining('DuplicateEvent')]);
  });

  test('a corrected address keeps the name', async () => {
    expect((await redress('send', caseId, 'correctContact', '--email', 'new@example.com')).code).toBe(0);
    expect(await eventually(/new@example/, 'show', caseId)).toContain('Ana Diaz, new@example.com');
  });

  test('explain and list say the same instant as show', async () => {
    const { out } = await redress('explain', caseId, 'answer');
    const due = /due +(\w{3} \d+ \w{3}[^(]*\(Detroit\))/.exec(out)?.[1] ?? 'no due instant';
    expect((await redress('show', caseId)).out).toContain(due);
    const listed = await eventually(
      new RegExp(`${caseId} +investigating .*Delivery: Ines Moreau`),
      'list',
      '--limit',
      '1000',
    );
    expect(listed).toMatch(new RegExp(`${caseId} +investigating .*Delivery: Ines Moreau +asivado`));
    const events = await redress('events', caseId, '--json');
    expect(JSON.parse(events.out)).toContainEqual(expect.objectContaining({ type: 'answer' }));
  });

  test('time is advanced past the delay notice; the answered case closes and watch ends', async () => {
    expect((await redress('advance', caseId, '--days', '14')).out).toContain('delay notice');
    const answer = ['--decision', 'accommodated', '--analysis', 'A', '--proposal', 'P', '--via', 'email'];
    expect((await redress('send', caseId, 'answer', ...answer)).out).toContain('resolved');
    const watched = redress('watch', caseId, '--every', '0.2');
    expect(await redress('advance', caseId, '--days', '60')).toMatchObject({
      errors: '',
      out: expect.stringContaining('closed'),
    });
    expect((await watched).out).toMatch(/closed.*$/);
  });

  test('a closed case can be read and takes nothing more', async () => {
    expect((await redress('show', caseId)).out).toContain(`${caseId}  closed`);
    expect((await redress('events', caseId)).out).toContain('Nothing can be sent');
    for (const late of [
      ['send', caseId, 'note', '--text', 'x'],
      ['advance', caseId, '--days', '1'],
    ]) {
      const { code, errors } = await redress(...late);
      expect([code, errors]).toEqual([1, expect.stringContaining('CaseClosed')]);
    }
  });
});

replaysAll();
