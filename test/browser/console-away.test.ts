import { expect, test } from '@jest/globals';
import { onConsole } from './support/on-console.ts';
import { looks, looksRight } from './support/looks.ts';
import { awaitingApproval, escalated } from './support/work.ts';

const on = onConsole();

test('[SUP-ESC-7] while the worker is away, what waits is named and never called nothing; it is back when the worker is', async () => {
  const approval = await awaitingApproval(on.stage);
  const escalation = await escalated(on.stage, 1);
  on.stage.pauseWorker(true);
  const page = await on.signedIn('max-brandt');
  // The queue does not wait for clocks that nobody tells it.
  await page.locator('.queue-row', { hasText: approval }).getByText('due').waitFor();
  await page.goto(`${on.stage.url}/approvals`);
  await page.getByText('1 case does not answer just now').waitFor();
  await page.locator(`a[href="/cases/${approval}"]`).waitFor();
  expect(await page.getByText('Nothing waits for an approval.').count()).toBe(0);
  await page.goto(`${on.stage.url}/escalations`);
  await page.getByText('1 case does not answer just now').waitFor();
  await page.locator(`a[href="/cases/${escalation}"]`).waitFor();
  expect(await page.getByText('No escalation runs.').count()).toBe(0);
  await page.context().close();
  for (const [size, scheme] of looks) {
    const looked = await on.signedIn('amy-novak', { size, scheme });
    await looked.goto(`${on.stage.url}/escalations`);
    await looked.getByText('1 case does not answer just now').waitFor();
    await looksRight(looked, `console-away-${size}-${scheme}`);
    await looked.context().close();
  }
  on.stage.pauseWorker(false);
  const later = await on.signedIn('amy-novak');
  await later.goto(`${on.stage.url}/escalations`);
  await later.getByRole('article', { name: `Escalation of case ${escalation}` }).waitFor();
  await later.context().close();
}, 420_000);
