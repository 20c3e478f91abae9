import type { DrawnPaths } from './pdf-paths.ts';

/** ISO/IEC 15417, table 1: the widths of bars and spaces of each symbol character; 105 is Start C, 106 Stop. */
const patterns =
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112'.split(
    ' ',
  );
const [startC, stop, fnc1] = [105, 106, 102];

/** Reads the digits of a GS1-128 code in subset C back from its drawn bars; throws where it is none. */
export function readGs1128({ strokes }: DrawnPaths): string {
  const bars = strokes
    .flatMap(({ width, lines }) =>
      lines.flatMap(([[x, top], [x2, bottom]]) => (x === x2 && top !== bottom ? [{ x, width }] : [])),
    )
    .sort((a, b) => a.x - b.x);
  let widths = '';
  for (const [i, { x, width }] of bars.entries()) {
    const next = bars[i + 1];
    widths += String(width) + (next ? String(next.x - next.width / 2 - (x + width / 2)) : '');
  }
  const symbols = [...widths.slice(0, -7).matchAll(/.{6}/g), [widths.slice(-7)]].map(([w]) =>
    patterns.indexOf(String(w)),
  );
  const check = symbols.at(-2);
  const data = symbols.slice(1, -2);
  const sum = data.reduce((all, symbol, i) => all + symbol * (i + 1), startC);
  if (symbols[0] !== startC || symbols.at(-1) !== stop || symbols.includes(-1) || sum % 103 !== check) {
    throw new Error(`no Code 128 in subset C: ${symbols.join(' ')}`);
  }
  if (data[0] !== fnc1) throw new Error('no GS1-128: FNC1 does not come first');
  return data
    .slice(1)
    .map((pair) => String(pair).padStart(2, '0'))
    .join('');
}
