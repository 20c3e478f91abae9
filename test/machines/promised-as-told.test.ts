import { expect, test } from '@jest/globals';
import type { Commitment } from '../../machines/case/commitment.ts';
import { promisedAsTold } from '../../machines/case/promised-as-told.ts';

const promise = (dueAt: number, status: Commitment['status'] = 'open'): Commitment => ({
  id: `promise-${dueAt}`,
  about: 'answer',
  title: 'Answer to the customer',
  promisedAt: 1,
  dueAt,
  status,
  renewals: 0,
});

const params = {
  key: 'acknowledgement-1',
  template: 'acknowledgement',
  to: 'words/c/open/customer',
  locale: 'en-US',
  facts: { owner: 'Ana', received: 5, expectedBy: 50 },
  words: {},
} as const;

test('what is promised is the date that the reader was really told; other promises stay', () => {
  const commitments = [promise(50), promise(60), promise(50, 'kept')];
  expect(promisedAsTold(commitments, { params }, { told: { received: 4, expectedBy: 40 } })).toEqual([
    { ...promise(50), dueAt: 40 },
    promise(60),
    promise(50, 'kept'),
  ]);
  expect(promisedAsTold(commitments, { params }, {})).toBe(commitments);
  expect(promisedAsTold(commitments, undefined, { told: { expectedBy: 40 } })).toBe(commitments);
});
