import type { Browser, Page } from 'playwright-core';

/** Widths at which the pages are looked at, CSS pixels. */
export const sizes = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 360, height: 800 },
} as const;

/** A page of one case in the Temporal Web UI. */
export interface CasePage {
  readonly page: Page;
  /** Goes to a tab by its link and waits until `text` is on it, in the page or in a frame of rendered Markdown. */
  readonly open: (
    tab: 'User Metadata' | 'Search Attributes' | 'Event History' | 'Timeline',
    text: string,
  ) => Promise<void>;
  /** Text of the page and of the Markdown in it, runs of white space made one space. */
  readonly text: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Opens a case in the Temporal Web UI as an engineer would, from its workflow id. */
export async function openCasePage(
  browser: Browser,
  at: { readonly uiUrl: string; readonly namespace: string; readonly workflowId: string },
  size: keyof typeof sizes,
): Promise<CasePage> {
  const context = await browser.newContext({
    viewport: sizes[size],
    locale: 'en-US',
    timezoneId: 'America/Detroit',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${at.uiUrl}/namespaces/${at.namespace}/workflows/${encodeURIComponent(at.workflowId)}`);
  const text = async () => {
    const parts = await Promise.all(page.frames().map((frame) => frame.locator('body').innerText()));
    return parts.join(' ').replaceAll(/\s+/g, ' ');
  };
  return {
    page,
    async open(tab, wanted) {
      await page.getByRole('tab', { name: tab }).click();
      const deadline = Date.now() + 30_000;
      // A frame that is just being replaced cannot be read: it is looked at again.
      while (!(await text().catch(() => '')).includes(wanted)) {
        if (Date.now() > deadline) throw new Error(`'${tab}' does not show '${wanted}': ${await text()}`);
        await page.waitForTimeout(100);
      }
    },
    text,
    close: () => context.close(),
  };
}
