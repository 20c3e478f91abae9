import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { PostgresContent } from '../../activities/content/postgres-content.ts';
import { connect, type Database } from '../../activities/database/connect.ts';
import type { ListedOutage } from '../../client/outages/listed-outages.ts';
import { advance } from '../../client/virtual-time.ts';
import { addPolicy, policyOf } from '../../policies/registry.ts';
import { testStack } from '../support/stack/env.ts';
import type { DeskCase } from './support/desk-case.ts';
import { atDesk, type Desk } from './support/desk.ts';
import { ana, jane } from './support/jane.ts';
import { mailsOf, outagesAt, outageShows } from './support/outages-at.ts';
import { suite } from './support/suite.ts';

const minute = 60_000;
const { on, replaysAll } = suite(() => testStack().bundle);
let database: Database;
beforeAll(() => {
  database = connect(testStack().databaseUrl, 2);
});
afterAll(() => database.destroy());

/** A company of the test's own: an outage of it touches no other test's cases. */
let policy = '';
beforeEach(() => {
  policy = `own-${randomUUID()}`;
  addPolicy({ ...policyOf('support-procedures'), id: policy });
});

const at = (desk: Desk) => outagesAt(on, desk);
const shows = (desk: Desk, ...wished: [string, string, (outage: ListedOutage) => boolean]) =>
  outageShows(at(desk), ...wished);

async function opened(desk: Desk, email: string): Promise<DeskCase> {
  const one = await desk.open({ policy, topic: 'shipping', customer: { ...jane, email } });
  await one.shows('the acknowledgement', ({ state }) => state === 'acknowledged');
  return one;
}

describe('an outage and the cases that it touches', () => {
  test('[SUP-OUT-1] is told before others to whose case is urgent by its priority', async () => {
    await atDesk(on, {}, async (desk) => {
      const calm = await opened(desk, 'calm@example.net');
      const urgent = await opened(desk, 'urgent@example.net');
      await urgent.send('changePriority', { priority: 'urgent', reason: 'Shop window.' });
      // Else the shorter time for its answer would put it first as well.
      await database
        .updateTable('case_records')
        .set({ breach_at: Date.now() + 90 * 24 * 60 * minute })
        .where('case_id', '=', urgent.caseId)
        .execute();
      const { outageId } = await at(desk).declare(
        { title: 'The shop', policies: [policy], perMinute: 1 },
        ana,
      );
      const outage = await on.adopt(`outage/${outageId}`);
      await shows(desk, outageId, 'the first one told', ({ told }) => told.begun === 1);
      expect(mailsOf([urgent, calm], 'The shop')).toEqual([1, 0]);
      await at(desk).end(outageId, ana);
      await shows(desk, outageId, 'the catching up', ({ told }) => told.over === 1);
      await advance(on.client(), outage.workflowId, 3 * minute);
      await outage.handle.result();
    });
  });

  test('overtakes nobody who decides on a case meanwhile, and keeps nothing of whoever was erased', async () => {
    await atDesk(on, {}, async (desk) => {
      const one = await opened(desk, 'one@example.net');
      const other = await opened(desk, 'two@example.net');
      const { revision } = await desk.client.standing(one.caseId);
      const { outageId } = await at(desk).declare({ title: 'The shop', policies: [policy] }, ana);
      const outage = await on.adopt(`outage/${outageId}`);
      await shows(desk, outageId, 'everybody told', ({ told }) => told.begun === 2);
      await one.shows('a note', (view) => view.interactions.at(-1)?.what === 'Note');
      await one.send('note', { text: 'As I saw it.' }, { basedOn: revision });
      await expect(one.send('note', { text: 'As it was.' }, { basedOn: revision })).rejects.toMatchObject({
        type: 'Overtaken',
      });

      const recipients = () =>
        database
          .selectFrom('outage_notices')
          .select(['case_id', 'recipient'])
          .where('outage_id', '=', outageId)
          .where('recipient', 'is not', null)
          .execute();
      expect(await recipients()).toHaveLength(2);
      await new PostgresContent(database).erase(other.caseId);
      expect(await recipients()).toMatchObject([{ case_id: one.caseId }]);
      await at(desk).end(outageId, ana);
      await outage.handle.result();
      expect(await recipients()).toEqual([]);
      const salts = database.selectFrom('outage_salts').selectAll().where('outage_id', '=', outageId);
      expect(await salts.execute()).toEqual([]);
    });
  });
});

replaysAll();
