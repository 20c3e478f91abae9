import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { taskQueue } from '../../workflows/messages.ts';
import { onConsole } from './support/on-console.ts';
import { keepPicture } from './support/picture.ts';
import { complaint } from './support/work.ts';

// The console starts outages for the worker that there is by default.
const on = onConsole({ taskQueue });

test('[SUP-OUT-1] a team lead declares an outage, everybody sees it, its end is put off, it works again, and the page says who was told of each', async () => {
  await complaint(on.stage);
  const title = `Our telephone lines ${randomUUID().slice(0, 6)}`;
  const amy = await on.signedIn('amy-novak');
  await amy.goto(`${on.stage.url}/outages`);
  await amy.getByLabel('What does not work').fill(title);
  await amy.getByRole('combobox', { name: 'Companies' }).click();
  await amy.getByRole('option', { name: 'Customer Support', exact: true }).click();
  await amy.keyboard.press('Escape');
  await amy.getByLabel('What we do meanwhile').fill('Call the service desk.');
  await amy.getByRole('button', { name: 'Declare, and tell customers' }).click();
  const card = amy.getByRole('region', { name: title });
  await card.getByText('Running').waitFor();
  await card.getByText('Concerns Customer Support').waitFor();
  expect(await amy.getByLabel('What does not work').inputValue()).toBe('');

  const dana = await on.signedIn('dana-reyes');
  await dana.getByText('Call the service desk.').waitFor();
  await dana.getByRole('link', { name: title }).click();
  const hers = dana.getByRole('region', { name: title });
  await hers.waitFor();
  await dana.getByText('Team leads and managers declare outages.').waitFor();
  expect(await hers.getByRole('button').count()).toBe(0);
  await dana.context().close();

  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await card.getByLabel('Now expected to end').fill(`${tomorrow}T12:00`);
  await card.getByRole('button', { name: 'Change' }).click();
  await card.getByText('expected to end').first().waitFor();
  await amy.reload();
  await card.getByText('1 case told that it began').waitFor();
  await keepPicture(amy, 'console-outage-running');
  await card.getByRole('button', { name: 'It works again' }).click();
  await card.getByText('Over', { exact: true }).waitFor();
  await card.getByText('1 told that it is over').waitFor();
  expect(await card.getByRole('button').count()).toBe(0);
  await keepPicture(amy, 'console-outage-over');
  await amy.context().close();
}, 300_000);
