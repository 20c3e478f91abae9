import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { sizes } from './web-ui.ts';

/** What the development issuer's accounts begin with. */
const firstHeading: Readonly<Record<string, string>> = { 'leo-brandt': 'Warehouse' };

/** How a page is looked at. */
export interface Look {
  readonly size?: keyof typeof sizes;
  readonly scheme?: 'light' | 'dark';
}

/** Signs in through the development issuer, as somebody with a browser does, and waits for the page where they begin. */
export async function signedIn(
  browser: Browser,
  url: string,
  account: string,
  look: Look = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: sizes[look.size ?? 'desktop'],
    colorScheme: look.scheme ?? 'light',
    locale: 'en-US',
    timezoneId: 'America/Detroit',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(url);
  const entry = page.locator(`button[value="${account}"]`);
  // One process of Chromium for everything may lose a page that is still loading: then one loads it again, as anybody would.
  await entry.click({ timeout: 20_000 }).catch(async () => {
    await page.goto(url);
    await entry.click();
  });
  await page.getByRole('heading', { name: firstHeading[account] ?? 'All open' }).waitFor();
  return page;
}

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds against WCAG 2.2 A and AA, one line each: the rule and where. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(await readFile(axeFile, 'utf8'));
  const found: unknown = await page.evaluate(`axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  }).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 150) + ' ' + failureSummary)))`);
  return Array.isArray(found) ? found.map(String) : ['axe did not answer'];
}
