import { describe, expect, test } from '@jest/globals';
import { onConsole } from './support/on-console.ts';
import { looks, looksRight } from './support/looks.ts';
import { awaitingApproval, escalated } from './support/work.ts';

const on = onConsole();

describe('approvals', () => {
  test('[SUP-COMP-3] the requester is shown why they cannot decide; another supervisor approves on the page', async () => {
    const caseId = await awaitingApproval(on.stage);
    const name = `Approval in case ${caseId}`;
    const dana = await on.signedIn('dana-reyes');
    await dana.getByRole('link', { name: 'Approvals' }).click();
    const hers = dana.getByRole('article', { name });
    await hers.getByText('You requested it yourself').waitFor();
    expect(await hers.getByRole('button').count()).toBe(0);
    await dana.context().close();

    const joy = await on.signedIn('joy-adeyemi');
    await joy.goto(`${on.stage.url}/approvals`);
    const card = joy.getByRole('article', { name });
    await card.getByText('$140.00').waitFor();
    await card.getByRole('button', { name: /Approve/ }).click();
    await joy.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).fill('She is right.');
    await joy
      .getByRole('dialog')
      .getByRole('button', { name: /Approve/ })
      .click();
    await card.waitFor({ state: 'detached' });
    const { compensations } = await on.stage.cases.view(caseId);
    expect(compensations).toMatchObject([{ status: 'granted', decidedBy: { id: 'joy-adeyemi' } }]);
    await joy.context().close();
  }, 240_000);

  test.each(looks)(
    'are readable: %s, %s',
    async (size, scheme) => {
      const caseId = await awaitingApproval(on.stage);
      const page = await on.signedIn('max-brandt', { size, scheme });
      await page.goto(`${on.stage.url}/approvals`);
      await page.getByRole('article', { name: `Approval in case ${caseId}` }).waitFor();
      await looksRight(page, `console-approvals-${size}-${scheme}`);
      await page.context().close();
    },
    240_000,
  );
});

describe('escalations', () => {
  test('[SUP-ESC-7] what the last level does not take is told on every page, until it is taken on the page; progress follows', async () => {
    const caseId = await escalated(on.stage, 3);
    const page = await on.signedIn('tom-okafor');
    await page.getByRole('link', { name: /^Nobody answers: \d+/ }).click();
    const card = page.getByRole('article', { name: `Escalation of case ${caseId}` });
    await card.getByText('Nobody answers: Ruth Salazar').waitFor();
    expect(await card.locator('[aria-current=step]').innerText()).toContain('4. Ruth Salazar');
    await card.getByRole('button', { name: 'Take the escalation' }).click();
    const take = page.getByRole('dialog').getByRole('button', { name: 'Take the escalation' });
    await take.click();
    await page.getByText('Level 4 is for Ruth Salazar').waitFor();
    await page.getByRole('textbox', { name: "on the contact's behalf" }).fill('Ruth is on leave.');
    await take.click();
    await card.getByText('tom-okafor took it').waitFor();
    await card.getByRole('button', { name: 'Record the progress' }).click();
    await page.getByRole('textbox', { name: 'Progress' }).fill('The parcel was found.');
    await page.getByRole('dialog').getByRole('button', { name: 'Record the progress' }).click();
    await card.getByText('One check-in so far.').waitFor();
    expect((await on.stage.cases.view(caseId)).escalation).toMatchObject({ level: 4, checkIns: 1 });
    await page.context().close();
  }, 240_000);

  test('are readable in every look', async () => {
    const [caseId] = await Promise.all([escalated(on.stage, 3), escalated(on.stage, 1)]);
    for (const [size, scheme] of looks) {
      const page = await on.signedIn('amy-novak', { size, scheme });
      await page.goto(`${on.stage.url}/escalations`);
      await page.getByRole('article', { name: `Escalation of case ${caseId}` }).waitFor();
      await page.getByRole('link', { name: /^Nobody answers: \d+/ }).waitFor();
      await looksRight(page, `console-escalations-${size}-${scheme}`);
      await page.context().close();
    }
  }, 360_000);
});
