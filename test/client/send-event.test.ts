import { describe, expect, test } from '@jest/globals';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import { addressOf } from '../../client/case-address.ts';
import { catalogue } from '../../client/catalogue.ts';
import { sendEvent, type SendRequest } from '../../client/send-event.ts';
import { memoryContent } from './support/memory-content.ts';
import { fakeTemporal, type Answers } from './support/temporal.ts';

const address = addressOf('complaint', 'c-1');
const agent = { id: 'ana', role: 'agent' } as const;
const note: SendRequest = { type: 'note', payload: { text: 'Ana Diaz called' }, actor: agent, id: 'e-1' };
const accepted = { eventId: 'e-1', type: 'note', state: 'received', revision: 2 };

const noOrders = { find: () => Promise.resolve(undefined) };

function setup(answers: Answers) {
  const content = memoryContent();
  return {
    content,
    send: (request: SendRequest) =>
      sendEvent(
        { temporal: fakeTemporal(answers), content, catalogue, timeout: 1000, orders: () => noOrders },
        address,
        request,
      ),
  };
}

describe('sending an event', () => {
  test('stores the words first and sends their reference under the same id', async () => {
    const sent: unknown[] = [];
    const { content, send } = setup({
      update: async (options) => {
        sent.push(options, content.stored.size);
        return accepted;
      },
    });
    await expect(send(note)).resolves.toEqual(accepted);
    const message = { id: 'e-1', type: 'note', payload: { text: 'words/c-1/e-1/text' }, actor: agent };
    expect(sent).toEqual([{ updateId: 'e-1', args: [message] }, 1]);
    expect(JSON.stringify(sent)).not.toContain('Ana Diaz');
  });

  test.each<[string, SendRequest]>([
    ['UnknownEvent', { ...note, type: 'explode' }],
    ['InvalidPayload', { ...note, payload: {} }],
    ['InvalidPayload', { ...note, payload: { text: 'x', colour: 'red' } }],
    ['TextTooLarge', { ...note, payload: { text: 'x'.repeat(1_048_576) } }],
    ['ControlCharacter', { ...note, payload: { text: 'a\u0000b' } }],
    ['InvalidInput', { ...note, id: 'no spaces' }],
  ])('%s: refused before anything is stored or sent', async (type, request) => {
    let sent = 0;
    const { content, send } = setup({ update: async () => void (sent += 1) });
    await expect(send(request)).rejects.toMatchObject({ name: 'ClientError', type });
    expect([content.stored.size, sent]).toEqual([0, 0]);
  });

  test.each([
    [{ decision: 'maybe' }, /decision: expected one of accommodated, refused\./],
    [{ analysis: 'x' }, /decision is missing: one of accommodated, refused\./],
  ])('an answer with %j is told which decisions there are', async (payload, says) => {
    const { send } = setup({});
    await expect(send({ ...note, type: 'answer', payload })).rejects.toMatchObject({
      type: 'InvalidPayload',
      message: expect.stringMatching(says),
    });
  });

  test('a refusal of the case keeps its type and says what is possible', async () => {
    const refusal = ApplicationFailure.create({
      type: 'EventNotAccepted',
      message: 'It is answered.',
      details: [{ state: 'resolved', possible: ['note'] }],
    });
    const { send } = setup({
      update: () => Promise.reject(new WorkflowUpdateFailedError('failed', refusal)),
    });
    await expect(send(note)).rejects.toMatchObject({ type: 'EventNotAccepted', possible: ['note'] });
  });

  test('an id that another event has used is told', async () => {
    const { send } = setup({ update: async () => ({ ...accepted, type: 'withdraw' }) });
    await expect(send(note)).rejects.toMatchObject({ type: 'DuplicateEvent' });
  });

  test('a case that has ended is closed, not unknown; its words are not stored', async () => {
    const { content, send } = setup({ status: 'COMPLETED' });
    await expect(send(note)).rejects.toMatchObject({ type: 'CaseClosed' });
    expect(content.stored.size).toBe(0);
  });

  test('a case that ends under the event is closed', async () => {
    const { send } = setup({
      status: 'COMPLETED',
      update: () =>
        Promise.reject(
          new WorkflowNotFoundError('workflow execution already completed', 'complaint/c-1', undefined),
        ),
    });
    await expect(send({ type: 'investigate', actor: agent })).rejects.toMatchObject({ type: 'CaseClosed' });
  });
});
