import type { Box, Line, LineKind, Step } from './picture.ts';
import { textWidth, wrapped } from './text-width.ts';

/** Sizes in px. Nothing is written smaller than `text`. */
export const sizes = {
  text: 12,
  title: 14,
  line: 16,
  glyph: 18,
  pad: 10,
  gap: 6,
  row: 250,
  label: 200,
} as const;

/** A line as it is drawn: the glyph stands before the first of its lines. */
export interface TextLine {
  readonly text: string;
  readonly kind: LineKind;
  readonly first: boolean;
  readonly number?: number;
}

export interface TextBlock {
  readonly step: Step;
  readonly lines: readonly TextLine[];
  readonly width: number;
  readonly height: number;
}

export interface BoxText {
  readonly title: readonly string[];
  readonly note: readonly string[];
  /** In columns, side by side. */
  readonly rows: readonly (readonly TextBlock[])[];
  readonly width: number;
  readonly height: number;
}

const bold = (kind: LineKind): boolean => kind === 'event' || kind === 'timer';

function linesOf({ kind, text, number }: Line, width: number): readonly TextLine[] {
  const marked = number === undefined ? text : `${text} (${number})`;
  return wrapped(marked, width - sizes.glyph, sizes.text, bold(kind)).map((part, index) => ({
    text: part,
    kind,
    first: index === 0,
    ...(number !== undefined && { number }),
  }));
}

/** The steps of an arrow; a long list is wider, so that it is not a tower. */
export function labelBlocks(steps: readonly Step[]): readonly TextBlock[] {
  return steps.map((step) => blockOf(step, steps.length > 3 ? 2 * sizes.label : sizes.label));
}

/** A step's lines, at most `width` px wide. */
function blockOf(step: Step, width: number): TextBlock {
  const lines = step.lines.flatMap((line) => linesOf(line, width));
  const widest = Math.max(0, ...lines.map(({ text, kind }) => textWidth(text, sizes.text, bold(kind))));
  return { step, lines, width: Math.ceil(widest) + sizes.glyph, height: lines.length * sizes.line };
}

/** Several steps one below the other. */
export function stackedSize(blocks: readonly TextBlock[]): {
  readonly width: number;
  readonly height: number;
} {
  const height =
    blocks.reduce((sum, block) => sum + block.height, 0) + sizes.gap * Math.max(0, blocks.length - 1);
  return { width: Math.max(0, ...blocks.map(({ width }) => width)), height };
}

/** A long list of rows stands in columns. */
function columnCount(rows: number): number {
  return rows < 5 ? 1 : rows < 10 ? 2 : 4;
}

/** What is written in a box, and how much room it takes, padding included. */
export function boxText({ title, note, rows, kind }: Box): BoxText {
  const width = kind === 'from' ? 320 : sizes.row;
  const titleLines = title === '' ? [] : wrapped(title, width, sizes.title, true);
  const noteLines = (note ?? '')
    .split('\n')
    .flatMap((line) => (line === '' ? [] : wrapped(line, width, sizes.text)));
  const blocks = rows.map((step) => blockOf(step, sizes.row));
  const columns = columnsOf(blocks, columnCount(blocks.length));
  const stacks = columns.map(stackedSize);
  const rowsWidth =
    stacks.reduce((sum, stack) => sum + stack.width, 0) + sizes.pad * 2 * Math.max(0, stacks.length - 1);
  const rowsHeight = Math.max(0, ...stacks.map(({ height }) => height));
  const widest = Math.max(
    rowsWidth,
    ...titleLines.map((line) => textWidth(line, sizes.title, true)),
    ...noteLines.map((line) => textWidth(line, sizes.text)),
  );
  const text = titleLines.length * (sizes.line + 2) + noteLines.length * sizes.line;
  return {
    title: titleLines,
    note: noteLines,
    rows: columns,
    width: Math.ceil(widest) + 2 * sizes.pad,
    height: text + (rowsHeight > 0 ? rowsHeight + sizes.gap : 0) + 2 * sizes.pad,
  };
}

/** In reading order down the columns, of about the same height. */
function columnsOf(blocks: readonly TextBlock[], count: number): readonly (readonly TextBlock[])[] {
  const share = stackedSize(blocks).height / count;
  const columns: TextBlock[][] = [];
  let height = Infinity;
  for (const block of blocks) {
    if (height + block.height / 2 > share && columns.length < count) {
      columns.push([]);
      height = 0;
    }
    columns.at(-1)?.push(block);
    height += block.height + sizes.gap;
  }
  return columns;
}
