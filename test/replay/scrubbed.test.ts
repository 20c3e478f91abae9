import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { scrubbed } from './scrubbed.ts';
import { historyOf } from './stored-history.ts';

const root = '/home/someone/redress';
const folder = fileURLToPath(new URL('histories/', import.meta.url));

test('what is kept tells nothing of the machine it was recorded on', () => {
  const failure = {
    message: `cannot read ${root}/activities/durable.ts`,
    stackTrace: `Error\n    at create (${root}/activities/durable.ts:24:34)`,
  };
  const kept = scrubbed(
    JSON.stringify({
      identity: '29862@my-laptop',
      name: '29862@my-laptop-4f3',
      failure,
      nested: [{ failure }],
    }),
    root,
  );
  const clean = { message: 'cannot read activities/durable.ts' };
  expect(JSON.parse(kept)).toEqual({
    identity: 'worker',
    name: 'sticky',
    failure: clean,
    nested: [{ failure: clean }],
  });
});

test.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('%s loses no event by it', (name) => {
  const text = readFileSync(`${folder}${name}`, 'utf8');
  expect(historyOf(scrubbed(text, root)).events?.length).toBe(historyOf(text).events?.length);
});
