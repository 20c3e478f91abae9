import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { onConsole } from './support/on-console.ts';
import { looks, looksRight } from './support/looks.ts';
import { keepPicture } from './support/picture.ts';
import { complaint } from './support/work.ts';
import { untilView } from './support/worked-case.ts';

let caseId: string;
const note = `Say the date first ${randomUUID()}`;

/** A complaint that Dana worked on and that is over. */
const on = onConsole({}, async (stage) => {
  caseId = await complaint(stage);
  const actor = { id: 'dana-reyes', role: 'agent' } as const;
  await stage.cases.send(caseId, { type: 'note', payload: { text: 'The carrier was asked.' }, actor });
  await stage.cases.send(caseId, { type: 'withdraw', payload: { channel: 'email' }, actor });
  await untilView(stage.cases, caseId, ({ state }) => state === 'withdrawn');
});

test('[SUP-QA-6] a team lead reviews a case of the sample, its agent reads the coaching note, and nobody else', async () => {
  const joy = await on.signedIn('joy-adeyemi');
  await joy.getByRole('link', { name: 'Quality', exact: true }).click();
  await joy.getByRole('region', { name: 'To review: Customer Support' }).getByText(caseId).waitFor();
  await joy.goto(`${on.stage.url}/cases/${caseId}`);
  await joy.getByRole('button', { name: 'Review this case' }).click();
  const form = joy.getByRole('region', { name: 'Quality review' });
  await keepPicture(joy, 'console-review-form');
  for (const group of await form.getByRole('radiogroup').all())
    await group.getByLabel('Met', { exact: true }).check();
  await form.getByRole('radiogroup').first().getByLabel('Not met').check();
  await form.getByLabel('Coaching note').fill(note);
  await form.getByRole('button', { name: 'Keep the review' }).click();
  await form.getByText('5 of 6 met').waitFor();
  await joy.goto(`${on.stage.url}/quality`);
  await joy.getByText('All of them are reviewed.').waitFor();
  await joy.getByRole('region', { name: 'Scores by agent' }).getByText('83.3 %').waitFor();

  const dana = await on.signedIn('dana-reyes');
  await dana.goto(`${on.stage.url}/quality`);
  await dana.getByText(note).waitFor();
  await dana.getByRole('link', { name: `Case ${caseId}` }).click();
  await dana.getByRole('region', { name: 'Quality review' }).getByText(note).waitFor();
  await dana.emulateMedia({ media: 'print' });
  expect(await dana.getByText(note).isVisible()).toBe(false);

  const raj = await on.signedIn('raj-mehta');
  const asked = raj.waitForResponse((answer) => answer.url().endsWith(`/api/cases/${caseId}/reviews`));
  await raj.goto(`${on.stage.url}/cases/${caseId}`);
  expect(await (await asked).json()).toEqual({ reviews: [] });
  await Promise.all([joy, dana, raj].map((page) => page.context().close()));
}, 240_000);

test.each(looks)(
  'the pages of quality review have nothing that axe finds, and nothing wider than the page: %s, %s',
  async (size, scheme) => {
    const page = await on.signedIn('joy-adeyemi', { size, scheme });
    await page.goto(`${on.stage.url}/quality`);
    await page.getByText('Scores by question').waitFor();
    await looksRight(page, `console-quality-${size}-${scheme}`);
    await page.goto(`${on.stage.url}/cases/${caseId}`);
    await page.getByRole('button', { name: 'Review this case' }).click();
    await page.getByLabel('Coaching note').waitFor();
    await looksRight(page, `console-review-${size}-${scheme}`);
    await page.goto(`${on.stage.url}/reports`);
    await page.getByRole('region', { name: 'Reviewed without a fault' }).waitFor();
    await looksRight(page, `console-reports-reviewed-${size}-${scheme}`);
    await page.context().close();
  },
  240_000,
);
