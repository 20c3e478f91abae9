import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { onConsole } from './support/on-console.ts';
import { returnWithLabel } from './support/work.ts';

const on = onConsole();
const tablet = { width: 768, height: 1024 };

/** What a scanner in keyboard mode types: every character without a pause, and Enter. */
async function scan(page: Page, number: string): Promise<void> {
  await page.keyboard.type(number, { delay: 0 });
  await page.keyboard.press('Enter');
}

test('[SUP-RET-2] scans go to their field wherever the focus is, press no button, and what is typed as words stays words', async () => {
  const [first, second] = [await returnWithLabel(on.stage), await returnWithLabel(on.stage)];
  const page = await on.signedIn('leo-brandt');
  await page.setViewportSize(tablet);
  const parcelOf = ({ caseId }: { readonly caseId: string }) =>
    page.getByRole('region', { name: `Parcel of case ${caseId}` });

  await scan(page, first.tracking);
  const arrived = parcelOf(first).getByRole('button', { name: 'The parcel arrived' });
  await arrived.waitFor();
  // The next parcel is scanned while the button of this one has the focus.
  await arrived.focus();
  await scan(page, `]C100${second.tracking}`);
  await parcelOf(second).getByRole('button', { name: 'The parcel arrived' }).waitFor();
  expect((await on.stage.cases.view(first.caseId)).goods?.arrivedAt).toBeUndefined();

  await parcelOf(second).getByRole('button', { name: 'The parcel arrived' }).click();
  await page.getByRole('group', { name: 'Coffee machine, piece 1' }).waitFor();
  const words = page.getByRole('textbox', { name: 'What else was found' });
  await words.fill('A note: ');
  await words.focus();
  await page.keyboard.type('4711');
  expect(await words.inputValue()).toContain('4711');
  expect(new URL(page.url()).searchParams.get('scan')).toContain(second.tracking);

  // Two scans in a row: the last one counts.
  await page
    .getByRole('group', { name: 'Coffee machine, piece 1' })
    .getByRole('button', { name: 'Used' })
    .click();
  await scan(page, second.orderId);
  await scan(page, first.orderId);
  await parcelOf(first).waitFor();
  expect((await on.stage.cases.view(second.caseId)).goods?.units.map(({ state }) => state)).toEqual([
    'received',
    'received',
  ]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(tablet.width);
  await page.context().close();
}, 240_000);
