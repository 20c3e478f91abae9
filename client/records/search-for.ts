import { sql } from 'kysely';
import type { Database } from '../../activities/database/connect.ts';
import type { FilteredRows } from './filtered.ts';
import { searchQuery } from './search-query.ts';

/** So many cases are few enough to be read one by one and sorted. Of more, every page is full after a short walk. */
const few = 5000;

/**
 * How rows are narrowed to those that have all words of a text. PostgreSQL cannot tell how many cases have a word that it
 * has not counted, and a list in order of the due instant over a word that nobody said walks all cases; so the words are
 * looked up first, up to `few` cases, and only what more cases have is looked for along the order of the list.
 */
export async function searchFor(
  database: Database,
  text: string,
): Promise<(rows: FilteredRows) => FilteredRows> {
  const query = searchQuery(text);
  const found = await database
    .selectFrom('case_search')
    .select('case_id')
    .where(sql<boolean>`words @@ (${query})`)
    .limit(few + 1)
    .execute();
  const ids = found.map(({ case_id }) => case_id);
  const has =
    found.length <= few
      ? sql<boolean>`r.case_id = any(${ids}::text[])`
      : sql<boolean>`exists (select from case_search s where s.case_id = r.case_id and s.words @@ (${query}))`;
  return (rows) => rows.where(has);
}
