import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
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
  database = connect(postgres.url, 6);
}, 60_000);
afterAll(async () => {
  await database.destroy();
  await postgres.stop();
});

const done: Outcome = { status: 'delivered', title: 'acknowledgement by e-mail', reference: '<c.1.0@x>' };
let n = 0;
const call = (params: unknown = { a: 1, b: [2] }): EffectCall => ({
  effectId: `c${n++}:1.0`,
  caseId: 'c',
  name: 'sendMail',
  params,
  issuedAt: 1_000,
});
let attempts: Attempt[] = [];
afterEach(() => {
  attempts = [];
});
const acting = (outcome: Outcome | Error) => (attempt: Attempt) => {
  attempts.push(attempt);
  return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
};
/** Leaves a claim as a process that was killed in the middle of its act leaves it. */
const killedInTheAct = async (effect: EffectCall, leaseLeft: string) => {
  const dying = claiming(database);
  await dying(effect, acting(new EffectError('Killed', 'killed', { retryable: true }))).catch(
    () => undefined,
  );
  await sql`update effect_claims set state = 'claimed', lease_until = now() + ${leaseLeft}::interval
    where effect_id = ${effect.effectId}`.execute(database);
  attempts = [];
};

describe('the claim of an effect', () => {
  test('is settled with the receipt; the same call again acts no more and is deduplicated', async () => {
    const performOnce = claiming(database, { now: () => 5_000 });
    const effect = call();
    const receipt = await performOnce(effect, acting(done));
    expect(receipt).toEqual({ effectId: effect.effectId, name: 'sendMail', ...done, attempts: 1, at: 5_000 });
    expect(await performOnce(effect, acting(done))).toEqual({ ...receipt, status: 'deduplicated' });
    expect(await claiming(database)({ ...effect, params: { b: [2], a: 1 } }, acting(done))).toMatchObject({
      status: 'deduplicated',
      reference: '<c.1.0@x>',
    });
    expect(attempts).toHaveLength(1);
  });

  test('what needs a person stays so when it is asked again', async () => {
    const performOnce = claiming(database);
    const effect = call();
    const refused: Outcome = { status: 'needs-person', title: 'mail', reason: 'refused' };
    await performOnce(effect, acting(refused));
    expect(await performOnce(effect, acting(done))).toMatchObject({
      status: 'needs-person',
      reason: 'refused',
    });
  });

  test("a receipt's time is the case's where virtual time runs ahead of the machine's", async () => {
    const receipt = await claiming(database, { now: () => 10 })({ ...call(), issuedAt: 99 }, acting(done));
    expect(receipt.at).toBe(99);
  });

  test('of twenty attempts at once one acts; the others are told to come back', async () => {
    const effect = call();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let acted = 0;
    let refused = 0;
    const one = () =>
      claiming(database)(effect, async () => {
        acted += 1;
        await held;
        return done;
      }).catch((error: unknown) => {
        refused += 1;
        if (refused === 19) release();
        return error;
      });
    const answers = await Promise.all(Array.from({ length: 20 }, one));
    expect(acted).toBe(1);
    expect(answers.filter((a) => a instanceof EffectError && a.type === 'EffectInFlight')).toHaveLength(19);
  });

  test('a failure that was seen gives the claim back at once, and the next attempt is no doubt', async () => {
    const performOnce = claiming(database);
    const effect = call();
    const refused = new EffectError('MailTemporarilyRefused', '451', { retryable: true });
    await expect(performOnce(effect, acting(refused))).rejects.toBe(refused);
    const receipt = await performOnce(effect, acting(done));
    expect(receipt).toMatchObject({ status: 'delivered', attempts: 2 });
    expect(receipt.maybeTwice).toBeUndefined();
    expect(attempts.map((a) => a.maybeTwice)).toEqual([false, false]);
  });

  test.each([
    [
      'an uncertain failure',
      new EffectError('MailHandoverUncertain', 'no reply', { retryable: true, uncertain: true }),
    ],
    ['a failure of an unknown kind', new Error('boom')],
  ])('after %s the next attempt may be a second one, and says so', async (_, failure) => {
    const performOnce = claiming(database);
    const effect = call();
    await expect(performOnce(effect, acting(failure))).rejects.toBe(failure);
    expect(await performOnce(effect, acting(done))).toMatchObject({ attempts: 2, maybeTwice: true });
  });

  test('killed between act and record: refused while the lease lives, then done again and said', async () => {
    const effect = call();
    await killedInTheAct(effect, '10 seconds');
    const early = claiming(database)(effect, acting(done));
    await expect(early).rejects.toMatchObject({ type: 'EffectInFlight', retryAfter: expect.any(Number) });
    expect(attempts).toHaveLength(0);
    await killedInTheAct(effect, '0 seconds');
    expect(await claiming(database)(effect, acting(done))).toMatchObject({
      status: 'delivered',
      maybeTwice: true,
    });
    expect(attempts[0]).toMatchObject({ maybeTwice: true });
  });

  test('a slow act keeps its lease: no second attempt slips in', async () => {
    const effect = call();
    const performOnce = claiming(database, { lease: 1_500 });
    const slow = performOnce(effect, async () => {
      const until = Date.now() + 3_500;
      while (Date.now() < until) {
        await expect(performOnce(effect, acting(done))).rejects.toMatchObject({ type: 'EffectInFlight' });
        await new Promise((resume) => setTimeout(resume, 50));
      }
      return done;
    });
    expect(await slow).toMatchObject({ status: 'delivered', attempts: 1 });
    expect(attempts).toHaveLength(0);
  });

  test('the same id with other params is refused for good and does nothing', async () => {
    const performOnce = claiming(database);
    const effect = call();
    await performOnce(effect, acting(done));
    const other = performOnce({ ...effect, params: { a: 2 } }, acting(done));
    await expect(other).rejects.toMatchObject({ type: 'EffectIdReused', retryable: false });
    expect(attempts).toHaveLength(1);
  });

  test('an act that is done while the database goes away is recorded by the retry and not done again', async () => {
    const flaky = connect(postgres.url, 2);
    const performOnce = claiming(flaky);
    const effect = call();
    const lost = performOnce(effect, async (attempt) => {
      attempts.push(attempt);
      await database.schema.alterTable('effect_claims').renameTo('effect_claims_away').execute();
      return done;
    });
    await expect(lost).rejects.toMatchObject({ retryable: true });
    await database.schema.alterTable('effect_claims_away').renameTo('effect_claims').execute();
    expect(await performOnce(effect, acting(done))).toMatchObject({ status: 'delivered', attempts: 1 });
    expect(attempts).toHaveLength(1);
    await flaky.destroy();
  });

  test('without a database nothing is done', async () => {
    const gone = connect('postgres://u:p@127.0.0.1:1/x', 1);
    await expect(claiming(gone)(call(), acting(done))).rejects.toMatchObject({ type: 'DatabaseUnavailable' });
    expect(attempts).toHaveLength(0);
    await gone.destroy();
  });
});
