import type { Layout, PlacedArrow, PlacedBox } from './layout.ts';
import { sizes } from './measures.ts';
import type { Picture } from './picture.ts';
import { drawBox, drawGroupText, stepsAt } from './svg-boxes.ts';
import { escaped, px, tag, textAt } from './svg-kit.ts';
import { svgStyle } from './svg-style.ts';
import { drawKey, drawTable } from './svg-table.ts';
import { wrapped } from './text-width.ts';

const margin = 24;
const least = 1020;

/**
 * A picture that has been laid out as an SVG document. States carry `data-state` (their path), steps `data-edge`,
 * `data-event` and `data-timer`; colours come from classes, light or dark as the reader's system is.
 */
export function svgOf(picture: Picture, layout: Layout): string {
  const width = Math.max(least, layout.width) + 2 * margin;
  const purpose = wrapped(picture.purpose, width - 2 * margin, sizes.text);
  const top = margin + 26 + purpose.length * sizes.line + 8;
  const left = margin + Math.max(0, (least - layout.width) / 2);
  const key = drawKey(margin, top + layout.height + 16);
  const table = drawTable(picture.timers, margin, top + layout.height + 16 + key.height + 20);
  const height = top + layout.height + 16 + key.height + (table.height > 0 ? table.height + 20 : 0) + margin;
  const place = `translate(${px(left)} ${px(top)})`;
  const arrows = layout.arrows.map((arrow) => drawArrow(arrow));
  const content = [
    tag('title', {}, escaped(picture.title)),
    tag('style', {}, svgStyle),
    tag('rect', { class: 'page', width, height }),
    textAt(margin, margin + 16, picture.title, 'heading'),
    ...purpose.map((line, index) => textAt(margin, margin + 38 + index * sizes.line, line, 'purpose')),
    tag(
      'g',
      { class: 'chart', transform: place, 'data-state': picture.root },
      [
        '',
        ...layout.boxes.map(drawBox),
        ...arrows,
        ...layout.boxes.map(drawGroupText).filter((text) => text !== ''),
        ...layout.arrows.map((arrow) => drawLabel(arrow, layout.boxes)),
        '',
      ].join('\n'),
    ),
    key.svg,
    table.svg,
  ];
  const size = { width, height, viewBox: `0 0 ${px(width)} ${px(height)}` };
  return `${tag('svg', { xmlns: 'http://www.w3.org/2000/svg', role: 'img', ...size }, `\n${content.filter((part) => part !== '').join('\n')}\n`)}\n`;
}

function drawArrow({ arrow, points }: PlacedArrow): string {
  const last = points.at(-1);
  const before = points.at(-2);
  if (!last || !before || arrow.hidden) return '';
  const ids = arrow.steps.flatMap(({ ids }) => ids).join(' ');
  return tag(
    'g',
    { class: 'edge', 'data-edge': ids === '' ? undefined : ids },
    tag('path', { class: 'arrow', d: rounded(points) }) + tip(before, last),
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function tip(from: Point, to: Point): string {
  const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  return tag('path', {
    class: 'tip',
    d: 'M0 0 L-9 -4.5 L-9 4.5 Z',
    transform: `translate(${px(to.x)} ${px(to.y)}) rotate(${px(angle)})`,
  });
}

/** A line through the points with rounded corners. */
function rounded(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (!before) return `M${px(point.x)} ${px(point.y)}`;
      if (!after) return `L${px(point.x)} ${px(point.y)}`;
      const [a, b] = [towards(point, before), towards(point, after)];
      return `L${px(a.x)} ${px(a.y)} Q${px(point.x)} ${px(point.y)} ${px(b.x)} ${px(b.y)}`;
    })
    .join(' ');
}

/** From a corner up to 6 px towards another point. */
function towards(corner: Point, to: Point): Point {
  const length = Math.hypot(to.x - corner.x, to.y - corner.y);
  const share = length === 0 ? 0 : Math.min(6, length / 2) / length;
  return { x: corner.x + (to.x - corner.x) * share, y: corner.y + (to.y - corner.y) * share };
}

function drawLabel({ label, blocks }: PlacedArrow, boxes: readonly PlacedBox[]): string {
  if (!label) return '';
  const around = boxes.findLast(
    ({ box, x, y, width, height }) =>
      box.kind === 'group' && label.x >= x && label.y >= y && label.x < x + width && label.y < y + height,
  );
  const ground = around === undefined ? 'label' : around.depth > 0 ? 'label on-deep' : 'label on-group';
  return (
    tag('rect', { class: ground, ...label }) + stepsAt(label.x + sizes.gap, label.y + sizes.gap / 2, blocks)
  );
}
