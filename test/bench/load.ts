import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../activities/database/connect.ts';
import { answer, confirm, mailsAfter, open, type Stage } from './scenario.ts';

export interface LoadResult {
  readonly caseIds: readonly string[];
  /** From the start of a case to its end, ms. */
  readonly latencies: readonly number[];
  readonly seconds: number;
}

let batches = 0;

function newIds(stage: Stage, count: number): string[] {
  batches += 1;
  return Array.from(
    { length: count },
    (_, i) => `b${batches}-${stage.variant.toLowerCase()}-${i}-${process.pid}`,
  );
}

/** Each input is sent as soon as the one before it has its answer. */
export async function eagerly(stage: Stage, count: number, atOnce: number): Promise<LoadResult> {
  const caseIds = newIds(stage, count);
  const latencies: number[] = [];
  const began = performance.now();
  await together(caseIds, atOnce, async (caseId) => {
    const start = performance.now();
    const handle = await open(stage, caseId);
    await answer(stage, caseId);
    await confirm(stage, caseId);
    await handle.result();
    latencies.push(performance.now() - start);
  });
  return { caseIds, latencies, seconds: (performance.now() - began) / 1000 };
}

/** Each input reaches a case that has come to rest, as in real life: all cases take one step, then all the next one. */
export async function spaced(
  stage: Stage,
  database: Database,
  count: number,
  atOnce: number,
): Promise<LoadResult> {
  const caseIds = newIds(stage, count);
  const latencies: number[] = [];
  const began = performance.now();
  const steps = [
    { take: (caseId: string): Promise<unknown> => open(stage, caseId), mails: mailsAfter.open },
    { take: (caseId: string): Promise<unknown> => answer(stage, caseId), mails: mailsAfter.answer },
    { take: (caseId: string): Promise<unknown> => confirm(stage, caseId), mails: mailsAfter.confirm },
  ];
  for (const { take, mails } of steps) {
    await together(caseIds, atOnce, async (caseId) => {
      const start = performance.now();
      await take(caseId);
      latencies.push(performance.now() - start);
    });
    await rest(database, caseIds, mails);
  }
  return { caseIds, latencies, seconds: (performance.now() - began) / 1000 };
}

/** Waits until every case has its receipts, and a little more for the workflow tasks that they cause. */
async function rest(database: Database, caseIds: readonly string[], mails: number): Promise<void> {
  for (;;) {
    const { settled } = await database
      .selectFrom('effect_claims')
      .select((eb) => eb.fn.countAll<string>().as('settled'))
      .where('case_id', 'in', [...caseIds])
      .where('state', '=', 'settled')
      .executeTakeFirstOrThrow();
    if (Number(settled) >= caseIds.length * mails) break;
    await pause(250);
  }
  await pause(1_500);
}

/** Acts on each, so many at once. */
export async function together(
  caseIds: readonly string[],
  atOnce: number,
  act: (caseId: string) => Promise<void>,
): Promise<void> {
  const waiting = [...caseIds];
  const lane = async (): Promise<void> => {
    for (let caseId = waiting.shift(); caseId !== undefined; caseId = waiting.shift()) await act(caseId);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}
