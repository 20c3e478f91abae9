import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { PostgresOrders } from '../../activities/orders/postgres-orders.ts';
import { taskQueue } from '../../workflows/messages.ts';
import { janesOrder } from '../integration/journeys/support/goods.ts';
import { jane } from '../integration/support/jane.ts';
import { launchChromium } from './support/chromium.ts';
import { signedIn } from './support/console-page.ts';
import { type ConsoleStage, startConsoleStage } from './support/console-stage.ts';
import { customerLinks, startCustomerPage } from './support/customer-page.ts';
import { keepPicture } from './support/picture.ts';
import { untilView } from './support/worked-case.ts';

const hour = 3_600_000;
let stage: ConsoleStage;
let browser: Browser;
let stopCustomerPage: (() => Promise<void>) | undefined;

beforeAll(async () => {
  const links = await customerLinks();
  // What the console opens goes to the workers of every stack.
  [stage, browser] = await Promise.all([startConsoleStage({ env: links.env, taskQueue }), launchChromium()]);
  stopCustomerPage = await startCustomerPage(stage, links);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await stopCustomerPage?.();
  await stage?.stop();
});

const as = (account: string) => signedIn(browser, stage.url, account);

async function choose(page: Page, field: string, option: string): Promise<void> {
  const box = page.getByRole('combobox', { name: field });
  const wanted = page.getByRole('option', { name: option, exact: true });
  await box.click();
  // A list that closes because the page below it is still being laid out is opened again, as anybody would.
  await wanted.click({ timeout: 10_000 }).catch(async () => {
    await box.click();
    await wanted.click();
  });
}

/** Presses a step, fills its form in and sends it. */
async function step(page: Page, title: string, fill: (form: ReturnType<Page['getByRole']>) => Promise<void>) {
  await page.getByRole('main').getByRole('button', { name: title }).click();
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  await dialog.getByRole('button', { name: title }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** The id of the case whose page is open. */
async function caseOf(page: Page): Promise<string> {
  await page.waitForURL('**/cases/*');
  return new URL(page.url()).pathname.replace('/cases/', '');
}

test('[CSP-EASY-1] a complaint: taken in, referred, escalated by time, taken, and compensated by the word of another person', async () => {
  const dana = await as('dana-reyes');
  await dana.getByRole('link', { name: 'New case' }).click();
  await choose(dana, 'Company', 'Customer Support');
  await choose(dana, 'How it came', 'E-mail');
  await choose(dana, 'About', 'a shipment');
  await dana.getByLabel('Name').fill(jane.name);
  // An address of her own: what other cases of the customer say stands on the page too.
  await dana.getByLabel('E-mail', { exact: true }).fill(`jane-${randomUUID()}@example.com`);
  await dana.getByLabel('What the customer said').fill('The parcel never came.');
  await dana.getByRole('button', { name: 'Open the case' }).click();
  const caseId = await caseOf(dana);
  await dana.getByText('acknowledged', { exact: true }).waitFor();
  await step(dana, 'Refer it to a department or person', async () => {
    await choose(dana, 'Department', 'Technical Support');
    await dana.getByRole('dialog').getByLabel('Reason').fill('The tracker says nothing.');
  });
  await dana.getByText('Raj Mehta, Technical Support, has it').waitFor();

  await stage.cases.advance(caseId, 49 * hour);
  await dana.getByText('escalated', { exact: true }).waitFor();
  const joy = await as('joy-adeyemi');
  await joy.getByRole('link', { name: /^Escalations/ }).click();
  const escalation = joy.getByRole('article', { name: `Escalation of case ${caseId}` });
  await escalation.getByText('not resolved in time').waitFor();
  await escalation.getByRole('button', { name: 'Take the escalation' }).click();
  await joy.getByRole('textbox', { name: "on the contact's behalf" }).fill('Nobody has taken it.');
  await joy.getByRole('dialog').getByRole('button', { name: 'Take the escalation' }).click();
  await escalation.getByText(' took it ').waitFor();

  await step(dana, 'Offer compensation', async (form) => {
    await choose(dana, 'What went wrong', 'Service failure');
    await form.getByLabel('What it is worth').fill('140');
  });
  await joy.getByRole('link', { name: /^Approvals/ }).click();
  const approval = joy.getByRole('article', { name: `Approval in case ${caseId}` });
  await approval.getByRole('button', { name: 'Approve the compensation' }).click();
  await joy.getByRole('dialog').getByRole('button', { name: 'Approve the compensation' }).click();
  await approval.waitFor({ state: 'detached' });
  await dana
    .getByText('Sent: word of the compensation')
    .or(dana.getByText('Compensation approved'))
    .first()
    .waitFor();

  // What was sent is read as the customer reads it.
  const acknowledgement = dana.getByRole('article').filter({ hasText: 'acknowledgement' }).last();
  await acknowledgement.getByRole('button', { name: 'The mail as it was sent' }).click();
  await dana.frameLocator('iframe').getByText(`Dear ${jane.name}`).waitFor();
  await keepPicture(dana, 'working-day-complaint');
  const summary = await dana.request.get(`${stage.url}/api/cases/${caseId}/summary`);
  expect((await summary.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await Promise.all([dana.context().close(), joy.context().close()]);
}, 300_000);

test('[CSP-KNOW-1] [SUP-QA-1] a return: opened, labelled, inspected, paid back; then its customer says how we did', async () => {
  const orderId = `W-${randomUUID().slice(0, 8)}`;
  await new PostgresOrders(stage.database).put(janesOrder(orderId, Date.now() - hour));
  const dana = await as('dana-reyes');
  await dana.goto(`${stage.url}/new`);
  await dana.getByText('Return', { exact: true }).click();
  await choose(dana, 'Company', 'Customer Support');
  await dana.getByLabel('Order number').fill(orderId);
  await dana.getByLabel('Coffee machine').check();
  await choose(dana, 'Why it comes back', 'Defective');
  await dana.getByRole('button', { name: 'Open the return' }).click();
  const caseId = await caseOf(dana);
  await dana.getByRole('region', { name: 'Also of this customer' }).getByText(orderId).waitFor();
  const label = await dana.getByRole('link', { name: 'Label or packing slip (PDF)' }).getAttribute('href');
  const pdf = await dana.request.get(stage.url + label);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');

  const leo = await as('leo-brandt');
  await leo.keyboard.type(caseId);
  await leo.keyboard.press('Enter');
  await leo.getByRole('button', { name: 'The parcel arrived' }).click();
  await leo.getByRole('button', { name: 'Original' }).click();
  await leo.getByRole('switch', { name: 'It is defective' }).check();
  await leo.getByRole('button', { name: 'Record the inspection' }).click();
  await dana
    .getByRole('region', { name: /^Goods of order/ })
    .getByText('refunded')
    .waitFor();

  await stage.cases.advance(caseId, 30 * 24 * hour);
  await untilView(stage.cases, caseId, ({ state }) => state === 'closed');
  const customer = await browser.newPage();
  await customer.goto(await surveyLink(caseId));
  await customer.getByLabel('Very satisfied').check();
  await customer.getByRole('button', { name: 'Send' }).click();
  await customer.getByRole('heading', { name: 'Thank you' }).waitFor();
  const rows = await stage.database
    .selectFrom('survey_answers')
    .selectAll()
    .where('case_id', '=', caseId)
    .execute();
  expect(rows).toMatchObject([{ score: 5, policy: 'support-procedures' }]);
  await Promise.all([dana.context().close(), leo.context().close(), customer.context().close()]);
}, 300_000);

const mails = z.array(z.object({ id: z.string(), messageId: z.string() }));

/** The link of the mail that closed the case, out of the mailbox. */
async function surveyLink(caseId: string): Promise<string> {
  const found = await fetch(`${stage.stack.mailUrl}/api/messages?to=${encodeURIComponent(jane.email)}`);
  const page = await browser.newPage();
  for (const { id } of mails
    .parse(await found.json())
    .filter(({ messageId }) => messageId.includes(caseId))) {
    await page.goto(`${stage.stack.mailUrl}/messages/${id}`);
    const link = page.frameLocator('iframe').getByRole('link', { name: 'Tell us how we did' });
    await page.frameLocator('iframe').getByText('With kind regards').waitFor();
    const href = (await link.count()) === 0 ? null : await link.getAttribute('href');
    if (href !== null) {
      await page.context().close();
      return href;
    }
  }
  throw new Error(`no mail of case ${caseId} asks how we did`);
}
