import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import { guarded } from '../database/guarded.ts';

/** What a vendor told of a case that does not take it any more, since it is closed or settled: somebody must see to it. */
export interface LateNews {
  /** What is told again has the same. */
  readonly id: string;
  readonly caseId: string;
  /** What happened and what to do, without a person's words or name. */
  readonly text: string;
  /** Epoch ms. */
  readonly occurredAt: number;
}

export interface ListedNews extends LateNews {
  /** Who saw to it, and when (epoch ms). */
  readonly seen?: { readonly by: string; readonly at: number };
}

/** Methods throw EffectError as `guarded` does. */
export interface LateNewsList {
  /** Once for each id; again changes nothing. */
  record(news: LateNews): Promise<void>;
  /** What nobody has seen to, the newest first. */
  open(most: number): Promise<readonly ListedNews[]>;
  /** All of a case, the newest first. */
  ofCase(caseId: string): Promise<readonly ListedNews[]>;
  /** Somebody saw to it; of two the first stands. Gives its case, undefined when there is no such news. */
  see(id: string, by: string): Promise<string | undefined>;
}

/** Table `late_news`. */
export function lateNews(database: Database): LateNewsList {
  const rows = () => database.selectFrom('late_news').selectAll().orderBy('occurred_at', 'desc');
  return {
    record: async ({ id, caseId, text, occurredAt }) => {
      await guarded('record late news', () =>
        database
          .insertInto('late_news')
          .values({ news_id: id, case_id: caseId, text, occurred_at: new Date(occurredAt) })
          .onConflict((oc) => oc.doNothing())
          .execute(),
      );
    },
    open: async (most) =>
      (await guarded('list late news', () => rows().where('seen_at', 'is', null).limit(most).execute())).map(
        listed,
      ),
    ofCase: async (caseId) =>
      (await guarded('list late news', () => rows().where('case_id', '=', caseId).execute())).map(listed),
    see: async (id, by) => {
      const row = await guarded('see to late news', () =>
        database
          .updateTable('late_news')
          .set({ seen_at: sql`coalesce(seen_at, now())`, seen_by: sql`coalesce(seen_by, ${by})` })
          .where('news_id', '=', id)
          .returning('case_id')
          .executeTakeFirst(),
      );
      return row?.case_id;
    },
  };
}

function listed(row: {
  readonly news_id: string;
  readonly case_id: string;
  readonly text: string;
  readonly occurred_at: Date;
  readonly seen_at: Date | null;
  readonly seen_by: string | null;
}): ListedNews {
  const { news_id: id, case_id: caseId, text, occurred_at: at, seen_at: seenAt, seen_by: by } = row;
  const seen = seenAt !== null && by !== null && { seen: { by, at: seenAt.getTime() } };
  return { id, caseId, text, occurredAt: at.getTime(), ...seen };
}
