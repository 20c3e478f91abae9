import { Client, type WorkflowClientInterceptor } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';

/** The same client, but what it starts begins at an instant (epoch ms): a delayed start, which time skipping jumps over. */
export function startingAt({ connection, options: { namespace } }: Client, beginAt: number): Client {
  const delayed: WorkflowClientInterceptor = {
    start: (input, next) =>
      next({
        ...input,
        options: { ...input.options, startDelay: msToTs(Math.max(0, beginAt - Date.now())) },
      }),
  };
  return new Client({ connection, namespace, interceptors: { workflow: [delayed] } });
}
