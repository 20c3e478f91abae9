import type { Locator, Page } from 'playwright-core';

/** The box that selects a case of the queue. */
export function select(page: Page, caseId: string): Locator {
  return page.getByRole('checkbox', { name: `Select ${caseId}` });
}
