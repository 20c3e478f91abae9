import type { OutageRecord } from '../../machines/outage/record.ts';
import type { Database } from '../database/connect.ts';
import { guarded } from '../database/guarded.ts';

/**
 * Keeps what an outage tells of itself; what is older than the row changes nothing. When it is over, nobody has to be
 * recognised any more: the digests of their addresses go.
 *
 * @throws EffectError `DatabaseUnavailable`, `DatabaseRefused`
 */
export async function writeOutage(database: Database, record: OutageRecord): Promise<void> {
  const { outage, state, revision } = record;
  const columns = { state, since: outage.since, revision, shown: JSON.stringify(record) };
  const { outageId } = outage;
  await guarded('keep an outage', () =>
    database.transaction().execute(async (trx) => {
      await trx
        .insertInto('outages')
        .values({ outage_id: outageId, ...columns })
        .onConflict((oc) =>
          oc.column('outage_id').doUpdateSet(columns).where('outages.revision', '<=', revision),
        )
        .execute();
      if (state !== 'over') return;
      await trx.deleteFrom('outage_salts').where('outage_id', '=', outageId).execute();
      await trx
        .updateTable('outage_notices')
        .set({ recipient: null })
        .where('outage_id', '=', outageId)
        .execute();
    }),
  );
}
