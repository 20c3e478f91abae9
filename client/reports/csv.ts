/** A cell as spreadsheets read it; left out: empty. */
export type Cell = string | number | boolean | undefined;

/**
 * Rows under a head as CSV (RFC 4180: CRLF, quotes doubled), with a byte order mark so that spreadsheets read UTF-8. A text
 * that a spreadsheet would take for a formula is kept from being one by an apostrophe (OWASP, "CSV Injection").
 */
export function csvOf(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${[head, ...rows].map((row) => row.map(written).join(',')).join('\r\n')}\r\n`;
}

/** Epoch ms as spreadsheets read it: ISO 8601 in UTC. */
export const csvInstant = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at).toISOString();

function written(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
