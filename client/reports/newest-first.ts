import { type RawBuilder, sql } from 'kysely';
import { cursorOf, placeOf } from '../records/cursor.ts';

/** Which rows of a list that has the newest first. */
export interface PageQuestion {
  /** `next` of the page before; the first page when left out. */
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** The cursor of the next page; left out on the last one. */
  readonly next?: string;
}

/** What a row stands under in its list: epoch ms, and what tells apart the rows of one instant. */
type Placed = Readonly<Record<'at' | 'key', string>>;

/**
 * Whether a row of the columns `at` and `key` comes after those of the pages before.
 *
 * @throws ClientError `InvalidInput` for a cursor of another list
 */
export function afterCursor(
  list: string,
  cursor: string | undefined,
  at: RawBuilder<unknown>,
  key: RawBuilder<unknown>,
): RawBuilder<boolean> {
  if (cursor === undefined) return sql<boolean>`true`;
  const place = placeOf(cursor, list);
  return sql<boolean>`(${at}, ${key}) < (${place.at}::bigint, ${place.key})`;
}

/** A page of what was found; one row more than the limit was asked for, to know whether there is a next page. */
export function pageOf<Row extends Placed>(list: string, found: readonly Row[], limit: number): Page<Row> {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  if (found.length <= limit || !last) return { rows };
  return { rows, next: cursorOf({ sort: list, at: Number(last.at), key: last.key }) };
}

/** So many are read at once where all are wanted. */
const together = 10_000;

/** All rows of a list, read page by page: memory holds one page. */
export async function* everyRow<Row>(
  read: (question: PageQuestion) => Promise<Page<Row>>,
): AsyncGenerator<Row> {
  let cursor: string | undefined;
  do {
    const page = await read({ cursor, limit: together });
    yield* page.rows;
    cursor = page.next;
  } while (cursor !== undefined);
}
