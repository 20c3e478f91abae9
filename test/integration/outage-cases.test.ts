import { describe, expect, test } from '@jest/globals';
import { PostgresContent } from '../../activities/content/postgres-content.ts';
import { advance } from '../../client/virtual-time.ts';
import { testStack } from '../support/stack/env.ts';
import { atDesk } from './support/desk.ts';
import { ana } from './support/jane.ts';
import { outageCompany } from './support/outage-company.ts';
import { mailsOf } from './support/outages-at.ts';
import { suite } from './support/suite.ts';

const minute = 60_000;
const { on, replaysAll } = suite(() => testStack().bundle);
const company = outageCompany(on, 'support-procedures', 'shipping');
const { at, shows, opened } = company;

describe('an outage and the cases that it touches', () => {
  test('[SUP-OUT-1] is told before others to whose case is urgent by its priority', async () => {
    await atDesk(on, {}, async (desk) => {
      const calm = await opened(desk, 'calm@example.net');
      const urgent = await opened(desk, 'urgent@example.net');
      await urgent.send('changePriority', { priority: 'urgent', reason: 'Shop window.' });
      // Else the shorter time for its answer would put it first as well.
      await desk.database
        .updateTable('case_records')
        .set({ breach_at: Date.now() + 90 * 24 * 60 * minute })
        .where('case_id', '=', urgent.caseId)
        .execute();
      const { outageId } = await at(desk).declare(
        { title: 'The shop', policies: [company.policy], perMinute: 1 },
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
      const { outageId } = await at(desk).declare({ title: 'The shop', policies: [company.policy] }, ana);
      const outage = await on.adopt(`outage/${outageId}`);
      await shows(desk, outageId, 'everybody told', ({ told }) => told.begun === 2);
      await one.shows('a note', (view) => view.interactions.at(-1)?.what === 'Note');
      await one.send('note', { text: 'As I saw it.' }, { basedOn: revision });
      await expect(one.send('note', { text: 'As it was.' }, { basedOn: revision })).rejects.toMatchObject({
        type: 'Overtaken',
      });

      const recipients = () =>
        desk.database
          .selectFrom('outage_notices')
          .select(['case_id', 'recipient'])
          .where('outage_id', '=', outageId)
          .where('recipient', 'is not', null)
          .execute();
      expect(await recipients()).toHaveLength(2);
      await new PostgresContent(desk.database).erase(other.caseId);
      expect(await recipients()).toMatchObject([{ case_id: one.caseId }]);
      await at(desk).end(outageId, ana);
      await outage.handle.result();
      expect(await recipients()).toEqual([]);
      const salts = desk.database.selectFrom('outage_salts').selectAll().where('outage_id', '=', outageId);
      expect(await salts.execute()).toEqual([]);
    });
  });
});

replaysAll();
