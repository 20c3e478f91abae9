import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { defaultHome } from '../../../dev/kit/paths.ts';

/** Keeps a picture of the page for a person to look at, in `.redress/pictures/<name>.png`. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = join(defaultHome, 'pictures');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, animations: 'disabled' });
}
