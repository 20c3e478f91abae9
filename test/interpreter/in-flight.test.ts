import { expect, test } from '@jest/globals';
import { rehearse } from '../../workflows/interpreter/rehearsal.ts';
import { workshopChart } from './support/workshop-chart.ts';

const activities = {
  measure: () => ({ takes: 100, output: 'ok' }),
  drill: () => ({ takes: 100, output: 'ok' }),
};

test('irreversible work whose state was left is waited for, and its late result is dropped', async () => {
  let wish = false;
  const rehearsal = await rehearse({ chart: workshopChart, activities, shouldYield: () => wish });
  await rehearsal.send({ type: 'drill' });
  await rehearsal.send({ type: 'back' });
  expect(rehearsal.envelope().invocations).toEqual([]);
  wish = true;
  await rehearsal.advance(99);
  expect(rehearsal.result()).toBeUndefined();
  await rehearsal.advance(1);
  expect(rehearsal.result()?.kind).toBe('yield');
  expect(rehearsal.envelope().dropped.results).toBe(1);
});

test('interruptible work whose state was left is cancelled and gives no result', async () => {
  const rehearsal = await rehearse({ chart: workshopChart, activities });
  await rehearsal.send({ type: 'measure' });
  await rehearsal.send({ type: 'back' });
  await rehearsal.advance(1000);
  expect(rehearsal.envelope()).toMatchObject({ invocations: [], dropped: { timers: 0, results: 0 } });
});

test('a case is settled only when nothing under way could change what is possible', async () => {
  const rehearsal = await rehearse({
    chart: workshopChart,
    activities,
    effects: { mail: () => ({ takes: 10, output: null }) },
  });
  expect(rehearsal.loop.settled()).toBe(true);
  await rehearsal.send({ type: 'measure' });
  expect(rehearsal.loop.settled()).toBe(false);
  expect(rehearsal.loop.quiescent()).toBe(true);
  await rehearsal.advance(100);
  expect(rehearsal.loop.settled()).toBe(true);
});

test('an effect in flight at a crash is performed again under the same id', async () => {
  const performed: string[] = [];
  const rehearsal = await rehearse({
    chart: workshopChart,
    activities,
    effects: {
      mail: ({ id }) => {
        performed.push(id);
        return { takes: 10, output: null };
      },
    },
  });
  await rehearsal.send({ type: 'measure' });
  await rehearsal.advance(5);
  await rehearsal.crash();
  await rehearsal.advance(10);
  expect(performed).toEqual(['event-1.0', 'event-1.0']);
  expect(rehearsal.envelope().outbox).toEqual([]);
});

test('the host is told once for each wake that changed something', async () => {
  const rehearsal = await rehearse({ chart: workshopChart, activities });
  const before = rehearsal.host.published.length;
  await rehearsal.send({ type: 'wait' });
  expect(rehearsal.host.published.length).toBe(before + 1);
  await rehearsal.advance(100);
  expect(rehearsal.host.published.length).toBe(before + 1);
});
