import { Migrator } from 'kysely';
import { connect } from './connect.ts';
import { guarded } from './guarded.ts';
import { migrations } from './migrations.ts';

/**
 * Brings the database to the newest version. Safe to call from several processes at once: Kysely holds an advisory
 * lock while it migrates, the others wait and find nothing left to do. All of it is one transaction.
 *
 * @param upTo stop at this migration (to test an upgrade from an older version)
 * @returns the names applied now, in order; empty when the database was up to date
 * @throws EffectError `DatabaseUnavailable`, `DatabaseRefused`
 */
export async function migrate(databaseUrl: string, upTo?: string): Promise<readonly string[]> {
  const database = connect(databaseUrl, 1);
  try {
    const migrator = new Migrator({
      db: database,
      provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    });
    return await guarded('migrate the database', async () => {
      const { error, results } = await (upTo ? migrator.migrateTo(upTo) : migrator.migrateToLatest());
      if (error) throw error;
      return (results ?? []).filter((r) => r.status === 'Success').map((r) => r.migrationName);
    });
  } finally {
    await database.destroy();
  }
}
