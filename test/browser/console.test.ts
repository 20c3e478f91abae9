import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from './support/chromium.ts';
import { signedIn } from './support/console-page.ts';
import { type ConsoleStage, startConsoleStage } from './support/console-stage.ts';
import { workedCase } from './support/worked-case.ts';

let stage: ConsoleStage;
let browser: Browser;
const caseId = `c-${randomUUID()}`;

beforeAll(async () => {
  [stage, browser] = await Promise.all([startConsoleStage(), launchChromium()]);
  await workedCase(stage.cases, caseId);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

describe('the operations console', () => {
  test('an auditor reads and is offered nothing; what the page does not offer is refused and written down', async () => {
    const page = await signedIn(browser, stage.url, 'nora-lind');
    await page.goto(`${stage.url}/cases/${caseId}`);
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
    expect(await stage.refusals()).toContain('nora-lind note RoleNotAllowed');
    await page.context().close();
  }, 180_000);

  test('the case itself refuses what a position may not send, whoever lets it through', async () => {
    const actor = { id: 'leo-brandt', role: 'agent', position: 'warehouse' } as const;
    await expect(
      stage.cases.send(caseId, { type: 'escalate', payload: { trigger: 'safety' }, actor }),
    ).rejects.toMatchObject({ type: 'NotPermitted' });
  }, 60_000);

  test('signing out ends the session there too', async () => {
    const page = await signedIn(browser, stage.url, 'iris-kaya');
    const cookies = await page.context().cookies();
    await page.getByRole('button', { name: 'Signed in as Iris Kaya' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Who are you today?' }).waitFor();
    const secret = cookies.find(({ name }) => name === 'redress_staff');
    expect(secret).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    const answer = await fetch(`${stage.url}/api/session`, {
      headers: { cookie: `redress_staff=${secret?.value}` },
    });
    expect(answer.status).toBe(401);
    await page.context().close();
  }, 120_000);
});
