import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { PostgresOrders } from '../../activities/orders/postgres-orders.ts';
import { taskQueue } from '../../workflows/messages.ts';
import { janesOrder } from '../integration/journeys/support/goods.ts';
import { jane } from '../integration/support/jane.ts';
import { onConsole } from './support/on-console.ts';
import { looks, looksRight } from './support/looks.ts';
import { untilView, workedCase } from './support/worked-case.ts';

const orderId = `N-${randomUUID().slice(0, 8)}`;
const earlier = `c-${randomUUID()}`;

// What the console opens goes to the workers of every stack.
const on = onConsole({ taskQueue }, async ({ cases, database }) => {
  await new PostgresOrders(database).put(janesOrder(orderId, Date.now() - 3_600_000));
  await workedCase(cases, earlier);
});

test('[CSP-KNOW-1] a claim: the order is found by its customer’s address, its goods are chosen, and the case is there', async () => {
  const page = await on.signedIn('dana-reyes');
  await page.goto(`${on.stage.url}/new`);
  await page.getByText('Warranty claim', { exact: true }).click();
  await page.getByLabel('Or the customer’s e-mail').fill(jane.email);
  await page.getByRole('button', { name: `Take order ${orderId}` }).click();
  await page.getByLabel('Coffee machine').check();
  await page.getByLabel('What the customer said').fill('It does not heat any more.');
  await page.getByRole('button', { name: 'Open the claim' }).click();
  await page.waitForURL('**/cases/*');
  const caseId = new URL(page.url()).pathname.replace('/cases/', '');
  const view = await untilView(on.stage.cases, caseId, ({ goods }) => goods !== undefined);
  expect([view.kind, view.goods?.orderId]).toEqual(['warranty', orderId]);
  await page.goto(`${on.stage.url}/new`);
  await page.getByText('Return', { exact: true }).click();
  await page.getByLabel('Order number').fill(orderId);
  await page.getByText('In another case, or settled already').waitFor();
  expect(await page.getByLabel('Coffee machine').isDisabled()).toBe(true);
  await page.context().close();
}, 240_000);

test('[SUP-SYS-2] a return is opened from the case that is in front of the agent, and each shows the other', async () => {
  const ordered = `N-${randomUUID().slice(0, 8)}`;
  const mine = { ...jane, email: `${randomUUID().slice(0, 8)}@example.com` };
  const order = janesOrder(ordered, Date.now() - 3_600_000);
  await new PostgresOrders(on.stage.database).put({
    ...order,
    customer: { name: mine.name, email: mine.email },
  });
  const complaint = `c-${randomUUID()}`;
  await on.stage.cases.open({
    policy: 'support-procedures',
    channel: 'email',
    customer: mine,
    text: 'It hums.',
    caseId: complaint,
    actor: { id: 'dana-reyes', role: 'agent' },
  });
  const page = await on.signedIn('dana-reyes');
  await page.goto(`${on.stage.url}/cases/${complaint}`);
  await page.getByRole('link', { name: 'Open a return' }).click();
  await page.getByText('each shows the other').waitFor();
  await page.getByLabel('Coffee machine').check();
  await page.getByRole('combobox', { name: 'Why it comes back' }).click();
  await page.getByRole('option', { name: /defective/i }).click();
  await page.getByRole('button', { name: 'Open the return' }).click();
  await page.waitForURL((url) => url.pathname.startsWith('/cases/') && !url.pathname.includes(complaint));
  await page.getByText('Opened from the complaint').waitFor();
  await page.getByRole('link', { name: complaint }).click();
  await page.getByText('From it was opened the return').waitFor();
  await page.context().close();
}, 240_000);

test('[CSP-SPOT-1] what is resolved while the customer is there is opened with its answer', async () => {
  const page = await on.signedIn('dana-reyes');
  await page.goto(`${on.stage.url}/new`);
  await page.getByLabel('Name').fill(jane.name);
  await page.getByLabel('Telephone').fill('+1 734 555 0100');
  await page.getByLabel('What the customer said').fill('Where is my parcel?');
  await page.getByLabel('Resolved on the spot').check();
  await page.getByLabel('What was the matter').fill('It came yesterday.');
  await page.getByLabel('How it was resolved').fill('It lies with the neighbour.');
  await page.getByRole('button', { name: 'Open the case' }).click();
  await page.waitForURL('**/cases/*');
  const caseId = new URL(page.url()).pathname.replace('/cases/', '');
  await untilView(on.stage.cases, caseId, ({ resolution }) => resolution?.onTheSpot === true);
  await page.context().close();
}, 120_000);

test.each(looks)(
  'says while a customer is typed which cases are open already: %s, %s',
  async (size, scheme) => {
    const page = await on.signedIn('dana-reyes', { size, scheme });
    await page.goto(`${on.stage.url}/new`);
    await page.getByLabel('E-mail', { exact: true }).fill('Jane.Miller@example.com');
    await page.getByRole('region', { name: 'Already here' }).getByText('An open case').waitFor();
    await page.getByText(earlier).waitFor();
    await looksRight(page, `console-intake-known-${size}-${scheme}`);
    await page.getByText('Return', { exact: true }).click();
    await page.getByLabel('Order number').fill(orderId);
    await page.getByLabel('Cable').check();
    await page.getByRole('combobox', { name: 'Why it comes back' }).waitFor();
    await looksRight(page, `console-intake-goods-${size}-${scheme}`);
    await page.context().close();
  },
  240_000,
);
