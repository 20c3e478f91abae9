import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connect, type Database } from '../../activities/database/connect.ts';
import { migrate } from '../../activities/database/migrate.ts';
import { EffectError } from '../../activities/effect-error.ts';
import { claiming } from '../../activities/effects/claim.ts';
import type { Attempt, Outcome } from '../../activities/effects/outcome.ts';
import type { EffectCall } from '../../machines/case/receipt.ts';
import { startPostgres, type TestDatabase } from './support/postgres.ts';

let postgres: TestDatabase;
let database: Database;
beforeAll(async () => {
  postgres = await startPostgres();
  await migrate(postgres.url);
  database = connect(postgres.url, 2);
}, 60_000);
afterAll(async () => {
  await database.destroy();
  await postgres.stop();
});

const done: Outcome = { status: 'delivered', title: 'answer by e-mail' };
const broken = new EffectError('MailHandoverUncertain', 'no reply', { retryable: true, uncertain: true });

/** A letter as its task writes it at an instant. */
function letterAt(effectId: string) {
  return (issuedAt: number, more: object = {}): EffectCall => ({
    effectId,
    caseId: 'c',
    name: 'sendMail',
    issuedAt,
    params: { template: 'answer', facts: { owner: 'Ana', expectedBy: issuedAt + 9, ...more }, words: {} },
  });
}

test('a letter that is written again at another instant is the same letter: the first words stand, and the receipt tells the dates in them', async () => {
  const performOnce = claiming(database);
  const letter = letterAt(`${randomUUID()}:_start.0`);
  const written: unknown[] = [];
  const write =
    (outcome: Outcome | Error) =>
    (_: Attempt, { issuedAt, params }: EffectCall) => {
      written.push({ issuedAt, params });
      return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
    };
  const first = { issuedAt: 100, params: letter(100).params };
  await expect(performOnce(letter(100), write(broken), 'letter')).rejects.toBe(broken);
  expect(await performOnce(letter(200), write(done), 'letter')).toMatchObject({
    status: 'delivered',
    maybeTwice: true,
    told: { expectedBy: 109 },
  });
  expect(written).toEqual([first, first]);
  expect(await performOnce(letter(300), write(done), 'letter')).toMatchObject({
    status: 'deduplicated',
    told: { expectedBy: 109 },
  });
  const same = await performOnce(letter(100), write(done), 'letter');
  expect([same.status, same.told]).toEqual(['deduplicated', undefined]);
  expect(written).toHaveLength(2);
});

test('what differs in more than its instants is another letter, and what is no letter must not differ at all', async () => {
  const performOnce = claiming(database);
  const letter = letterAt(`${randomUUID()}:_start.0`);
  const act = () => Promise.resolve(done);
  await performOnce(letter(100), act, 'letter');
  const reused = { type: 'EffectIdReused', retryable: false };
  await expect(performOnce(letter(100, { owner: 'Ben' }), act, 'letter')).rejects.toMatchObject(reused);
  const deed = letterAt(`${randomUUID()}:_start.0`);
  await performOnce(deed(100), act);
  await expect(performOnce(deed(200), act)).rejects.toMatchObject(reused);
});
