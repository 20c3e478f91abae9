import type { OutageRecord } from '../../machines/outage/record.ts';
import type { Database } from '../database/connect.ts';
import { guarded } from '../database/guarded.ts';

/**
 * Keeps what an outage tells of itself; what is older than the row changes nothing.
 *
 * @throws EffectError `DatabaseUnavailable`, `DatabaseRefused`
 */
export async function writeOutage(database: Database, record: OutageRecord): Promise<void> {
  const { outage, state, revision } = record;
  const columns = { state, since: outage.since, revision, shown: JSON.stringify(record) };
  await guarded('keep an outage', () =>
    database
      .insertInto('outages')
      .values({ outage_id: outage.outageId, ...columns })
      .onConflict((oc) =>
        oc.column('outage_id').doUpdateSet(columns).where('outages.revision', '<=', revision),
      )
      .execute(),
  );
}
