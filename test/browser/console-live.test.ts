import { expect, test } from '@jest/globals';
import { onConsole } from './support/on-console.ts';
import { complaint } from './support/work.ts';

const on = onConsole();
const ana = { id: 'ana', role: 'agent' } as const;
const note = (caseId: string, text: string) =>
  on.stage.cases.send(caseId, { type: 'note', payload: { text }, actor: ana });

test('a session that ends in the middle of a form loses nothing: signed in again in another tab, the same words are sent', async () => {
  const caseId = await complaint(on.stage);
  const page = await on.signedIn('dana-reyes');
  await page.goto(`${on.stage.url}/cases/${caseId}`);
  await page.getByRole('button', { name: 'Note something for colleagues' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('A long note that nobody wants to type twice.');
  await page.context().clearCookies();
  const send = page.getByRole('dialog').getByRole('button', { name: 'Note something for colleagues' });
  await send.click();
  const ended = page.getByRole('dialog', { name: 'Your session has ended' });
  await ended.getByRole('button', { name: 'Go on here' }).click();
  await ended.getByText('Nobody is signed in yet.').waitFor();

  const tab = page.context().waitForEvent('page');
  await ended.getByRole('link', { name: 'Sign in again' }).click();
  const other = await tab;
  await other.locator('button[value="dana-reyes"]').click();
  await other.getByRole('heading', { name: 'All open' }).waitFor();
  await other.close();
  await ended.getByRole('button', { name: 'Go on here' }).click();
  await ended.waitFor({ state: 'detached' });
  expect(await page.getByRole('textbox', { name: 'Note' }).inputValue()).toContain(
    'nobody wants to type twice',
  );
  await send.click();
  await page.getByRole('main').getByText('nobody wants to type twice').waitFor();
  const { interactions } = await on.stage.cases.view(caseId);
  expect(interactions.filter(({ who }) => who.id === 'dana-reyes' && who.position)).toHaveLength(1);
  await page.context().close();
}, 240_000);

test('what changed while the console was away is seen when it is back, and what is typed meanwhile is sent once', async () => {
  const caseId = await complaint(on.stage);
  const page = await on.signedIn('dana-reyes');
  await page.goto(`${on.stage.url}/cases/${caseId}`);
  await page.getByRole('button', { name: 'Note something for colleagues' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('Typed before it went away.');
  const dialog = page.getByRole('dialog');
  const send = dialog.getByRole('button', { name: 'Note something for colleagues' });
  await on.stage.restart(async () => {
    await send.click();
    await dialog.getByText('The console does not answer.').waitFor();
  });
  await send.click();
  await page.getByRole('main').getByText('Typed before it went away.').waitFor();
  await on.stage.restart(() => note(caseId, 'Said while nobody listened.'));
  await page.getByRole('main').getByText('Said while nobody listened.').waitFor();
  const { interactions } = await on.stage.cases.view(caseId);
  expect(interactions.filter(({ who }) => who.id === 'dana-reyes' && who.position)).toHaveLength(1);
  await page.context().close();
}, 300_000);

test('[SUP-ESC-8] of a long conversation the newest comes first, what is further back on request, and on paper stands all of it', async () => {
  const caseId = await complaint(on.stage);
  for (let i = 0; i < 45; i += 1) await note(caseId, `Entry number ${i}.`);
  const page = await on.signedIn('dana-reyes');
  await page.goto(`${on.stage.url}/cases/${caseId}`);
  const main = page.getByRole('main');
  await main.getByText('Entry number 44.').waitFor();
  expect(await main.getByText('Entry number 4.').count()).toBe(0);
  await main.getByRole('button', { name: 'Show earlier entries' }).click();
  await main.getByText('Entry number 4.').waitFor();
  await main.getByText('The parcel was promised for Monday').first().waitFor();
  expect(await main.getByRole('button', { name: 'Show earlier entries' }).count()).toBe(0);
  await page.reload();
  await main.getByText('Entry number 44.').waitFor();
  const printed = page.evaluate(
    `new Promise((done) => { globalThis.print = () => done(document.querySelector('main').innerText); })`,
  );
  await main.getByRole('button', { name: 'Print' }).click();
  expect(await printed).toContain('Entry number 0.');
  await page.context().close();
}, 240_000);
