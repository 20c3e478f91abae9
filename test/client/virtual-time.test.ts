import { describe, expect, test } from '@jest/globals';
import { ServiceError, type Client } from '@temporalio/client';
import { advance } from '../../client/virtual-time.ts';
import { fake } from './support/fake.ts';

function temporal(polls: readonly object[], { mark = 'true', statuses = ['RUNNING'] } = {}) {
  const asked: string[] = [];
  const left = [...polls];
  const states = [...statuses];
  const client = fake<Client>({
    options: { namespace: 'redress' },
    withDeadline: (_: number, act: () => Promise<unknown>) => act(),
    workflow: {
      getHandle: () => ({
        describe: async () => ({ status: { name: states.length > 1 ? states.shift() : states[0] } }),
      }),
    },
    connection: {
      workflowService: {
        describeNamespace: async () => ({ namespaceInfo: { data: { 'redress.rehearsal': mark } } }),
        updateWorkflowExecutionOptions: async (request: {
          workflowExecutionOptions: { timeSkippingConfig: { fastForwardConfig: { id: string } } };
        }) => void asked.push(request.workflowExecutionOptions.timeSkippingConfig.fastForwardConfig.id),
        pollWorkflowExecutionTimeSkipping: async () => {
          const answer = left.length > 1 ? left.shift() : left[0];
          if (answer instanceof Error) throw answer;
          return answer;
        },
      },
    },
  });
  return { client, asked, left };
}

const tooLate = new ServiceError('Failed', {
  cause: Object.assign(new Error('late'), { code: 4, details: 'late', metadata: {} }),
});

describe('advancing a case', () => {
  test('asks again when the poll timed out, under a new id each time', async () => {
    const { client, asked, left } = temporal([
      { fastForwardPollingResult: 1 },
      { fastForwardPollingResult: 2 },
      { fastForwardPollingResult: 2 },
    ]);
    await expect(advance(client, 'complaint/c-1', 60_000)).resolves.toEqual({ reached: true, closed: false });
    await advance(client, 'complaint/c-1', 60_000);
    expect([new Set(asked).size, left.length]).toEqual([2, 1]);
  });

  test('a poll that runs into its own deadline is put again, until the patience is over', async () => {
    const { client } = temporal([tooLate, { fastForwardPollingResult: 2 }]);
    await expect(advance(client, 'complaint/c-1', 60_000)).resolves.toEqual({ reached: true, closed: false });
    await expect(
      advance(temporal([tooLate]).client, 'complaint/c-1', 60_000, { patience: 20 }),
    ).rejects.toMatchObject({
      type: 'ServiceUnavailable',
      message: expect.stringContaining('work is in flight'),
    });
  });

  test('says why the server cannot', async () => {
    const { client } = temporal([{ fastForwardPollingResult: 3, failedReason: 'too many skips' }]);
    await expect(advance(client, 'complaint/c-1', 60_000)).rejects.toMatchObject({
      type: 'CannotAdvance',
      message: expect.stringContaining('too many skips'),
    });
  });

  test('a case that closes on the way is no failure', async () => {
    const { client } = temporal([{ fastForwardPollingResult: 3 }], { statuses: ['RUNNING', 'COMPLETED'] });
    await expect(advance(client, 'complaint/c-1', 60_000)).resolves.toEqual({ reached: false, closed: true });
  });

  test('a namespace that is not for rehearsal is left alone', async () => {
    const { client, asked } = temporal([], { mark: 'no' });
    await expect(advance(client, 'complaint/c-1', 60_000)).rejects.toMatchObject({ type: 'NotARehearsal' });
    expect(asked).toEqual([]);
  });
});
