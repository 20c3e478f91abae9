import type { Browser, Page } from 'playwright-core';
import { sizes } from './web-ui.ts';

/** Signs in through the development issuer, as somebody with a browser does, and waits for the queue. */
export async function signedIn(
  browser: Browser,
  url: string,
  account: string,
  look: { readonly size?: keyof typeof sizes; readonly scheme?: 'light' | 'dark' } = {},
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
  await page.locator(`button[value="${account}"]`).click();
  await page.getByRole('heading', { name: 'All open' }).waitFor();
  return page;
}
