/** A cell as spreadsheets read it; left out: empty. */
export type Cell = string | number | boolean | undefined;

/** A report as a table of plain cells, for files. Lengths are in minutes or seconds, as the head says; instants in UTC. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
}

/**
 * A table as CSV (RFC 4180: CRLF, quotes doubled), row by row, with a byte order mark so that spreadsheets read UTF-8. A text
 * that a spreadsheet would take for a formula is kept from being one by an apostrophe (OWASP, "CSV Injection").
 */
export async function* csvOf({ head, rows }: Table): AsyncGenerator<string> {
  yield `\uFEFF${line(head)}`;
  for await (const row of rows) yield line(row);
}

const line = (row: readonly Cell[]): string => `${row.map(written).join(',')}\r\n`;

/** Epoch ms as spreadsheets read it: ISO 8601 in UTC. */
export const csvInstant = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at).toISOString();

function written(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
