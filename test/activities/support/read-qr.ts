import type { DrawnPaths } from './pdf-paths.ts';

/** ISO/IEC 18004, table 9: data codewords of each block by version, for the levels M, L, H and Q (in the order of their bits). */
const blocksOf: Readonly<Record<number, readonly (readonly number[])[]>> = {
  1: [[16], [19], [9], [13]],
  2: [[28], [34], [16], [22]],
  3: [[44], [55], [13, 13], [17, 17]],
  4: [[32, 32], [80], [9, 9, 9, 9], [24, 24]],
  5: [[43, 43], [108]],
};
/** Table 10: the condition of each mask. */
const masks: readonly ((y: number, x: number) => boolean)[] = [
  (y, x) => (y + x) % 2 === 0,
  (y) => y % 2 === 0,
  (_, x) => x % 3 === 0,
  (y, x) => (y + x) % 3 === 0,
  (y, x) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (y, x) => ((y * x) % 2) + ((y * x) % 3) === 0,
  (y, x) => (((y * x) % 2) + ((y * x) % 3)) % 2 === 0,
  (y, x) => (((y + x) % 2) + ((y * x) % 3)) % 2 === 0,
];

/** Reads the text of a QR code of versions 1 to 5 back from its filled outlines; it corrects no errors. */
export function readQr({ fills }: DrawnPaths): string {
  const outlines = fills.toSorted((a, b) => b.length - a.length)[0] ?? [];
  const size = Math.max(...outlines.flat().map(([x]) => x)) / 2;
  const version = (size - 17) / 4;
  const dark = (y: number, x: number): boolean => {
    const [px, py] = [2 * x + 1, 2 * y + 1];
    let inside = false;
    for (const outline of outlines) {
      for (const [i, [ax, ay]] of outline.entries()) {
        const [bx, by] = outline[(i + 1) % outline.length] ?? [ax, ay];
        if (ay > py !== by > py && px < ax + ((py - ay) / (by - ay)) * (bx - ax)) inside = !inside;
      }
    }
    return inside;
  };
  // Format information beside the left top finder: level in bits 14-13, mask in 12-10, under the mask 101010000010010.
  const format = [0, 1, 2, 3, 4].reduce((bits, x) => bits * 2 + Number(dark(8, x)), 0) ^ 0b10101;
  const mask = masks[format & 7];
  const blocks = blocksOf[version]?.[format >> 3];
  if (!mask || !blocks) throw new Error(`no QR code that can be read: version ${version}`);

  const middle = version > 1 ? size - 7 : -9;
  const isFunction = (y: number, x: number): boolean =>
    (y < 9 && (x < 9 || x >= size - 8)) ||
    (y >= size - 8 && x < 9) ||
    y === 6 ||
    x === 6 ||
    (Math.abs(y - middle) <= 2 && Math.abs(x - middle) <= 2);
  let bits = '';
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (!isFunction(y, x)) bits += dark(y, x) === mask(y, x) ? '0' : '1';
      }
    }
  }
  const total = blocks.reduce((sum, length) => sum + length, 0);
  const words = [...bits.matchAll(/.{8}/g)].slice(0, total).map(([word]) => word);
  const data = blocks
    .map((_, block) => words.filter((_word, i) => i % blocks.length === block).join(''))
    .join('');
  return segments(data);
}

const alphanumeric = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

function segments(data: string): string {
  let at = 0;
  const take = (length: number): number => Number.parseInt(data.slice(at, (at += length)), 2);
  let text = '';
  for (;;) {
    const mode = at + 4 > data.length ? 0 : take(4);
    if (mode === 0) return text;
    if (mode === 4) {
      const bytes = Array.from({ length: take(8) }, () => take(8));
      text += Buffer.from(bytes).toString('utf8');
    } else if (mode === 1) {
      for (let left = take(10); left > 0; left -= 3) {
        const digits = Math.min(3, left);
        text += String(take([0, 4, 7, 10][digits] ?? 0)).padStart(digits, '0');
      }
    } else if (mode === 2) {
      for (let left = take(9); left > 0; left -= 2) {
        const pair = take(left > 1 ? 11 : 6);
        text +=
          (left > 1 ? (alphanumeric[Math.floor(pair / 45)] ?? '') : '') + (alphanumeric[pair % 45] ?? '');
      }
    } else throw new Error(`QR mode ${mode}`);
  }
}
