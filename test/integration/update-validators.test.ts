import { expect, test } from '@jest/globals';
import { WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { caseSend, type CaseMessage } from '../../workflows/messages.ts';
import { testStack } from '../support/stack/env.ts';
import { atDesk } from './support/desk.ts';
import { messageOf } from './support/started.ts';
import { suite } from './support/suite.ts';
import { until } from './support/until.ts';

const { on, replaysAll } = suite(() => testStack().bundle);

const refused: readonly (readonly [type: string, message: CaseMessage])[] = [
  ['UnknownEvent', messageOf('explode')],
  ['ReservedEvent', messageOf('xstate.stop')],
  ['ReservedEvent', messageOf('case.cancelRequested')],
  ['InvalidPayload', messageOf('route', {})],
  ['InvalidPayload', messageOf('route', { topic: 'delivery', more: 1 })],
  ['InvalidPayload', messageOf('note', { text: 'words in clear' })],
  ['PayloadTooLarge', messageOf('route', { topic: 'x'.repeat(1_000_000) })],
  ['ControlCharacter', messageOf('route', { topic: 'deli\u0007very' })],
  ['InvalidMessage', messageOf('route', { topic: 'delivery' }, { id: 'not an id' })],
  ['InvalidMessage', messageOf('route', { topic: 'delivery' }, { actor: { id: '', role: 'agent' } })],
  ['FutureEvent', messageOf('route', { topic: 'delivery' }, { occurredAt: Date.UTC(2199, 0, 1) })],
  ['NotPermitted', messageOf('route', { topic: 'delivery' }, { actor: { id: 'web', role: 'customer' } })],
  ['EventNotAccepted', messageOf('investigate')],
  ['EventNotAccepted', messageOf('route', { topic: 'gardening' })],
  ['EventNotAccepted', messageOf('confirmSolved')],
];

test('each refusal says its reason and leaves no history', async () => {
  await atDesk(on, {}, async (desk) => {
    const one = await desk.open();
    await one.shows('the case', ({ next }) => next.length > 0);
    const { handle } = one.started;
    const length = () =>
      until('the case is at rest', async () => {
        const { raw, historyLength } = await handle.describe();
        return !raw.pendingWorkflowTask && !raw.pendingActivities?.length && historyLength;
      });
    const before = await length();
    for (const [type, message] of refused) {
      const failure: unknown = await handle
        .executeUpdate(caseSend, { args: [message], updateId: `try-${message.id}` })
        .catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(WorkflowUpdateFailedError);
      const { cause } = failure as WorkflowUpdateFailedError;
      expect(cause).toBeInstanceOf(ApplicationFailure);
      expect({ sent: message.type, type: (cause as ApplicationFailure).type }).toEqual({
        sent: message.type,
        type,
      });
      expect((cause as ApplicationFailure).message.length).toBeGreaterThan(20);
    }
    expect(await length()).toBe(before);
  });
});

test('a duplicate id gets the same answer and makes no second transition; a closed case takes nothing', async () => {
  await atDesk(on, {}, async (desk) => {
    const one = await desk.open();
    await one.shows('the case', ({ next }) => next.length > 0);
    const { handle } = one.started;
    const route = messageOf('route', { topic: 'delivery' });
    const send = (updateId: string) => handle.executeUpdate(caseSend, { args: [route], updateId });
    const first = await send('first');
    await one.shows('the acknowledgement', ({ state }) => state === 'acknowledged');
    expect(await send('first')).toEqual(first);
    expect(await send('second')).toEqual(first);
    expect(one.mails()).toHaveLength(2);
    expect((await one.view()).interactions.filter(({ what }) => what.startsWith('Routed'))).toHaveLength(1);

    await one.send('withdraw', { channel: 'email' });
    await handle.result();
    await expect(send('third')).rejects.toBeInstanceOf(WorkflowNotFoundError);
    await expect(one.send('note', { text: 'Late.' })).rejects.toMatchObject({ type: 'CaseClosed' });
  });
});

replaysAll();
