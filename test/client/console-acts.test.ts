import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Account } from '../../client/console/account.ts';
import { consoleApi, dana, nora } from './support/console-api.ts';

let console: Awaited<ReturnType<typeof consoleApi>>;
beforeAll(async () => {
  console = await consoleApi({});
}, 120_000);
afterAll(() => console.stop());

test('a parcel without a case is written down as an act, and so is every attempt that is refused', async () => {
  const leo: Account = { id: 'leo-brandt', name: 'Leo Brandt', position: 'warehouse', departments: [] };
  const parcel = { scan: '1Z999AA10123456784' };
  expect(await console.post(nora, '/api/parcels/unknown', parcel)).toMatchObject({ status: 403 });
  expect(await console.post(leo, '/api/parcels/unknown', parcel)).toMatchObject({ status: 201 });
  const { database } = console;
  const acts = await database
    .selectFrom('staff_acts')
    .select(['account_id', 'type', 'refused'])
    .orderBy('id')
    .execute();
  expect(acts).toEqual([
    { account_id: 'nora-lind', type: 'recordUnknownParcel', refused: 'RoleNotAllowed' },
    { account_id: 'leo-brandt', type: 'recordUnknownParcel', refused: null },
  ]);
});

test.each([
  ['/api/outages', { title: 'The shop' }],
  ['/api/outages/o-1/expected-end', { expectedEnd: 1 }],
  ['/api/outages/o-1/end', {}],
])('an agent may not send %s, and it is written down', async (url, body) => {
  const { database } = console;
  expect(await console.post(dana, url, body)).toMatchObject({ status: 403 });
  const newest = database.selectFrom('staff_acts').selectAll().orderBy('id', 'desc');
  expect(await newest.executeTakeFirst()).toMatchObject({ account_id: dana.id, refused: 'RoleNotAllowed' });
});
