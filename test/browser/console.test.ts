import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { accessibilityFaults } from './support/console-page.ts';
import { onConsole } from './support/on-console.ts';
import { keepPicture } from './support/picture.ts';
import { customer, words, workedCase } from './support/worked-case.ts';

const caseId = `c-${randomUUID()}`;
const on = onConsole({}, ({ cases }) => workedCase(cases, caseId));

describe('the operations console', () => {
  test('an agent signs in, finds the case in the queue, opens it by key, sends an event and sees it', async () => {
    const page = await on.signedIn('dana-reyes');
    const outside: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(on.stage.url) && !request.url().startsWith('data:'))
        outside.push(request.url());
    });
    await page.getByRole('button', { name: /^All open \d+/ }).waitFor();
    const scripts = `performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`;
    expect(Number(await page.evaluate(scripts))).toBeLessThanOrEqual(250 * 1024);
    await page.getByRole('searchbox', { name: 'Search' }).fill(caseId);
    await page.getByText('1 case. Keys').waitFor();
    await page.getByRole('link', { name: caseId }).getByRole('meter').first().waitFor();
    await page.getByRole('heading', { name: 'All open' }).click();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `${customer.name}, ${caseId}` }).waitFor();
    expect(await page.getByRole('main').innerText()).toContain(words);
    await page.getByRole('button', { name: 'Note something for colleagues' }).click();
    await page.getByRole('textbox', { name: 'Note' }).fill('The carrier was asked again.');
    await page.getByRole('dialog').getByRole('button', { name: 'Note something for colleagues' }).click();
    // The page behind the form, not the field in which it was typed.
    await page.getByRole('main').getByText('The carrier was asked again.').waitFor();
    const view = await on.stage.cases.view(caseId);
    const hers = view.interactions.filter(({ who }) => who.id === 'dana-reyes');
    expect(hers.map(({ who }) => who)).toEqual([{ id: 'dana-reyes', role: 'agent', position: 'agent' }]);
    expect(outside).toEqual([]);
    await page.context().close();
  }, 180_000);

  test('the queue shows a new case by itself, and the views say what waits', async () => {
    const page = await on.signedIn('dana-reyes');
    const arriving = `c-${randomUUID()}`;
    await page.getByRole('searchbox', { name: 'Search' }).fill(arriving);
    await page.getByText('No case of this view has all of that').waitFor();
    await on.stage.cases.open({
      policy: 'asivado',
      channel: 'email',
      topic: 'delivery',
      customer,
      text: words,
      caseId: arriving,
      actor: { id: 'ana', role: 'agent' },
    });
    // Sooner than the queue looks again without being told.
    await page.getByRole('link', { name: arriving }).waitFor({ timeout: 40_000 });
    await page.getByRole('button', { name: /^Escalated/ }).click();
    await page.getByRole('heading', { name: 'Escalated' }).waitFor();
    await page.getByText('No case of this view has all of that').waitFor();
    await page.context().close();
  }, 180_000);

  test('an auditor reads and is offered nothing; what the page does not offer is refused and written down', async () => {
    const page = await on.signedIn('nora-lind');
    await page.goto(`${on.stage.url}/cases/${caseId}`);
    await page.getByText('your role reads only').waitFor();
    const send = (token: string) =>
      page.evaluate(
        `fetch('/api/session').then((answer) => answer.json()).then(({ csrf }) =>
          fetch('/api/cases/${caseId}/events', {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-csrf-token': ${token} },
            body: JSON.stringify({ type: 'note', payload: { text: 'x' }, basedOn: 9999 }),
          })).then(async (answer) => [answer.status, (await answer.json()).type])`,
      );
    expect(await send('csrf')).toEqual([403, 'urn:redress:problem:RoleNotAllowed']);
    expect(await send(`'forged'`)).toEqual([403, 'urn:redress:problem:RequestForged']);
    expect(await on.stage.refusals()).toContain('nora-lind note RoleNotAllowed');
    await page.context().close();
  }, 180_000);

  test('a number of a report opens the cases behind it, and the report can be taken away', async () => {
    const page = await on.signedIn('nora-lind');
    await page.getByRole('link', { name: 'Reports' }).click();
    await page.getByRole('region', { name: 'Every date kept' }).getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Cases in which every date was kept' }).waitFor();
    await page.getByRole('link', { name: caseId }).click();
    await page.getByRole('heading', { name: `${customer.name}, ${caseId}` }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Back to the reports' }).click();
    const file = await page.getByRole('link', { name: 'Breaches as CSV' }).getAttribute('href');
    const answer = await page.request.get(on.stage.url + file);
    expect(answer.headers()['content-type']).toContain('text/csv');
    expect(await answer.text()).toMatch(/^\uFEFFcase,kind,policy/);
    await page.context().close();
  }, 180_000);

  test('the case itself refuses what a position may not send, whoever lets it through', async () => {
    const actor = { id: 'leo-brandt', role: 'agent', position: 'warehouse' } as const;
    await expect(
      on.stage.cases.send(caseId, { type: 'escalate', payload: { trigger: 'safety' }, actor }),
    ).rejects.toMatchObject({ type: 'NotPermitted' });
  }, 60_000);

  test('who decides on a case that another one changed meanwhile hears who it was, and nothing is sent', async () => {
    const [dana, amy] = await Promise.all([on.signedIn('dana-reyes'), on.signedIn('amy-novak')]);
    for (const page of [dana, amy]) {
      await page.goto(`${on.stage.url}/cases/${caseId}`);
      await page.getByRole('button', { name: 'Note something for colleagues' }).click();
      await page.getByRole('textbox', { name: 'Note' }).fill('I take it.');
    }
    const send = { name: 'Note something for colleagues' };
    await amy.getByRole('dialog').getByRole('button', send).click();
    await amy.getByText('I take it.').first().waitFor();
    await dana.getByRole('dialog').getByRole('button', send).click();
    const told = await dana.getByRole('dialog').getByRole('alert').innerText();
    expect(told).toMatch(/Amy Novak changed this \d+ s ago \(Note something for colleagues\)/);
    const notes = (await on.stage.cases.view(caseId)).interactions.filter(
      ({ who }) => who.id === 'dana-reyes',
    );
    expect(notes).toHaveLength(1);
    await Promise.all([dana.context().close(), amy.context().close()]);
  }, 180_000);

  test.each([
    ['desktop', 'light'],
    ['desktop', 'dark'],
    ['phone', 'light'],
    ['phone', 'dark'],
  ] as const)(
    'has nothing that axe finds, and nothing wider than the page: %s, %s',
    async (size, scheme) => {
      const page = await on.signedIn('tom-okafor', { size, scheme });
      const blocked: string[] = [];
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) blocked.push(message.text());
      });
      for (const [name, path, sign] of [
        ['queue', '/', caseId],
        ['case', `/cases/${caseId}`, 'Where it stands in its chart'],
        ['intake', '/new', 'What the customer said'],
        ['reports', '/reports?by=team', 'Waiting for the first word'],
        ['outages', '/outages', 'Declare, and tell customers'],
        ['behind', '/reports/cases?part=compliant', caseId],
      ] as const) {
        await page.goto(on.stage.url + path);
        await page.getByText(sign).first().waitFor();
        await page.waitForLoadState('load');
        expect([name, await accessibilityFaults(page)]).toEqual([name, []]);
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
        await keepPicture(page, `console-${name}-${size}-${scheme}`);
      }
      expect(blocked).toEqual([]);
      await page.context().close();
    },
    240_000,
  );

  test('signing out ends the session there too', async () => {
    const page = await on.signedIn('iris-kaya');
    const cookies = await page.context().cookies();
    await page.getByRole('button', { name: 'Signed in as Iris Kaya' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Who are you today?' }).waitFor();
    const secret = cookies.find(({ name }) => name === 'redress_staff');
    expect(secret).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    const answer = await fetch(`${on.stage.url}/api/session`, {
      headers: { cookie: `redress_staff=${secret?.value}` },
    });
    expect(answer.status).toBe(401);
    await page.context().close();
  }, 120_000);
});
