import { inflateSync } from 'node:zlib';

type Point = readonly [x: number, y: number];

/** What a PDF draws with the pen and fills, in the drawing's own units, in its order. */
export interface DrawnPaths {
  /** Each stroke: its width and the lines drawn with it. */
  readonly strokes: readonly {
    readonly width: number;
    readonly lines: readonly (readonly [Point, Point])[];
  }[];
  /** Each even-odd fill: its closed outlines. */
  readonly fills: readonly (readonly (readonly Point[])[])[];
}

/** Reads the paths out of a finished PDF, as a printer would: from its compressed page content. */
export function pathsIn(pdf: Uint8Array): DrawnPaths {
  const text = Buffer.from(pdf).toString('latin1');
  const strokes: { width: number; lines: [Point, Point][] }[] = [];
  const fills: Point[][][] = [];
  for (const [, body = ''] of text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)) {
    let content: string;
    try {
      content = inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      continue;
    }
    if (!/\bcm\b/.test(content)) continue;
    let width = 1;
    let outlines: Point[][] = [];
    const numbers: number[] = [];
    for (const token of content.split(/\s+/)) {
      const number = Number(token);
      if (token !== '' && !Number.isNaN(number)) {
        numbers.push(number);
        continue;
      }
      const [x = 0, y = 0] = numbers.slice(-2);
      if (token === 'w') width = numbers.at(-1) ?? 1;
      else if (token === 'm') outlines.push([[x, y]]);
      else if (token === 'l') outlines.at(-1)?.push([x, y]);
      else if (token === 'S') {
        const lines = outlines.flatMap(([from, to]): [Point, Point][] => (from && to ? [[from, to]] : []));
        strokes.push({ width, lines });
      } else if (token === 'f*') fills.push(outlines);
      if (/^(S|f\*?|n|re)$/.test(token)) outlines = [];
      numbers.length = 0;
    }
  }
  return { strokes, fills };
}
