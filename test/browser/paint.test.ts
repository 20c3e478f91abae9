import { expect, test } from '@jest/globals';
import { onConsole } from './support/on-console.ts';
import { complaint } from './support/work.ts';

const on = onConsole();

/** Notes in the page when its first case is there, ms since the address was asked for. */
const watchRows = `new MutationObserver((_, watching) => {
  if (!document.querySelector('.queue-row')) return;
  globalThis.firstRowAt = performance.now();
  watching.disconnect();
}).observe(document, { childList: true, subtree: true })`;

// Printed and not asserted: how long it takes is the machine's as well. docs/performance.md has it from a quiet one.
test('the first case of the queue is painted by a server and a browser that have shown nothing before', async () => {
  for (let i = 0; i < 10; i += 1) await complaint(on.stage);
  const context = await on.browser.newContext();
  await context.addInitScript(watchRows);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(on.stage.url);
  await page.locator('button[value="dana-reyes"]').click();
  await page.locator('.queue-row').first().waitFor();
  const [paint, row] = [
    await page.evaluate<number>(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1`),
    await page.evaluate<number>('globalThis.firstRowAt'),
  ];
  process.stdout.write(
    `The queue, cold: first paint after ${Math.round(paint)} ms, first case after ${Math.round(row)} ms\n`,
  );
  expect(row).toBeGreaterThan(0);
  await context.close();
}, 180_000);
