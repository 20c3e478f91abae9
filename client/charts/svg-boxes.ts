import type { PlacedBox } from './layout.ts';
import { sizes, type TextBlock } from './measures.ts';
import { glyphAt, tag, textAt } from './svg-kit.ts';

/** Steps one below the other, each with its ids. */
export function stepsAt(left: number, top: number, blocks: readonly TextBlock[]): string {
  let y = top;
  return blocks
    .map(({ step, lines, height }) => {
      const written = lines.map(({ text, kind, first }, index) => {
        const base = y + index * sizes.line + 12;
        return (first ? glyphAt(left, base - 10.5, kind) : '') + textAt(left + sizes.glyph, base, text, kind);
      });
      y += height + sizes.gap;
      const about = { 'data-edge': step.ids.join(' '), 'data-event': step.event, 'data-timer': step.timer };
      return tag('g', about, written.join(''));
    })
    .join('');
}

/** A box with what is written in it, as a group with the state's id. */
export function drawBox({ box, text, x, y, width, height, depth }: PlacedBox): string {
  const state = box.id.includes(':') ? undefined : box.id;
  const deep = depth > 0 && box.kind === 'group' ? ' deep' : '';
  const about = { class: `state ${box.kind}${deep}`, 'data-state': state };
  const centre = { cx: x + width / 2, cy: y + height / 2 };
  if (box.kind === 'start') return tag('g', about, tag('circle', { class: 'shape', ...centre, r: 7 }));
  const inside = written(x, y, width, { box, text });
  if (box.kind === 'history') {
    const circle = tag('circle', { class: 'shape', cx: x + 18, cy: centre.cy, r: 15 });
    const letter = tag('text', { class: 'title', x: x + 18, y: centre.cy + 5, 'text-anchor': 'middle' }, 'H');
    return tag(
      'g',
      about,
      circle + letter + written(x + 30, centre.cy - text.height / 2, width - 30, { box, text }),
    );
  }
  const radius = box.kind === 'choice' || box.kind === 'from' ? 16 : 7;
  const shape = tag('rect', { class: 'shape', x, y, width, height, rx: radius });
  const rim =
    box.kind === 'final'
      ? tag('rect', { class: 'rim', x: x + 3, y: y + 3, width: width - 6, height: height - 6, rx: 5 })
      : '';
  const drawn = tag('g', about, shape + rim + (box.kind === 'group' ? '' : inside));
  return box.href === undefined ? drawn : tag('a', { href: box.href }, drawn);
}

/** What is written in a box around others: above the arrows that cross it. */
export function drawGroupText({ box, text, x, y, width, depth }: PlacedBox): string {
  const ground = depth > 0 ? 'ground on-deep' : 'ground on-group';
  return box.kind === 'group' ? tag('g', { class: ground }, written(x, y, width, { box, text })) : '';
}

function written(
  x: number,
  y: number,
  width: number,
  { box, text }: Pick<PlacedBox, 'box' | 'text'>,
): string {
  const { pad, line, gap } = sizes;
  const composite =
    box.children.length > 0 || box.kind === 'part' || text.rows.length > 0 || box.kind === 'from';
  const left = x + pad + (composite || box.kind === 'history' ? 0 : Math.max(0, (width - text.width) / 2));
  let top = y + pad;
  const titles = text.title.map((part) => {
    top += line + 2;
    return textAt(left, top - 4, part, 'title');
  });
  const notes = text.note.map((part) => {
    top += line;
    return textAt(left, top - 4, part, 'note');
  });
  let column = left;
  const rows = text.rows.map((blocks) => {
    const drawn = stepsAt(column, top + gap, blocks);
    column += Math.max(...blocks.map((block) => block.width)) + 2 * pad;
    return drawn;
  });
  return [...titles, ...notes, ...rows].join('');
}
