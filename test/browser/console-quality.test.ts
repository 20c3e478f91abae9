import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from './support/chromium.ts';
import { signedIn } from './support/console-page.ts';
import { type ConsoleStage, startConsoleStage } from './support/console-stage.ts';
import { looks, looksRight } from './support/looks.ts';
import { keepPicture } from './support/picture.ts';
import { complaint } from './support/work.ts';
import { untilView } from './support/worked-case.ts';

let stage: ConsoleStage;
let browser: Browser;
let caseId: string;
const note = `Say the date first ${randomUUID()}`;

/** A complaint that Dana worked on and that is over. */
beforeAll(async () => {
  [stage, browser] = await Promise.all([startConsoleStage(), launchChromium()]);
  caseId = await complaint(stage);
  const actor = { id: 'dana-reyes', role: 'agent' } as const;
  await stage.cases.send(caseId, { type: 'note', payload: { text: 'The carrier was asked.' }, actor });
  await stage.cases.send(caseId, { type: 'withdraw', payload: { channel: 'email' }, actor });
  await untilView(stage.cases, caseId, ({ state }) => state === 'withdrawn');
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

test('[SUP-QA-6] a team lead reviews a case of the sample, its agent reads the coaching note, and nobody else', async () => {
  const joy = await signedIn(browser, stage.url, 'joy-adeyemi');
  await joy.getByRole('link', { name: 'Quality', exact: true }).click();
  await joy.getByRole('region', { name: 'To review: Customer Support' }).getByText(caseId).waitFor();
  await joy.goto(`${stage.url}/cases/${caseId}`);
  await joy.getByRole('button', { name: 'Review this case' }).click();
  const form = joy.getByRole('region', { name: 'Quality review' });
  await keepPicture(joy, 'console-review-form');
  for (const group of await form.getByRole('radiogroup').all())
    await group.getByLabel('Met', { exact: true }).check();
  await form.getByRole('radiogroup').first().getByLabel('Not met').check();
  await form.getByLabel('Coaching note').fill(note);
  await form.getByRole('button', { name: 'Keep the review' }).click();
  await form.getByText('5 of 6 met').waitFor();
  await joy.goto(`${stage.url}/quality`);
  await joy.getByText('All of them are reviewed.').waitFor();
  await joy.getByRole('region', { name: 'Scores by agent' }).getByText('83.3 %').waitFor();

  const dana = await signedIn(browser, stage.url, 'dana-reyes');
  await dana.goto(`${stage.url}/quality`);
  await dana.getByText(note).waitFor();
  await dana.getByRole('link', { name: `Case ${caseId}` }).click();
  await dana.getByRole('region', { name: 'Quality review' }).getByText(note).waitFor();
  await dana.emulateMedia({ media: 'print' });
  expect(await dana.getByText(note).isVisible()).toBe(false);

  const raj = await signedIn(browser, stage.url, 'raj-mehta');
  const asked = raj.waitForResponse((answer) => answer.url().endsWith(`/api/cases/${caseId}/reviews`));
  await raj.goto(`${stage.url}/cases/${caseId}`);
  expect(await (await asked).json()).toEqual({ reviews: [] });
  await Promise.all([joy, dana, raj].map((page) => page.context().close()));
}, 240_000);

test.each(looks)(
  'the pages of quality review have nothing that axe finds, and nothing wider than the page: %s, %s',
  async (size, scheme) => {
    const page = await signedIn(browser, stage.url, 'joy-adeyemi', { size, scheme });
    await page.goto(`${stage.url}/quality`);
    await page.getByText('Scores by question').waitFor();
    await looksRight(page, `console-quality-${size}-${scheme}`);
    await page.goto(`${stage.url}/cases/${caseId}`);
    await page.getByRole('button', { name: 'Review this case' }).click();
    await page.getByLabel('Coaching note').waitFor();
    await looksRight(page, `console-review-${size}-${scheme}`);
    await page.goto(`${stage.url}/reports`);
    await page.getByRole('region', { name: 'Reviewed without a fault' }).waitFor();
    await looksRight(page, `console-reports-reviewed-${size}-${scheme}`);
    await page.context().close();
  },
  240_000,
);
