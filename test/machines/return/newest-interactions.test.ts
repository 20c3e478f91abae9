import { expect, test } from '@jest/globals';
import { mostInteractions } from '../../../machines/case/newest-interactions.ts';
import { open, ref } from './support/clerk.ts';

test('a return carries the first and the newest interactions and counts the others', async () => {
  const clerk = await open('2026-11-23 10:00');
  const [first] = clerk.view().interactions;
  const begun = clerk.view().interactions.length;
  for (let i = 0; i < 150; i += 1) await clerk.send('note', { text: ref(`note-${i}`) });
  const { interactions, earlierInteractions } = clerk.view();
  expect(interactions).toHaveLength(mostInteractions);
  expect(interactions[0]).toEqual(first);
  expect(interactions.at(-1)?.words).toEqual([ref('note-149')]);
  expect(earlierInteractions).toBe(begun + 150 - mostInteractions);
});
