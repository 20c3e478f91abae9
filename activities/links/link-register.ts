import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import { guarded } from '../database/guarded.ts';

/** That one case was opened from another; both are named by their workflow ids, `return/c-1`. */
export interface CaseLink {
  readonly opened: string;
  readonly openedFrom: string;
  /** Both are of one customer: a customer may see the link. */
  readonly sameCustomer: boolean;
}

export interface KeptLink extends CaseLink {
  /** Epoch ms. */
  readonly since: number;
  /** The opened case is known to have begun. */
  readonly begun: boolean;
}

/** Which case was opened from which. Kept as long as the database, also when either is closed. */
export interface LinkRegister {
  /** Before the case begins; again changes nothing. Gives the case that it is kept to be opened from. */
  add(link: CaseLink): Promise<string>;
  /** The opened case has begun; again changes nothing. */
  begun(opened: string): Promise<void>;
  /** Links of a case in both directions, the oldest first. */
  of(workflowId: string): Promise<readonly KeptLink[]>;
}

/** The register in PostgreSQL, table `case_links`; every method throws EffectError `DatabaseUnavailable`. */
export function linkRegister(database: Database): LinkRegister {
  return {
    add: async ({ opened, openedFrom, sameCustomer }) =>
      guarded('link a case', async () => {
        const row = { opened, opened_from: openedFrom, same_customer: sameCustomer };
        await database
          .insertInto('case_links')
          .values(row)
          .onConflict((oc) => oc.column('opened').doNothing())
          .execute();
        const kept = await database
          .selectFrom('case_links')
          .select('opened_from')
          .where('opened', '=', opened)
          .executeTakeFirstOrThrow();
        return kept.opened_from;
      }),
    begun: async (opened) => {
      await guarded('link a case', () =>
        database
          .updateTable('case_links')
          .set({ begun_at: sql`now()` })
          .where('opened', '=', opened)
          .where('begun_at', 'is', null)
          .execute(),
      );
    },
    of: async (workflowId) => {
      const rows = await guarded('read the links of a case', () =>
        database
          .selectFrom('case_links')
          .selectAll()
          .where((eb) => eb.or([eb('opened', '=', workflowId), eb('opened_from', '=', workflowId)]))
          .orderBy('linked_at')
          .orderBy('opened')
          .execute(),
      );
      return rows.map((row) => ({
        opened: row.opened,
        openedFrom: row.opened_from,
        sameCustomer: row.same_customer,
        since: row.linked_at.getTime(),
        begun: row.begun_at !== null,
      }));
    },
  };
}
