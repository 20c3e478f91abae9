import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { listRecords } from '../../client/records/list-records.ts';
import { dana, joy, nora } from './support/console-api.ts';
import { all, checklist, max, now, raj, reviewedCases } from './support/reviewed-cases.ts';

let api: Awaited<ReturnType<typeof reviewedCases>>;
beforeAll(async () => {
  api = await reviewedCases();
}, 120_000);
afterAll(() => api.stop());

describe('[SUP-QA-6] a review of a case', () => {
  test('is kept once by a reviewer, against the policy’s checklist, with whose work it is', async () => {
    const body = {
      id: 'r-1',
      agent: 'dana-reyes',
      marks: all('met', { clear: 'missed', dates: 'not-applicable' }),
      note: 'Say the date first, zanzibar.',
    };
    expect((await api.review('c-1', body)).status).toBe(204);
    expect((await api.review('c-1', body)).status).toBe(204);
    const found = await api.seen(joy, '/api/cases/c-1/reviews');
    expect(found).toMatchObject({
      form: { checklist, agents: [{ id: 'dana-reyes' }, { id: 'raj-mehta' }] },
      reviews: [
        {
          id: 'r-1',
          agent: { id: 'dana-reyes' },
          reviewer: { id: 'joy-adeyemi', name: 'Joy Adeyemi' },
          note: { kind: 'words', text: 'Say the date first, zanzibar.' },
        },
      ],
    });
    expect(found).toMatchObject({
      reviews: [
        {
          marks: checklist.map(({ id, title }) => ({
            question: id,
            title,
            met: id === 'dates' ? null : id !== 'clear',
          })),
        },
      ],
    });
  });

  test('is seen by reviewers and by whose work it is, and by nobody else; no search finds its note', async () => {
    const mine = { reviews: [expect.objectContaining({ id: 'r-1' })] };
    expect(await api.seen(dana, '/api/cases/c-1/reviews')).toEqual(mine);
    expect(await api.seen(dana, '/api/reviews')).toEqual({ mine: mine.reviews });
    for (const other of [raj, nora]) {
      expect(await api.seen(other, '/api/cases/c-1/reviews')).toEqual({ reviews: [] });
      expect(await api.seen(other, '/api/reviews')).toEqual({ mine: [] });
      expect((await api.get(other, '/api/reviews/csv')).status).toBe(403);
    }
    const found = await listRecords(api.database, { filter: { scope: 'all', text: 'zanzibar' } }, now);
    expect(found.cases).toEqual([]);
  });

  test.each([
    ['an agent', raj, 'c-1', { agent: 'dana-reyes', marks: all('met') }, 403, 'RoleNotAllowed'],
    [
      'their own work',
      { ...max, id: 'dana-reyes' },
      'c-1',
      { agent: 'dana-reyes', marks: all('met') },
      403,
      'RoleNotAllowed',
    ],
    ['a stranger to the case', joy, 'c-1', { agent: 'leo-brandt', marks: all('met') }, 422, 'InvalidInput'],
    [
      'a question without a mark',
      joy,
      'c-1',
      { agent: 'dana-reyes', marks: { clear: 'met' } },
      422,
      'InvalidInput',
    ],
    [
      'a mark without a question',
      joy,
      'c-1',
      { agent: 'dana-reyes', marks: all('met', { hat: 'met' }) },
      422,
      'InvalidInput',
    ],
    [
      'a policy without a checklist',
      joy,
      'a-1',
      { agent: 'dana-reyes', marks: all('met') },
      422,
      'InvalidInput',
    ],
  ] as const)('is refused, and that is written down: %s', async (_, account, caseId, body, status, type) => {
    const answer = await api.review(caseId, body, account);
    expect([answer.status, answer.body]).toEqual([status, expect.stringContaining(type)]);
    const last = await api.database
      .selectFrom('staff_acts')
      .select(['account_id', 'type', 'refused'])
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    expect(last).toEqual({ account_id: account.id, type: 'reviewCase', refused: type });
  });

  test('loses its note when the case is erased; the marks stay', async () => {
    await api.review('c-3', { agent: 'raj-mehta', marks: all('met'), note: 'Ask Jane first.' });
    await api.content.erase('c-3');
    expect(await api.seen(joy, '/api/cases/c-3/reviews')).toMatchObject({
      reviews: [{ note: { kind: 'erased' }, marks: expect.any(Array) }],
    });
  });
});
