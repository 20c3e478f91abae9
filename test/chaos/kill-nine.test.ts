import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CaseView } from '../../machines/case/view.ts';
import { customerOf } from './support/case-desk.ts';
import { type ChaosStack, startChaosStack, victims } from './support/chaos-stack.ts';
import { expectKept, isQuiet } from './support/expect-kept.ts';
import { type Mailbox, startMailbox } from './support/mailbox.ts';
import { chance } from './support/chance.ts';

let mailbox: Mailbox;
let stack: ChaosStack;
const day = 24 * 3_600_000;

beforeAll(async () => {
  mailbox = await startMailbox();
  stack = await startChaosStack(mailbox.url);
}, 120_000);

afterAll(async () => {
  await stack?.stop();
  await mailbox?.close();
}, 60_000);

const acknowledged = (view: CaseView) => view.state === 'acknowledged' && isQuiet(view);
const letter = (view: CaseView, purpose: string) =>
  view.receipts.find((each) => each.purpose === purpose)?.receipt;

/** Message-ID of the mail that a test holds: the first effect of the first step. */
const acknowledgementOf = (caseId: string): unknown => expect.stringContaining(`.${caseId}._start.0@`);

/** From acknowledged through the delay notice that only a timer sends. */
async function throughTheNotice(caseId: string): Promise<void> {
  const desk = stack.desk();
  await desk.send(caseId, 'investigate', {});
  await desk.advance(caseId, 12 * day);
  const view = await desk.until(caseId, (now) => now.renewals.automatic > 0 && isQuiet(now));
  expect(view.state).toBe('investigating');
  expect(view.commitments.map(({ status }) => status)).toEqual(['renewed', 'open']);
}

/** Seconds that something takes, said beside the test's result. */
async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const since = Date.now();
  const result = await work();
  process.stdout.write(`  chaos: ${what} after ${((Date.now() - since) / 1000).toFixed(1)} s\n`);
  return result;
}

describe('kill -9', () => {
  test('of the worker, in every window of a mail: nothing is lost, and what may be double says so', async () => {
    const desk = stack.desk();
    const [taken, offered, retried] = ['c-taken', 'c-offered', 'c-retried'];
    mailbox.refuseOnce(customerOf(retried));
    const held = Promise.all([
      mailbox.hold(customerOf(taken), 'after-acceptance'),
      mailbox.hold(customerOf(offered), 'before-acceptance'),
      mailbox.hold(customerOf(retried), 'after-acceptance'),
    ]);
    await desk.open(retried);
    // The first try of this one is refused; the window is that of an ordinary activity.
    await Promise.all([desk.open(taken), desk.open(offered)]);
    await held;
    await timed('cases recovered from a killed worker', async () => {
      await stack.killAndRevive('worker');
      for (const caseId of [taken, offered, retried]) await desk.until(caseId, acknowledged);
    });
    const doubled = [];
    for (const caseId of [taken, offered, retried]) {
      doubled.push(...(await expectKept(desk, mailbox, caseId)));
      const view = await desk.until(caseId, acknowledged);
      expect(letter(view, 'acknowledgement')).toMatchObject({ maybeTwice: true });
    }
    // The referral is under way beside the acknowledgement: it may have come twice as well, and then says so.
    for (const caseId of [taken, retried]) expect(doubled).toContainEqual(acknowledgementOf(caseId));
    expect(doubled).not.toContainEqual(acknowledgementOf(offered));
  }, 150_000);

  test('of PostgreSQL while a mail is taken: the worker records it later, and it came once', async () => {
    const desk = stack.desk();
    const caught = mailbox.hold(customerOf('c-database'), 'after-acceptance');
    await desk.open('c-database');
    const mail = await caught;
    await timed('case recovered from a killed database', async () => {
      await Promise.all([stack.killAndRevive('PostgreSQL'), Promise.resolve(mail.release())]);
      await desk.until('c-database', acknowledged);
    });
    expect(await expectKept(desk, mailbox, 'c-database')).not.toContainEqual(acknowledgementOf('c-database'));
  }, 120_000);

  test('of the Temporal server while a mail is taken: the case goes on, its timers too', async () => {
    const desk = stack.desk();
    const caught = mailbox.hold(customerOf('c-server'), 'after-acceptance');
    await desk.open('c-server');
    const mail = await caught;
    await timed('case recovered from a killed server', async () => {
      await Promise.all([stack.killAndRevive('Temporal server'), Promise.resolve(mail.release())]);
      await desk.until('c-server', acknowledged);
    });
    await throughTheNotice('c-server');
    expect(await expectKept(desk, mailbox, 'c-server')).toEqual([]);
  }, 150_000);

  test('of everything and the supervisor too: started again on the same data, the case goes on', async () => {
    await stack.desk().open('c-asleep');
    await stack.desk().until('c-asleep', acknowledged);
    const caught = mailbox.hold(customerOf('c-all'), 'after-acceptance');
    await stack.desk().open('c-all');
    await caught;
    await timed('started again and case recovered from the death of everything', async () => {
      await stack.killAndRevive('everything');
      await stack.desk().until('c-all', acknowledged);
    });
    await throughTheNotice('c-all');
    expect(await expectKept(stack.desk(), mailbox, 'c-all')).toContainEqual(acknowledgementOf('c-all'));
    // A case that slept through it has lost nothing either.
    await throughTheNotice('c-asleep');
    expect(await expectKept(stack.desk(), mailbox, 'c-asleep')).toEqual([]);
  }, 180_000);

  test('of a random part at random moments: every case still keeps its promises', async () => {
    const { seed, pick, below } = chance(process.env['REDRESS_CHAOS_SEED']);
    process.stdout.write(`  chaos: REDRESS_CHAOS_SEED=${seed}\n`);
    mailbox.delay = 250;
    const enough = Date.now() + 70_000;
    for (let round = 0; round < 6 && Date.now() < enough; round += 1) {
      const victim = pick(victims);
      const after = below(2_500);
      const cases = [`c-random-${round}-a`, `c-random-${round}-b`];
      await timed(`${victim} killed after ${after} ms, both cases through`, async () => {
        const work = Promise.all(
          cases.map(async (caseId) => {
            await stack.desk().open(caseId);
            await stack.desk().send(caseId, 'refer', { department: 'billing', reason: 'Charged twice.' });
          }),
        );
        await new Promise((resume) => setTimeout(resume, after));
        // What is in flight at the moment of death belongs to a client that loses its ports: it starts over.
        const lost = work.catch(() => undefined);
        await stack.killAndRevive(victim);
        if (victim === 'everything') await lost;
        else await work;
        for (const caseId of cases) {
          await stack.desk().open(caseId);
          await stack.desk().send(caseId, 'refer', { department: 'billing', reason: 'Charged twice.' });
          await stack.desk().until(caseId, acknowledged);
          await throughTheNotice(caseId);
          await expectKept(stack.desk(), mailbox, caseId);
        }
      });
    }
  }, 240_000);

  test('leaves no process behind when the stack is stopped', async () => {
    expect(await stack.stop()).toEqual([]);
  }, 60_000);
});
