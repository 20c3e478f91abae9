import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { rehearse } from '../../workflows/interpreter/rehearsal.ts';
import { parkingChart, parkingMeter } from './support/parking-meter.ts';

const root = new URL('../../', import.meta.url);
const withoutPlace = (code: string): string => code.replaceAll(/'(\.\.?\/)+(workflows\/)?/g, "'").trim();

test('the example of docs/interpreter.md is the file that the compiler and this test see', async () => {
  const [page, file] = await Promise.all(
    ['docs/interpreter.md', 'test/interpreter/support/parking-meter.ts'].map((path) =>
      readFile(new URL(path, root), 'utf8'),
    ),
  );
  const shown = /```ts\n(.*?)```/s.exec(page ?? '')?.[1] ?? '';
  expect(withoutPlace(shown)).toBe(
    withoutPlace(file ?? '').replace('export const parkingChart', 'const parkingChart'),
  );
});

test('the example does what its page says: the paid hour passes, also over a crash, and the photo ends it', async () => {
  expect(parkingMeter).toBeInstanceOf(Function);
  const meter = await rehearse({
    chart: parkingChart,
    activities: { takePhoto: () => ({ takes: 500, output: { key: 'k' } }) },
  });
  await meter.send({ type: 'pay' });
  await meter.crash();
  await meter.advance(3_599_999);
  expect(meter.envelope().actors['']?.snapshot.value).toBe('paid');
  await meter.advance(501);
  expect(meter.result()).toMatchObject({ kind: 'done' });
});
