import { describe, expect, test } from '@jest/globals';
import { ServiceError, type Client } from '@temporalio/client';
import { readView } from '../../client/read-case.ts';
import { fake } from './support/fake.ts';

const grpc = (code: number) =>
  new ServiceError('Failed to query Workflow', {
    cause: Object.assign(new Error('failed'), { code, details: 'failed', metadata: {} }),
  });
const tooLate = grpc(4);
const address = { workflowId: 'complaint/c-1', kind: 'complaint', caseId: 'c-1' };

/** A server that answers in turn, and how long each ask would have waited for it, ms. */
function temporal(...answers: readonly unknown[]) {
  const waits: number[] = [];
  const left = [...answers];
  const client = fake<Client>({
    withDeadline: (deadline: number, ask: () => Promise<unknown>) => {
      waits.push(deadline - Date.now());
      return ask();
    },
    workflow: {
      getHandle: () => ({
        query: async () => {
          const answer = left.shift();
          if (answer instanceof Error) throw answer;
          return answer;
        },
      }),
    },
  });
  return { client, waits };
}

describe('reading a case', () => {
  test('a question that a worker forgot is put once more, within the time of the caller', async () => {
    const { client, waits } = temporal(tooLate, { state: 'closed' });
    expect(await readView(client, address, 60_000)).toEqual({ state: 'closed' });
    expect(waits).toEqual([expect.closeTo(5_000, -3), expect.closeTo(60_000, -3)]);
  });

  test('a short time is shared by both', async () => {
    const { client, waits } = temporal(tooLate, { state: 'closed' });
    await readView(client, address, 4_000);
    expect(waits).toEqual([expect.closeTo(2_000, -3), expect.closeTo(4_000, -3)]);
  });

  test('no worker at all, or another failure, is said', async () => {
    await expect(readView(temporal(tooLate, tooLate).client, address, 10_000)).rejects.toMatchObject({
      type: 'ServiceUnavailable',
      message: expect.stringContaining('No worker answered in time'),
    });
    const gone = temporal(grpc(5), { state: 'closed' });
    await expect(readView(gone.client, address, 10_000)).rejects.toMatchObject({ type: 'UnknownCase' });
    expect(gone.waits).toHaveLength(1);
  });
});
