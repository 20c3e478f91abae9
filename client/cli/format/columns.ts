import { stripVTControlCharacters } from 'node:util';

/** Rows with their cells aligned, two spaces apart; the last cell is not padded. Colour takes no width. */
export function columns(rows: readonly (readonly string[])[], indent = ''): string {
  const width = (cell: string): number => stripVTControlCharacters(cell).length;
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, width(cell))));
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          at === row.length - 1 ? cell : cell + ' '.repeat((widths[at] ?? 0) - width(cell)),
        )
        .join('  '),
    )
    .map((line) => `${indent}${line}`.trimEnd())
    .join('\n');
}
