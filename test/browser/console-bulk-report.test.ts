import { describe, expect, test } from '@jest/globals';
import { looksRight } from './support/looks.ts';
import { onConsole } from './support/on-console.ts';
import { select } from './support/select-case.ts';
import { complaint } from './support/work.ts';

const on = onConsole();
const ana = { id: 'ana', role: 'agent' } as const;

describe('the report of several cases at once', () => {
  test('says of three that one is done, one is refused with the reason, and one was changed by another meanwhile', async () => {
    const { cases } = on.stage;
    const [done, urgent, touched] = [
      await complaint(on.stage),
      await complaint(on.stage),
      await complaint(on.stage),
    ];
    const raise = { priority: 'urgent', reason: 'Waited long enough.' };
    await cases.send(urgent, { type: 'changePriority', payload: raise, actor: ana });
    const page = await on.signedIn('dana-reyes');
    for (const id of [done, urgent, touched]) await select(page, id).check();
    const bar = page.getByRole('group', { name: 'Selected cases' });
    await bar.getByRole('button', { name: 'What can be done' }).click();
    await page.getByRole('menuitem', { name: 'Give it another priority' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Priority' }).click();
    await page.getByRole('option', { name: 'Urgent' }).click();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('The parcel holds medicine.');
    await cases.send(touched, { type: 'note', payload: { text: 'Mine.' }, actor: ana });
    await dialog.getByRole('button', { name: 'Give it another priority: 3 cases' }).click();
    const report = page.getByRole('region', { name: 'Report: Give it another priority' });
    await report.getByRole('heading', { name: /done in 1 of 3 cases, 2 not/ }).waitFor();
    const lines = await report.getByRole('listitem').allInnerTexts();
    expect(lines).toEqual([
      expect.stringMatching(new RegExp(`${touched}[^]*Changed by somebody else`)),
      expect.stringMatching(new RegExp(`${urgent}[^]*Refused[^]*Its priority is 'Urgent' already`)),
      expect.stringMatching(new RegExp(`${done}[^]*Done, now`)),
    ]);
    expect((await cases.view(done)).priority?.title).toBe('Urgent');
    await page.context().close();
  }, 240_000);

  test.each([
    ['phone', 'light'],
    ['phone', 'dark'],
    ['desktop', 'dark'],
  ] as const)(
    'are readable: %s, %s',
    async (size, scheme) => {
      const ids = [await complaint(on.stage), await complaint(on.stage)];
      const page = await on.signedIn('joy-adeyemi', { size, scheme });
      await page.setViewportSize(
        size === 'phone' ? { width: 390, height: 844 } : { width: 1280, height: 800 },
      );
      for (const id of ids) await select(page, id).check();
      const bar = page.getByRole('group', { name: 'Selected cases' });
      await bar.getByRole('button', { name: 'What can be done' }).click();
      await page.getByRole('menuitem', { name: 'The customer withdraws' }).waitFor();
      await looksRight(page, `console-bulk-menu-${size}-${scheme}`);
      await page.getByRole('menuitem', { name: 'The customer withdraws' }).click();
      await page.getByRole('combobox', { name: 'How the customer said it' }).click();
      await page.getByRole('option', { name: 'E-mail' }).click();
      await page
        .getByRole('dialog')
        .getByRole('checkbox', { name: /cannot be taken back/ })
        .check();
      await looksRight(page, `console-bulk-form-${size}-${scheme}`);
      await on.stage.cases.send(ids[0] ?? '', { type: 'note', payload: { text: 'Mine.' }, actor: ana });
      await page.getByRole('dialog').getByRole('button', { name: 'The customer withdraws: 2 cases' }).click();
      await page
        .getByRole('heading', { name: 'The customer withdraws: done in 1 of 2 cases, 1 not.' })
        .waitFor();
      await looksRight(page, `console-bulk-report-${size}-${scheme}`);
      await page.context().close();
    },
    240_000,
  );
});
