import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from './console-page.ts';
import { keepPicture } from './picture.ts';

/** How a page is looked at. */
export const looks = [
  ['desktop', 'light'],
  ['desktop', 'dark'],
  ['phone', 'light'],
  ['phone', 'dark'],
] as const;

/** Nothing that axe finds, nothing wider than the page; a picture for a person to look at. */
export async function looksRight(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('load');
  expect([name, await accessibilityFaults(page)]).toEqual([name, []]);
  expect([name, await page.evaluate('document.documentElement.scrollWidth <= innerWidth')]).toEqual([
    name,
    true,
  ]);
  await keepPicture(page, name);
}
