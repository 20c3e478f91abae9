import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { onConsole } from './support/on-console.ts';
import { looksRight } from './support/looks.ts';
import { select } from './support/select-case.ts';
import { complaint, returnWithLabel } from './support/work.ts';
import { untilView } from './support/worked-case.ts';

const on = onConsole();
const ana = { id: 'ana', role: 'agent' } as const;
const note = 'Note something for colleagues';

/** What the API answers to the page's own session. */
const post = (page: Page, path: string, body: object) =>
  page.evaluate<{ readonly status: number; readonly json: unknown }>(
    `fetch('/api/session').then((answer) => answer.json()).then(({ csrf }) =>
      fetch('/api${path}', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-csrf-token': csrf },
        body: ${JSON.stringify(JSON.stringify(body))},
      })).then(async (answer) => ({ status: answer.status, json: await answer.json() }))`,
  );

describe('several cases at once', () => {
  test('are selected by keys and by a range, escalated where they take it, and reported of one by one', async () => {
    const { cases } = on.stage;
    const ids = [await complaint(on.stage), await complaint(on.stage), await complaint(on.stage)];
    const [first = '', second = '', third = ''] = ids;
    const { caseId: goods } = await returnWithLabel(on.stage);
    const page = await on.signedIn('dana-reyes');
    for (const id of [...ids, goods]) await select(page, id).waitFor();
    const bar = page.getByRole('group', { name: 'Selected cases' });

    await page.keyboard.press('x');
    await bar.getByText('1 selected').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+X');
    await bar.getByText('3 selected').waitFor();
    await page.keyboard.press('x');
    await bar.getByText('2 selected').waitFor();
    await bar.getByRole('button', { name: 'Clear' }).click();
    await bar.getByText('None selected').waitFor();
    await select(page, first).click();
    await bar.getByRole('checkbox', { name: /^Select all \d+ shown/ }).click();
    await bar.getByText('4 selected').waitFor();

    await bar.getByRole('button', { name: 'What can be done' }).waitFor();
    await page.keyboard.press('b');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: /^Escalate.*3 of 4/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Goes to 3 cases of 4').waitFor();
    await dialog.getByRole('button', { name: 'What is left alone, and why (1)' }).click();
    await dialog.getByText(goods).waitFor();
    await dialog.getByRole('combobox', { name: 'Why it escalates' }).click();
    await page.getByRole('option', { name: 'Supervisor' }).click();
    await looksRight(page, 'console-bulk-form-desktop-light');
    // Meanwhile one is changed by somebody else, and one is escalated already when nobody looks.
    await cases.send(second, { type: 'note', payload: { text: 'I have it.' }, actor: ana });
    await dialog.getByRole('checkbox', { name: /called at once/ }).check();
    await dialog.getByRole('button', { name: 'Escalate: 3 cases' }).click();

    const report = page.getByRole('region', { name: 'Report: Escalate' });
    await report.getByRole('heading', { name: 'Escalate: done in 2 of 3 cases, 1 not.' }).waitFor();
    const lines = await report.getByRole('listitem').allInnerTexts();
    expect(lines[0]).toMatch(new RegExp(`${second}[^]*Changed by somebody else`));
    expect(lines.slice(1).map((line) => /Done, now escalated/.test(line))).toEqual([true, true]);
    expect((await cases.view(first)).escalationLevel).toBe(1);
    expect((await cases.view(second)).escalationLevel).toBeUndefined();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('What can be done');

    await select(page, first).waitFor();
    await bar.getByRole('button', { name: note }).click();
    await dialog.getByRole('textbox', { name: 'Note' }).fill('All of them looked at.');
    await dialog.getByRole('button', { name: `${note}: 4 cases` }).click();
    await page.getByRole('heading', { name: `${note}: done in 4 cases.` }).waitFor();
    await looksRight(page, 'console-bulk-report-desktop-light');

    await report.getByRole('button', { name: 'Try the others again as they stand now (1)' }).click();
    expect(await dialog.getByRole('combobox', { name: 'Why it escalates' }).inputValue()).toBe('Supervisor');
    await dialog.getByRole('checkbox', { name: /called at once/ }).check();
    await dialog.getByRole('button', { name: 'Escalate: one case' }).click();
    await page.getByRole('heading', { name: 'Escalate: done in one case.' }).waitFor();
    await untilView(cases, second, ({ escalationLevel }) => escalationLevel === 1);

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await report.last().getByRole('button', { name: 'Copy' }).click();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied.split('\n')[1]).toMatch(new RegExp(`^${second}\tJane Miller\tChanged by somebody else\t`));
    await report.last().getByRole('link', { name: third }).click();
    await page.getByRole('heading', { name: `Jane Miller, ${third}` }).waitFor();
    await page.getByRole('main').getByText('All of them looked at.').waitFor();
    await page.goBack();
    await bar.getByText('4 selected').waitFor();
    for (const name of ['Dismiss', 'Dismiss', 'Dismiss'])
      await page.getByRole('button', { name }).first().click();
    expect(await page.getByRole('region', { name: /^Report/ }).count()).toBe(0);
    await bar.getByRole('button', { name: 'Clear' }).click();
    await bar.getByText('None selected').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: 'Find' }).fill('Select all shown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await bar.getByText('4 selected').waitFor();
    await page.context().close();
  }, 300_000);

  test('a bulk that is sent again does nothing twice, also where it ended the case; who may not send it is refused', async () => {
    const ids = [await complaint(on.stage), await complaint(on.stage)];
    const page = await on.signedIn('dana-reyes');
    const bulk = async (type: string, payload: object) => ({
      id: `b-${type}`,
      type,
      payload,
      cases: await Promise.all(
        ids.map(async (id) => ({ id, basedOn: (await on.stage.cases.standing(id)).revision })),
      ),
    });
    const [noted, withdrawn] = [
      await bulk('note', { text: 'Once.' }),
      await bulk('withdraw', { channel: 'email' }),
    ];
    for (const each of [noted, noted]) {
      const { json } = await post(page, '/bulk', each);
      expect(json).toMatchObject({ outcomes: [{ outcome: 'done' }, { outcome: 'done' }] });
    }
    for (const id of ids) {
      const { interactions } = await on.stage.cases.view(id);
      expect(interactions.filter(({ who }) => who.id === 'dana-reyes' && who.position)).toHaveLength(1);
    }
    const { cases } = await bulk('withdraw', {});
    expect(await post(page, '/bulk', { ...withdrawn, cases })).toMatchObject({
      json: { outcomes: [{ outcome: 'done' }, { outcome: 'done' }] },
    });
    for (const id of ids)
      await untilView(on.stage.cases, id, ({ state }) => state === 'withdrawn' || state === 'closed');
    expect(await post(page, '/bulk', { ...withdrawn, cases })).toMatchObject({
      json: { outcomes: [{ outcome: 'done' }, { outcome: 'done' }] },
    });
    const nora = await on.signedIn('nora-lind');
    expect(await post(nora, '/bulk', noted)).toMatchObject({ status: 403 });
    expect(await post(nora, '/bulk/steps', { cases: ids })).toMatchObject({ json: { steps: [] } });
    expect(await on.stage.refusals()).toContain('nora-lind bulk note RoleNotAllowed');
    await Promise.all([page.context().close(), nora.context().close()]);
  }, 240_000);
});
