import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { lateNews } from '../../activities/webhooks/late-news.ts';
import { consoleApi, dana, joy, nora } from './support/console-api.ts';

let console: Awaited<ReturnType<typeof consoleApi>>;
beforeAll(async () => {
  console = await consoleApi({});
}, 120_000);
afterAll(() => console.stop());

test('what a vendor told of a closed case is listed until somebody has seen to it, and stays with the case', async () => {
  const list = lateNews(console.database);
  const told = { id: 'stripe re_1', caseId: 'c-1', text: 'The refund rf-1 came back.', occurredAt: 5_000 };
  const later = { ...told, id: 'own EZ9 parcel.delivered', caseId: 'c-2', occurredAt: 6_000 };
  await list.record(told);
  await list.record({ ...told, text: 'The same again.' });
  await list.record(later);
  expect((await console.get(dana, '/api/late-news')).json).toEqual({ news: [later, told] });

  const seen = { id: told.id };
  expect(await console.post(nora, '/api/late-news/seen', seen)).toMatchObject({ status: 403 });
  expect(await console.post(dana, '/api/late-news/seen', { id: 'none' })).toMatchObject({ status: 422 });
  expect(await console.post(dana, '/api/late-news/seen', seen)).toMatchObject({ status: 204 });
  expect(await console.post(joy, '/api/late-news/seen', seen)).toMatchObject({ status: 204 });
  expect((await console.get(dana, '/api/late-news')).json).toEqual({ news: [later] });
  expect(await list.ofCase('c-1')).toEqual([{ ...told, seen: { by: 'Dana Reyes', at: expect.any(Number) } }]);
  const acts = await console.database.selectFrom('staff_acts').select(['account_id', 'case_id']).execute();
  expect(acts).toContainEqual({ account_id: dana.id, case_id: 'c-1' });
});
