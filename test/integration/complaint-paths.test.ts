import { expect, test } from '@jest/globals';
import { testStack } from '../support/stack/env.ts';
import type { DeskCase } from './support/desk-case.ts';
import { atDesk } from './support/desk.ts';
import { jane } from './support/jane.ts';
import { suite } from './support/suite.ts';

const { on, replaysAll } = suite(() => testStack().bundle);

const [hour, day] = [3_600_000, 86_400_000];
const words = { analysis: 'It stood in the depot.', proposal: 'It comes tomorrow.' };
const solved = { decision: 'accommodated', ...words, via: 'email' };
const toJane = (one: DeskCase) => one.mails().filter(({ to }) => to === jane.email);
const settled = ({ receipts }: { receipts: readonly { status: string }[] }) =>
  receipts.every(({ status }) => status === 'delivered');

test('[ASI-ACK-3] [ASI-PROC-3] a call is acknowledged in the call: no mail, and a call-back number at a transfer', async () => {
  await atDesk(on, {}, async (desk) => {
    const { phone: _none, ...customer } = jane;
    const call = { channel: 'phone', topic: 'billing', customer } as const;
    await expect(desk.open(call)).rejects.toThrow("take the customer's telephone number");
    const one = await desk.open({ ...call, topic: undefined });
    await one.shows('the case', () => true);
    const untold = {
      type: 'EventNotAccepted',
      message: expect.stringContaining('take the call-back number'),
    };
    await expect(one.send('route', { topic: 'billing' })).rejects.toMatchObject(untold);
    await expect(one.send('refer', { department: 'delivery' })).rejects.toMatchObject(untold);
    await one.send('refer', { department: 'delivery', callBack: '+1 734 555 0199' });
    expect(await one.send('acknowledge', { by: 'verbal' })).toBe('acknowledged');
    await one.shows('the referral', settled);
    expect(toJane(one)).toEqual([]);
    expect(one.mails().at(-1)?.text).toContain('+1 734 555 0199');
  });
});

test('[ASI-ACK-4] [ASI-ACK-5] a letter is acknowledged by a letter that is printed', async () => {
  await atDesk(on, {}, async (desk) => {
    const one = await desk.open({ channel: 'post', topic: 'product' });
    await one.shows('the case', () => true);
    await one.send('acknowledge', { by: 'letter' });
    await one.shows('the letter', (view) => view.state === 'acknowledged' && settled(view));
    expect(await desk.letters()).toHaveLength(1);
    expect(toJane(one)).toEqual([]);
  });
});

test('[ASI-ACK-6] [ASI-STD-1] what is resolved at once gets no separate acknowledgement', async () => {
  await atDesk(on, {}, async (desk) => {
    const one = await desk.open({ topic: 'service', answer: solved });
    await one.shows('the answer', (view) => view.state === 'resolved' && settled(view));
    expect(toJane(one).map(({ subject }) => subject.includes('resolved'))).toEqual([true]);
    // Nobody replies: the question, then the closing word, all by itself.
    await one.advance(30 * day);
    expect(await one.started.handle.result()).toMatchObject({ state: 'closed' });
    expect(toJane(one)).toHaveLength(3);
  });
});

test('a case that is not solved is reopened with a promise of its own', async () => {
  await atDesk(on, {}, async (desk) => {
    const one = await desk.open({ topic: 'delivery' });
    await one.shows('the acknowledgement', (view) => view.state === 'acknowledged' && settled(view));
    await one.send('answer', solved);
    await one.shows('the answer', settled);
    expect(
      await one.send('notSolved', { text: 'The pot is broken.' }, { actor: { id: 'web', role: 'customer' } }),
    ).toBe('investigating');
    const again = await one.shows(
      'the new promise',
      (view) => settled(view) && view.commitments.length === 2,
    );
    expect(again.commitments.map(({ status }) => status)).toEqual(['kept', 'open']);
    expect(again.clocks.map(({ name }) => name)).toContain('answer-2');
  });
});

test('[ASI-ACK-1] [ASI-RES-2] [CSP-LIMBO-1] nobody acts: the customer hears in time, and then a person is called', async () => {
  await atDesk(on, {}, async (desk) => {
    const one = await desk.open();
    const { clocks } = await one.shows('the case', () => true);
    await one.advance(45 * day);
    const view = await one.view();
    const acknowledgement = clocks.find(({ name }) => name === 'acknowledgement');
    const [first, ...notices] = toJane(one).toSorted((a, b) => a.date - b.date);
    expect(first?.date).toBeLessThanOrEqual(acknowledgement?.dueAt ?? 0);
    expect(notices.map(({ subject }) => /a little longer|are sorry/.exec(subject)?.[0])).toEqual([
      'a little longer',
      'a little longer',
      'are sorry',
    ]);
    expect(view.renewals.automatic).toBe(2);
    expect(view.warnings.join()).toMatch(/promise is broken/);
  });
});

test('a mail server that is down for hours gets every mail once, when it is back', async () => {
  let down = true;
  const onMailFrom = (_address: unknown, _session: unknown, done: (error?: Error) => void) =>
    done(down ? Object.assign(new Error('try later'), { responseCode: 451 }) : undefined);
  await atDesk(on, { mailServer: { onMailFrom } }, async (desk) => {
    const one = await desk.open({ topic: 'delivery' });
    await one.shows('the case', ({ receipts }) => receipts.length === 2);
    await one.advance(3 * hour);
    expect(one.mails()).toEqual([]);
    down = false;
    await one.advance(hour);
    const view = await one.shows('both receipts', settled);
    expect(view.state).toBe('acknowledged');
    expect(view.receipts.every(({ receipt }) => (receipt?.attempts ?? 0) > 2)).toBe(true);
    const ids = one.mails().map(({ messageId }) => messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
  });
});

test('a refused address asks for a person, who corrects it and sends again', async () => {
  const onRcptTo = ({ address }: { address: string }, _session: unknown, done: (error?: Error) => void) =>
    done(
      address === jane.email ? Object.assign(new Error('5.1.1 unknown'), { responseCode: 550 }) : undefined,
    );
  await atDesk(on, { mailServer: { onRcptTo } }, async (desk) => {
    const one = await desk.open({ topic: 'delivery' });
    const stuck = await one.shows('the refusal', ({ receipts }) =>
      receipts.some(({ status }) => status === 'needs-person'),
    );
    expect(stuck.warnings.join()).toContain('Needs a person: acknowledgement');
    const effectId = stuck.receipts.find(({ status }) => status === 'needs-person')?.effectId;
    await one.send('correctContact', { customer: { ...jane, email: 'jane@correct.example' } });
    await one.send('resend', { effectId });
    const told = await one.shows('the acknowledgement', ({ state }) => state === 'acknowledged');
    expect(told.warnings).toEqual([]);
    expect(one.mails().filter(({ to }) => to === 'jane@correct.example')).toHaveLength(1);
  });
});

replaysAll();
