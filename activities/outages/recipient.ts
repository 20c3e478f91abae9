import { createHash } from 'node:crypto';
import type { Database } from '../database/connect.ts';
import { guarded } from '../database/guarded.ts';

/** What a person is recognised by within one outage: with its salt gone, nothing leads from a digest to an address. */
export const digestOf = (salt: string, email: string): string =>
  createHash('sha256').update(`${salt}${email.trim().toLowerCase()}`).digest('hex').slice(0, 32);

/**
 * The salt of an outage; made when it is first asked for.
 *
 * @throws EffectError `DatabaseUnavailable`
 */
export function saltOf(database: Database, outageId: string): Promise<string> {
  const row = { outage_id: outageId };
  return guarded('keep the salt of an outage', async () => {
    await database
      .insertInto('outage_salts')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { salt } = await database
      .selectFrom('outage_salts')
      .select('salt')
      .where('outage_id', '=', outageId)
      .executeTakeFirstOrThrow();
    return salt;
  });
}
