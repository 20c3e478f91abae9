import type { AnyStateNode } from 'xstate';
import type { CaseKind } from '../../machines/case/kind.ts';
import { arrowsOf, type Standing } from './arrows-of.ts';
import { beginnings, boxOf, titleAt } from './boxes-of.ts';
import type { Arrow, Box, Line, Picture, Step, TimerTable } from './picture.ts';
import { collapsed, fileOf, partsOf, shownMoves } from './parts-of.ts';
import { pathOf, type Move } from './steps-of.ts';
import { timerTable } from './timer-table.ts';

/**
 * The pictures of a kind's chart: one of the whole, and one of each part of it. A chart without parts is one picture.
 */
export function picturesOf(kind: CaseKind): readonly Picture[] {
  const parts = partsOf(kind.chart.root);
  return [overview(kind, parts), ...parts.map((part) => pictureOfPart(kind, part, parts))];
}

function overview(kind: CaseKind, parts: readonly AnyStateNode[]): Picture {
  const { root } = kind.chart;
  const moves = shownMoves(root, kind, parts);
  const whole = collapsed(boxOf(root, kind, rowsOf(moves)), kind, parts);
  return drawn(kind, {
    name: kind.kind,
    title: kind.title,
    purpose:
      parts.length === 0
        ? ''
        : 'The whole case at a glance. The parts of the open case run side by side; each has a picture of its own.',
    boxes: whole.children,
    moves,
    begins: beginnings(root),
  });
}

function pictureOfPart(kind: CaseKind, part: AnyStateNode, parts: readonly AnyStateNode[]): Picture {
  const inner = parts.filter((other) => other !== part);
  const moves = shownMoves(part, kind, inner);
  const path = pathOf(part);
  const box = collapsed(boxOf(part, kind, rowsOf(moves)), kind, inner);
  const framed = moves.some(({ source }) => source === path);
  return drawn(kind, {
    name: fileOf(kind, part),
    title: `${kind.title}: ${box.title}`,
    purpose: kind.words.purposes[path] ?? '',
    ...(!framed && { root: path }),
    boxes: framed ? [box] : box.children,
    moves,
    begins: beginnings(part),
  });
}

/** What happens in a state without leaving it. */
function rowsOf(moves: readonly Move[]): (path: string) => readonly Step[] {
  return (path) =>
    moves
      .filter(({ source, target }) => source === path && (target === undefined || target === path))
      .map(({ step }) => step);
}

interface Draft {
  readonly name: string;
  readonly title: string;
  readonly purpose: string;
  readonly root?: string;
  readonly boxes: readonly Box[];
  readonly moves: readonly Move[];
  readonly begins: readonly { readonly from: string; readonly to: string }[];
}

function drawn(kind: CaseKind, { moves, begins, ...draft }: Draft): Picture {
  const timers = timerTable(kind, [...new Set(moves.flatMap(({ step }) => step.timer ?? []))]);
  const numbered = (step: Step): Step => ({
    ...step,
    lines: step.lines.flatMap((line) => timed(line, step, timers)),
  });
  const leaving = moves.flatMap(({ source, target, step }) =>
    target === undefined || target === source ? [] : [{ source, target, step: numbered(step) }],
  );
  const title = (path: string) => titleAt(kind, path);
  const { arrows, from } = arrowsOf(leaving, title);
  const inner = draft.boxes.map((box) => changed(box, from, numbered));
  const shown = withStanding(
    inner,
    from.filter(({ parent }) => !inner.some((box) => holds(box, parent))),
  );
  const missing = [...new Set(arrows.map(({ to }) => to))].filter(
    (to) => !shown.some((box) => holds(box, to)),
  );
  const starts = begins.filter(({ from: start, to }) =>
    [start, to].every((id) => shown.some((box) => holds(box, id))),
  );
  return {
    ...draft,
    boxes: [...shown, ...missing.map((path) => elsewhere(kind, path))],
    arrows: [
      ...starts.map((begin): Arrow => ({ id: begin.from, ...begin, steps: [] })),
      ...arrows,
      ...from.flatMap((standing) => before(standing, shown)),
    ],
    timers,
  };
}

/** A timer's line gets its number in the table, and its value where it is the same under every policy that has it. */
function timed(line: Line, { timer }: Step, { rows }: TimerTable): readonly Line[] {
  const row = rows.find((each) => each.timer === timer);
  if (line.kind !== 'timer' || !row) return [line];
  const values = new Set(row.cells.filter((cell) => cell.length > 0).map((cell) => cell.join('; ')));
  const [value] = values;
  const same = values.size === 1 && value !== undefined ? [{ kind: 'value', text: value } as const] : [];
  return [{ ...line, number: row.number }, ...same];
}

/** A state of another picture, with the title of that picture. */
function elsewhere(kind: CaseKind, path: string): Box {
  const part = partsOf(kind.chart.root).findLast((node) => path.startsWith(`${pathOf(node)}.`));
  const note = part ? `in the picture '${titleAt(kind, pathOf(part))}'` : 'in the overview';
  return { id: path, kind: 'elsewhere', title: titleAt(kind, path), note, rows: [], children: [] };
}

function changed(box: Box, from: readonly Standing[], change: (step: Step) => Step): Box {
  const children = box.children.map((child) => changed(child, from, change));
  const standing = children.length === 0 ? [] : from.filter(({ parent }) => parent === box.id);
  return { ...box, rows: box.rows.map(change), children: withStanding(children, standing) };
}

/** What stands for several states comes before the one to which it leads. */
function withStanding(boxes: readonly Box[], standing: readonly Standing[]): readonly Box[] {
  const known = standing.filter(({ target }) => boxes.some(({ id }) => id === target));
  const others = standing.filter((each) => !known.includes(each)).map(({ box }) => box);
  const placed = boxes.flatMap((box) => [
    ...known.filter(({ target }) => target === box.id).map((each) => each.box),
    box,
  ]);
  return [...placed, ...others];
}

/** After the last of the states that it stands for which the chart names before its target. */
function before({ box, sources, target }: Standing, boxes: readonly Box[]): readonly Arrow[] {
  const order = idsOf(boxes);
  const last = sources.findLast((source) => order.indexOf(source) < order.indexOf(target));
  return last === undefined
    ? []
    : [{ id: `${box.id}:before`, from: last, to: box.id, steps: [], hidden: true }];
}

function idsOf(boxes: readonly Box[]): readonly string[] {
  return boxes.flatMap(({ id, children }) => [id, ...idsOf(children)]);
}

function holds(box: Box, id: string): boolean {
  return box.id === id || box.children.some((child) => holds(child, id));
}
