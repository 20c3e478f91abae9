import { expect, test } from '@jest/globals';
import { testStack } from '../support/stack/env.ts';
import type { DeskCase } from './support/desk-case.ts';
import { atDesk, type Desk } from './support/desk.ts';
import { jane } from './support/jane.ts';
import { eventNames } from './support/histories.ts';
import { suite } from './support/suite.ts';

const { on, replaysAll } = suite(() => testStack().bundle);

const minute = 60_000;
const answer = {
  decision: 'accommodated',
  analysis: 'The carrier lost it in the depot.',
  proposal: 'We send another one tomorrow.',
  via: 'email',
};

/** Advances to just after an instant of the case's own time. */
async function passTo(one: DeskCase, at: number): Promise<void> {
  await one.advance(at - (await one.now()) + minute);
}

const dueOf = async (one: DeskCase, name: string): Promise<number> =>
  (await one.view()).clocks.findLast((clock) => clock.name === name)?.dueAt ?? 0;

/** A complaint by e-mail from its first word to its end, with every check on the way. */
async function journey(desk: Desk, yieldEvery?: number): Promise<DeskCase> {
  const one = await desk.open({}, yieldEvery === undefined ? {} : { yieldEvery });
  expect((await one.shows('the case', () => true)).state).toBe('received');
  expect(one.mails()).toEqual([]);
  const promised = await dueOf(one, 'answer');

  await one.send('route', { topic: 'delivery' });
  const told = await one.shows(
    'the acknowledgement',
    ({ state, receipts }) =>
      state === 'acknowledged' && receipts.every(({ status }) => status === 'delivered'),
  );
  const [acknowledgement, referral] = one.mails().toSorted((a, b) => a.subject.localeCompare(b.subject));
  expect(acknowledgement).toMatchObject({ to: jane.email });
  expect(acknowledgement?.text).toContain('Ines Moreau');
  const day = new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/Detroit',
    day: 'numeric',
    month: 'long',
  });
  expect(acknowledgement?.text).toContain(day.format(promised));
  expect(referral).toMatchObject({ to: 'delivery@asivado.example' });
  for (const name of ['acknowledgement', 'forwarding']) {
    const clock = told.clocks.find((each) => each.name === name);
    expect(clock?.stoppedAt).toBeLessThanOrEqual(clock?.dueAt ?? 0);
  }
  expect(told.commitments).toMatchObject([{ dueAt: promised, status: 'open' }]);

  await one.send('refer', { department: 'billing', reason: 'The invoice shows another address.' });
  expect(await one.send('investigate')).toBe('investigating');
  expect(await dueOf(one, 'answer')).toBe(promised);

  await passTo(one, promised);
  const notice = one.mails().filter(({ subject }) => subject.includes('a little longer'));
  expect(notice).toHaveLength(1);
  expect(notice[0]?.date).toBeLessThan(promised);
  const renewed = await dueOf(one, 'answer');
  expect(renewed).toBeGreaterThan(promised);
  expect(notice[0]?.text).toContain(day.format(renewed));
  expect((await one.view()).commitments).toMatchObject([
    { status: 'renewed' },
    { dueAt: renewed, status: 'open' },
  ]);

  expect(await one.send('answer', answer)).toBe('resolved');
  const resolved = await one.shows('the follow-up', ({ next }) =>
    next.some(({ what }) => what.includes('follow-up')),
  );
  expect(resolved.commitments.at(-1)?.status).toBe('kept');
  await passTo(one, resolved.next.find(({ what }) => what.includes('follow-up'))?.at ?? 0);
  expect(one.mails().filter(({ subject }) => subject.includes('is it solved?'))).toHaveLength(1);
  await one.send('confirmSolved', {}, { actor: { id: 'web-form', role: 'customer' } });
  expect(await one.started.handle.result()).toMatchObject({ state: 'closed' });
  expect((await one.view()).state).toBe('closed');
  return one;
}

/** What went out in a journey, in the order of the case's own time. */
const sent = ['referral', 'acknowledgement', 'referral', 'delay notice', 'answer', 'follow-up', 'closing'];
const kinds: readonly (readonly [kind: string, subject: RegExp])[] = [
  ['acknowledgement', /we have received your message/],
  ['referral', /is referred to you/],
  ['delay notice', /a little longer/],
  ['answer', /our answer/],
  ['follow-up', /is it solved\?/],
  ['closing', /your case is closed/],
];

function everythingOnce(one: DeskCase): void {
  const mails = one.mails();
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(mails.length);
  const found = mails.map(
    ({ subject }) => kinds.find(([, pattern]) => pattern.test(subject))?.[0] ?? subject,
  );
  expect(found.toSorted()).toEqual(sent.toSorted());
}

test('[ASI-ACK-1] [ASI-ACK-2] [ASI-ACK-4] [ASI-PROC-1] [ASI-PROC-2] [ASI-RES-1] [ASI-RES-2] a complaint by e-mail from received to closed', async () => {
  await atDesk(on, {}, async (desk) => {
    const one = await journey(desk);
    everythingOnce(one);
    const names = (await one.started.histories()).flatMap(eventNames);
    // Every effect went through at its first, local try: no ordinary activity was needed.
    expect(names).not.toContain('ActivityTaskScheduled');
  });
});

test('the same complaint with continue-as-new after every step', async () => {
  await atDesk(on, {}, async (desk) => {
    const one = await journey(desk, 1);
    everythingOnce(one);
    expect((await one.started.histories()).length).toBeGreaterThanOrEqual(6);
  });
});

test('the same complaint without sticky cache', async () => {
  await atDesk(on, { maxCachedWorkflows: 0 }, async (desk) => {
    everythingOnce(await journey(desk));
  });
});

replaysAll();
