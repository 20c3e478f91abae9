import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import { testBundle } from './support/bundles.ts';
import { eventNames } from './support/histories.ts';
import { suite } from './support/suite.ts';

const bundle = () => testBundle('workflows');
const { on, replaysAll } = suite(bundle);

/** Ends late, at once, or not at all at its first try. */
function printer() {
  const tries = new Map<string, number>();
  return async ({ effectId, params: { text } }: { effectId: string; params: { text: string } }) => {
    const nth = (tries.get(effectId) ?? 0) + 1;
    tries.set(effectId, nth);
    if (text === 'slow') await sleep(400);
    if (text === 'failing' && nth === 1) {
      await sleep(150);
      throw ApplicationFailure.create({ type: 'PaperJam', message: 'the paper is jammed' });
    }
    return { status: 'delivered', text };
  };
}

test('effects that end in another order than they began replay, with what followed from each', async () => {
  for (const maxCachedWorkflows of [100, 0]) {
    const spec = { bundle: await bundle(), activities: { print: printer() }, maxCachedWorkflows };
    await on.withWorker(spec, async (taskQueue) => {
      const started = await on.start('twins', taskQueue);
      await started.send('go');
      await started.rests('all receipts', ({ outbox, revision }) => outbox.length === 0 && revision === 5);
      expect((await started.context())['settled']).toEqual(
        expect.arrayContaining(['slow', 'quick', 'failing']),
      );
      await started.send('end');
      expect(await started.handle.result()).toEqual(['slow', 'quick', 'failing']);
      const [history] = await started.histories();
      const names = eventNames(history ?? {});
      // The one whose local try failed goes on as an ordinary, visible activity.
      expect(names.filter((name) => name === 'ActivityTaskScheduled')).toHaveLength(1);
    });
  }
});

replaysAll();
