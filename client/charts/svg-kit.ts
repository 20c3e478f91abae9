import type { LineKind } from './picture.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in XML, in an attribute too. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (letter) => escapes[letter] ?? letter);
}

/** At most one decimal: the same bytes on every machine. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** `<name a="1">`; attributes that are undefined are left out, no content gives `<name/>`. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = '',
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? px(value) : escaped(value)}"`],
  );
  return content === ''
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${content}</${name}>`;
}

/** One line of text with its baseline at `y`. */
export function textAt(x: number, y: number, text: string, className: string): string {
  return tag('text', { x, y, class: className }, escaped(text));
}

/** The glyphs' shapes in 12 by 12 px. */
const shapes: Readonly<Record<Exclude<LineKind, 'guard' | 'value'>, string>> = {
  event: 'M2 1.5 L10 6 L2 10.5 Z',
  timer: 'M6 0.8 A5.2 5.2 0 1 1 5.99 0.8 Z M6 3 V6.2 L8.4 7.6',
  moment: 'M6 1 L11 6 L6 11 L1 6 Z',
  effect: 'M0.8 2 H11.2 V10 H0.8 Z M0.8 2.4 L6 6.6 L11.2 2.4',
  does: 'M1 6 H10 M6.8 2.8 L10 6 L6.8 9.2',
};

/** The glyph of a kind of line, its upper left corner at (x, y); a guard and a value have none. */
export function glyphAt(x: number, y: number, kind: LineKind): string {
  if (kind === 'guard' || kind === 'value') return '';
  return tag('path', { class: `glyph ${kind}`, transform: `translate(${px(x)} ${px(y)})`, d: shapes[kind] });
}
