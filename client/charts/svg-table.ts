import { sizes } from './measures.ts';
import type { LineKind, TimerTable } from './picture.ts';
import { glyphAt, tag, textAt } from './svg-kit.ts';
import { textWidth, wrapped } from './text-width.ts';

const columns = { title: 190, cell: 158 } as const;

export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

/** The table of the timers below a picture, at (x, y). */
export function drawTable({ policies, rows }: TimerTable, x: number, y: number): Drawn {
  if (rows.length === 0) return { width: 0, height: 0, svg: '' };
  const width = columns.title + policies.length * columns.cell;
  const cellX = (index: number) => x + columns.title + index * columns.cell;
  const drawn = [
    textAt(x, y + 14, 'What happens by itself, and when under each policy', 'title'),
    ...policies.map((policy, index) => textAt(cellX(index), y + 38, policy, 'head')),
  ];
  let top = y + 46;
  for (const { timer, number, title, cells } of rows) {
    drawn.push(tag('line', { class: 'rule', x1: x, x2: x + width, y1: top, y2: top }));
    const name = wrapped(`${title} (${number})`, columns.title - 30, sizes.text, true);
    const values = cells.map((lines) => cellLines(lines));
    const base = (index: number) => top + 16 + index * sizes.line;
    const written = [
      glyphAt(x, top + 5.5, 'timer'),
      ...name.map((line, index) => textAt(x + sizes.glyph, base(index), line, 'timer')),
      ...values.flatMap((lines, column) =>
        lines.map((line, index) => textAt(cellX(column), base(index), line, 'cell')),
      ),
    ];
    drawn.push(tag('g', { 'data-timer': timer }, written.join('')));
    top += Math.max(name.length, ...values.map(({ length }) => length)) * sizes.line + 8;
  }
  return { width, height: top - y, svg: drawn.join('\n') };
}

function cellLines(lines: readonly string[]): readonly string[] {
  const said = lines.length === 0 ? ['does not have it'] : lines;
  return said.flatMap((line) => wrapped(line, columns.cell - 14, sizes.text));
}

const meanings: readonly (readonly [LineKind, string])[] = [
  ['event', 'somebody says or does it'],
  ['timer', 'by itself, when its time has come'],
  ['moment', 'by itself, as soon as it is so'],
  ['effect', 'a mail or letter goes out'],
  ['does', 'what changes'],
];

/** What the glyphs mean, in one line at (x, y). */
export function drawKey(x: number, y: number): Drawn {
  let left = x;
  const drawn = meanings.map(([kind, meaning]) => {
    const at = left;
    left += sizes.glyph + textWidth(meaning, sizes.text) + 22;
    return glyphAt(at, y + 1.5, kind) + textAt(at + sizes.glyph, y + 12, meaning, 'key');
  });
  return { width: left - x, height: sizes.line, svg: drawn.join('') };
}
