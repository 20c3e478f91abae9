import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from './support/chromium.ts';
import { signedIn } from './support/console-page.ts';
import { type ConsoleStage, startConsoleStage } from './support/console-stage.ts';
import { looks, looksRight } from './support/looks.ts';
import { awaitingApproval, escalated } from './support/work.ts';

let stage: ConsoleStage;
let browser: Browser;

beforeAll(async () => {
  [stage, browser] = await Promise.all([startConsoleStage(), launchChromium()]);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

test('[SUP-ESC-7] while the worker is away, what waits is named and never called nothing; it is back when the worker is', async () => {
  const approval = await awaitingApproval(stage);
  const escalation = await escalated(stage, 1);
  stage.pauseWorker(true);
  const page = await signedIn(browser, stage.url, 'max-brandt');
  // The queue does not wait for clocks that nobody tells it.
  await page.locator('.queue-row', { hasText: approval }).getByText('due').waitFor();
  await page.goto(`${stage.url}/approvals`);
  await page.getByText('1 case does not answer just now').waitFor();
  await page.locator(`a[href="/cases/${approval}"]`).waitFor();
  expect(await page.getByText('Nothing waits for an approval.').count()).toBe(0);
  await page.goto(`${stage.url}/escalations`);
  await page.getByText('1 case does not answer just now').waitFor();
  await page.locator(`a[href="/cases/${escalation}"]`).waitFor();
  expect(await page.getByText('No escalation runs.').count()).toBe(0);
  await page.context().close();
  for (const [size, scheme] of looks) {
    const looked = await signedIn(browser, stage.url, 'amy-novak', { size, scheme });
    await looked.goto(`${stage.url}/escalations`);
    await looked.getByText('1 case does not answer just now').waitFor();
    await looksRight(looked, `console-away-${size}-${scheme}`);
    await looked.context().close();
  }
  stage.pauseWorker(false);
  const later = await signedIn(browser, stage.url, 'amy-novak');
  await later.goto(`${stage.url}/escalations`);
  await later.getByRole('article', { name: `Escalation of case ${escalation}` }).waitFor();
  await later.context().close();
}, 420_000);
