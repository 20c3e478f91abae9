import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inTurns } from '../../client/console/bulk/in-turns.ts';
import { bulkCases } from './support/bulk-cases.ts';
import { dana, joy, nora } from './support/console-api.ts';

let api: Awaited<ReturnType<typeof bulkCases>>;
beforeAll(async () => {
  api = await bulkCases();
}, 120_000);
afterAll(() => api.stop());

const on = (...ids: readonly string[]) => ids.map((id) => ({ id, basedOn: 2 }));
const note = (id: string, ...ids: readonly string[]) => ({
  id,
  type: 'note',
  payload: { text: 'Looked at.' },
  cases: on(...ids),
});
const actsOf = async (eventId: string) =>
  api.database
    .selectFrom('staff_acts')
    .select(['case_id', 'type', 'event_id', 'refused'])
    .where('event_id', 'like', `${eventId}%`)
    .orderBy('event_id')
    .execute();

describe('an event for several cases', () => {
  test('is sent to each and reported of each, whatever becomes of another one', async () => {
    const all = ['c-1', 'c-closed', 'c-overtaken', 'c-none', 'c-away', 'c-defect', 'c-2'];
    const { status, json } = await api.post(dana, '/api/bulk', note('b-each', ...all));
    expect(status).toBe(200);
    expect(json).toEqual({
      outcomes: [
        { caseId: 'c-1', outcome: 'done', state: 'acknowledged', revision: 3 },
        { caseId: 'c-closed', outcome: 'refused', reason: expect.stringContaining('takes no more events') },
        { caseId: 'c-overtaken', outcome: 'overtaken', reason: expect.stringContaining('changed the case') },
        { caseId: 'c-none', outcome: 'unknown', reason: 'There is no case c-none.' },
        { caseId: 'c-away', outcome: 'no answer', reason: expect.stringContaining('cannot count twice') },
        { caseId: 'c-defect', outcome: 'no answer', reason: expect.stringContaining('is logged') },
        { caseId: 'c-2', outcome: 'done', state: 'acknowledged', revision: 3 },
      ],
    });
  });

  test('travels as who is signed in, on the revision that was looked at, and each case has its act', async () => {
    await api.post(dana, '/api/bulk', note('b-act', 'c-1', 'c-closed'));
    expect(api.taken.find(({ request }) => request.id === 'b-act.c-1')).toEqual({
      caseId: 'c-1',
      request: {
        id: 'b-act.c-1',
        type: 'note',
        payload: { text: 'Looked at.' },
        basedOn: 2,
        actor: { id: 'dana-reyes', role: 'agent', position: 'agent' },
      },
    });
    expect(await actsOf('b-act')).toEqual([
      { case_id: null, type: 'bulk note', event_id: 'b-act', refused: null },
      { case_id: 'c-1', type: 'note', event_id: 'b-act.c-1', refused: null },
      { case_id: 'c-closed', type: 'note', event_id: 'b-act.c-closed', refused: 'CaseClosed' },
    ]);
  });

  test('is done once, however often the same is sent', async () => {
    const first = await api.post(dana, '/api/bulk', note('b-twice', 'c-1', 'c-2'));
    const again = await api.post(dana, '/api/bulk', note('b-twice', 'c-2', 'c-1', 's-1'));
    expect(first.json).toMatchObject({ outcomes: [{ outcome: 'done' }, { outcome: 'done' }] });
    expect(again.json).toMatchObject({
      outcomes: [{ caseId: 'c-2' }, { caseId: 'c-1' }, { caseId: 's-1', outcome: 'done' }],
    });
    const ids = api.taken.map(({ request }) => request.id).filter((id) => id?.startsWith('b-twice'));
    expect(ids).toHaveLength(3);
    expect(new Set(ids)).toEqual(new Set(['b-twice.c-1', 'b-twice.c-2', 'b-twice.s-1']));
  });

  test('says who was faster where one was overtaken', async () => {
    await api.post(joy, '/api/bulk', note('b-joy', 'c-1'));
    await api.database
      .insertInto('staff_acts')
      .values({
        account_id: joy.id,
        account_name: joy.name,
        position: joy.position,
        case_id: 'c-overtaken',
        type: 'note',
        event_id: 'e-joy',
        refused: null,
        reason: null,
      })
      .execute();
    const { json } = await api.post(dana, '/api/bulk', note('b-late', 'c-overtaken'));
    const reason = expect.stringMatching(
      /^Joy Adeyemi changed this \d+ s ago \(Note something for colleagues\)/,
    );
    expect(json).toEqual({ outcomes: [{ caseId: 'c-overtaken', outcome: 'overtaken', reason }] });
  });

  test('is refused as a whole to whoever may not send it, and that is written down', async () => {
    const { status, body } = await api.post(nora, '/api/bulk', note('b-nora', 'c-1', 'c-2'));
    expect([status, body]).toEqual([403, expect.stringContaining('RoleNotAllowed')]);
    expect(api.taken.filter(({ request }) => request.id?.startsWith('b-nora'))).toEqual([]);
    expect(await actsOf('b-nora')).toMatchObject([{ type: 'bulk note', refused: 'RoleNotAllowed' }]);
  });

  test.each([
    [
      'more than a hundred cases',
      note('b', ...Array.from({ length: 101 }, (_, i) => `c-${i}`)),
      /at most 100 cases at once/,
    ],
    ['no case', note('b'), /one case at least/],
    ['a case twice', note('b', 'c-1', 'c-1'), /each case once/],
    ['an id with which an event id would be too long', note('b'.repeat(40), 'c-1'), /1 to 39 letters/],
    [
      'what is judged case by case',
      { ...note('b', 'c-1'), type: 'answer' },
      /one case at a time: open the case/,
    ],
  ])('is refused with %s', async (_, bulk, says) => {
    const { status, body } = await api.post(dana, '/api/bulk', bulk);
    expect(status).toBe(422);
    expect(body).toMatch(says);
  });
});

test('things are done a few at a time, and what came of them stands in their own order', async () => {
  let running = 0;
  let most = 0;
  const results = await inTurns([5, 1, 4, 2, 3], 2, async (n) => {
    running += 1;
    most = Math.max(most, running);
    await Promise.all(Array.from({ length: n }, () => Promise.resolve()));
    running -= 1;
    return n * 10;
  });
  expect([results, most]).toEqual([[50, 10, 40, 20, 30], 2]);
});
