import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { sealLink } from '../../activities/customer-links/link-token.ts';
import { largePng } from '../client/support/pictures.ts';
import { launchChromium } from './support/chromium.ts';
import { signedIn } from './support/console-page.ts';
import { type ConsoleStage, startConsoleStage } from './support/console-stage.ts';
import { customerLinks, startCustomerPage } from './support/customer-page.ts';
import { looks, looksRight } from './support/looks.ts';
import { sizes } from './support/web-ui.ts';
import { complaint } from './support/work.ts';
import { untilView } from './support/worked-case.ts';

let stage: ConsoleStage;
let browser: Browser;
let stopCustomerPage: (() => Promise<void>) | undefined;
let caseId: string;
let address: string;

/** A complaint about a shipment with a promised call-back. */
beforeAll(async () => {
  const links = await customerLinks();
  [stage, browser] = await Promise.all([startConsoleStage({ env: links.env }), launchChromium()]);
  stopCustomerPage = await startCustomerPage(stage, links);
  caseId = await complaint(stage);
  const actor = { id: 'dana-reyes', role: 'agent' } as const;
  await stage.cases.send(caseId, { type: 'promiseCallBack', payload: { number: '+1 734 555 0142' }, actor });
  const secret = links.env['REDRESS_LINK_SECRET'] ?? '';
  const token = sealLink(secret, { purpose: 'follow', caseId, expiresAt: Date.now() + 3_600_000 });
  address = `http://127.0.0.1:${links.port}/${token}`;
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await stopCustomerPage?.();
  await stage?.stop();
});

test('[CSP-LIMBO-2] [CSP-KNOW-2] without JavaScript a customer moves the call-back, reads an article and sends a photo, which the agent sees', async () => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: sizes.phone,
    locale: 'en-US',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(address);
  await page.getByText('Another time for the call?').click();
  await page.getByLabel('When we call you').selectOption({ index: 3 });
  await page.getByRole('button', { name: 'Move the call' }).click();
  await page.getByText('The call is moved.').waitFor();
  await page.getByText('You moved the call-back').waitFor();
  const { commitments } = await stage.cases.view(caseId);
  expect(commitments.filter(({ about }) => about === 'callBack')).toMatchObject([
    { status: 'renewed', because: 'the customer chose another time' },
    { status: 'open', renewals: 1 },
  ]);

  await page.getByRole('link', { name: 'Where is my parcel?' }).click();
  await page.getByText('the carrier shows where it is').waitFor();
  await page.getByRole('link', { name: 'Back to your case' }).click();

  await page.getByText('Send a photo or a document').click();
  const picture = largePng(640, 360);
  await page
    .getByLabel('Your file')
    .setInputFiles({ name: 'torn box.png', mimeType: 'image/png', buffer: picture });
  await page.getByRole('button', { name: 'Send the file' }).click();
  await page.getByText('Thank you, we have your file.').waitFor();
  await page.getByRole('link', { name: 'torn box.png' }).waitFor();
  await untilView(stage.cases, caseId, ({ interactions }) =>
    interactions.some(({ what }) => what.includes('Moves')),
  );
  await context.close();

  const dana = await signedIn(browser, stage.url, 'dana-reyes');
  await dana.goto(`${stage.url}/cases/${caseId}`);
  const photo = dana.getByRole('img', { name: 'torn box.png' });
  await photo.scrollIntoViewIfNeeded();
  await photo.waitFor();
  const seen = `(async (image) => (await image.decode(), image.naturalWidth))(document.querySelector('img.photo'))`;
  expect(await dana.evaluate(seen)).toBe(640);
  await dana.locator('input[type=file]').setInputFiles({
    name: 'bill.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
  });
  await dana.getByText('Among us').first().click();
  await dana.getByRole('button', { name: 'Attach', exact: true }).click();
  await dana.getByRole('link', { name: 'bill.pdf' }).waitFor();
  const again = await browser.newPage();
  await again.goto(address);
  await again.getByText('torn box.png').waitFor();
  expect(await again.content()).not.toContain('bill.pdf');
  await Promise.all([dana.context().close(), again.context().close()]);
}, 240_000);

test.each(looks)(
  'the customer’s page, an article and the case have nothing that axe finds, and nothing wider than the page: %s, %s',
  async (size, scheme) => {
    const context = await browser.newContext({ viewport: sizes[size], colorScheme: scheme, locale: 'en-US' });
    const page = await context.newPage();
    await page.goto(address);
    for (const details of await page.locator('details').all()) await details.locator('summary').click();
    await looksRight(page, `customer-case-${size}-${scheme}`);
    await page.goto(`${address}?lang=ar`);
    for (const details of await page.locator('details').all()) await details.locator('summary').click();
    await looksRight(page, `customer-case-ar-${size}-${scheme}`);
    await page.goto(`${address}/help/where-is-my-parcel`);
    await looksRight(page, `customer-article-${size}-${scheme}`);
    await context.close();
    const dana = await signedIn(browser, stage.url, 'dana-reyes', { size, scheme });
    await dana.goto(`${stage.url}/cases/${caseId}`);
    await dana.getByRole('button', { name: 'Where is my parcel?' }).click();
    await dana.getByRole('img', { name: 'torn box.png' }).scrollIntoViewIfNeeded();
    await looksRight(dana, `console-attachments-${size}-${scheme}`);
    await dana.goto(`${stage.url}/policies/support-procedures`);
    await dana.getByRole('region', { name: 'Knowledge base' }).waitFor();
    await looksRight(dana, `console-policy-knowledge-${size}-${scheme}`);
    await dana.context().close();
  },
  240_000,
);
