import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { lateNews } from '../../activities/webhooks/late-news.ts';
import { onConsole } from './support/on-console.ts';
import { looks, looksRight } from './support/looks.ts';
import { returnWithLabel } from './support/work.ts';
import { untilView } from './support/worked-case.ts';

const on = onConsole();

describe('the warehouse', () => {
  test('[SUP-RET-2] a scanner finds the parcel by its label; it arrives, is inspected, and its units are settled', async () => {
    const { caseId, tracking } = await returnWithLabel(on.stage);
    const page = await on.signedIn('leo-brandt');
    // What a scanner types for the GS1-128 of the label.
    await page.keyboard.type(`]C100${tracking}`);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'The parcel arrived' }).click();
    const machine = page.getByRole('group', { name: 'Coffee machine, piece 1' });
    await machine.getByRole('button', { name: 'Used' }).click();
    await machine.getByRole('switch', { name: 'It is defective' }).check();
    await machine.getByRole('switch', { name: 'The packaging was opened' }).check();
    const submit = page.getByRole('button', { name: 'Say of each unit what was found' });
    expect(await submit.isDisabled()).toBe(true);
    await page
      .getByRole('group', { name: 'Cable, piece 1' })
      .getByRole('button', { name: 'Original' })
      .click();
    await page.getByRole('button', { name: 'Record the inspection' }).click();
    // Ready for the next parcel.
    await page.getByRole('region', { name: 'Parcels that no case awaits' }).waitFor();
    await page.locator('input:focus').waitFor();
    const { goods } = await untilView(on.stage.cases, caseId, (view) =>
      (view.goods?.units ?? []).every(({ state }) => state === 'refunded'),
    );
    expect(goods?.units).toHaveLength(2);
    await page.context().close();
  }, 240_000);

  test('a parcel with no case is written down', async () => {
    const page = await on.signedIn('leo-brandt');
    const number = `1Z${randomUUID().slice(0, 8).toUpperCase()}`;
    await page.getByLabel('Scan or type a number').fill(number);
    await page.keyboard.press('Enter');
    await page.getByText(`No case has the number ${number}.`).waitFor();
    await page.getByLabel('Carrier, if it is known').fill('UPS');
    await page.getByRole('button', { name: 'Write the parcel down' }).click();
    await page
      .getByRole('region', { name: 'Parcels that no case awaits' })
      .getByText(`${number}, UPS`)
      .waitFor();
    await page.context().close();
  }, 240_000);

  test('is readable in every look, also while a parcel is inspected', async () => {
    const { caseId, orderId } = await returnWithLabel(on.stage);
    await on.stage.cases.send(caseId, {
      type: 'arrived',
      payload: {},
      actor: { id: 'dock', role: 'system' },
    });
    for (const [size, scheme] of looks) {
      const page = await on.signedIn('leo-brandt', { size, scheme });
      await looksRight(page, `console-warehouse-${size}-${scheme}`);
      await page.goto(`${on.stage.url}/warehouse?scan=${orderId}`);
      await page.getByRole('group', { name: 'Coffee machine, piece 1' }).waitFor();
      await looksRight(page, `console-inspection-${size}-${scheme}`);
      await page.context().close();
    }
  }, 360_000);
});

describe('what a vendor tells of a case that is over', () => {
  test('stands above the queue and on the page of the case until somebody has seen to it', async () => {
    const { caseId } = await returnWithLabel(on.stage);
    const text = `The refund rf-${randomUUID().slice(0, 8)} did not reach the customer. Pay it in another way.`;
    await lateNews(on.stage.database).record({ id: text, caseId, text, occurredAt: Date.now() });
    const page = await on.signedIn('dana-reyes');
    const news = page.getByRole('region', { name: 'Told after the case was over' });
    await news.getByText(text).waitFor();
    await news.getByRole('link', { name: `Case ${caseId}` }).click();
    await page.getByRole('heading', { name: caseId }).waitFor();
    await news.getByText(text).waitFor();
    await looksRight(page, 'console-late-news');
    await news.getByRole('button', { name: 'Seen to' }).click();
    await news.getByText('Dana Reyes saw to it').waitFor();
    await page.goto(on.stage.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText(text).count()).toBe(0);
    await page.context().close();
  }, 240_000);
});

describe('policies', () => {
  test('show their rules with the clauses, the holidays of a year, their mails and the versions on which cases stand', async () => {
    await returnWithLabel(on.stage);
    const page = await on.signedIn('nora-lind');
    await page.getByRole('link', { name: 'Policies' }).click();
    await page.getByRole('link', { name: 'Customer Support', exact: true }).click();
    await page
      .getByRole('row', { name: /return/ })
      .getByText('1 (newest)')
      .waitFor();
    const rules = page.getByRole('region', { name: 'Rules' });
    await rules.getByText('15 minutes').waitFor();
    await rules.getByText('SUP-RESP-5').first().waitFor();
    await rules.getByRole('searchbox').fill('SUP-COMP-3');
    await rules.getByText('$100.00').waitFor();
    await page
      .getByRole('region', { name: /^Calendar/ })
      .getByText('Thanksgiving Day')
      .waitFor();
    const frame = page.frameLocator('iframe');
    await frame.getByText('Customer Support').first().waitFor();
    await frame.getByRole('heading').first().waitFor();
    await page.context().close();
  }, 240_000);

  test('are readable in every look', async () => {
    for (const [size, scheme] of looks) {
      const page = await on.signedIn('nora-lind', { size, scheme });
      await page.goto(`${on.stage.url}/policies`);
      await page.getByRole('link', { name: 'Customer Support', exact: true }).waitFor();
      await looksRight(page, `console-policies-${size}-${scheme}`);
      await page.goto(`${on.stage.url}/policies/support-procedures`);
      await page.frameLocator('iframe').getByRole('heading').first().waitFor();
      // A frame that nobody has seen yet is not painted.
      await page.locator('iframe').scrollIntoViewIfNeeded();
      await looksRight(page, `console-policy-${size}-${scheme}`);
      await page.context().close();
    }
  }, 360_000);
});
