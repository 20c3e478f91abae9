import bwip from 'bwip-js';

/** One dot of the usual label printer (203 dpi) in points: bars that are whole dots wide print sharp. */
const dot = 72 / 203;

/** How many units of its drawing bwip-js takes for the narrowest bar or one square, at scale 1. */
const unitsPerModule = { 'gs1-128': 1, qrcode: 2 } as const;

export interface Bars {
  /** bwip-js's name of the symbology. */
  readonly kind: 'gs1-128' | 'qrcode';
  readonly text: string;
  /** How wide it may be, points: its bars are as many whole dots wide as fit. */
  readonly fit: number;
  /** Height of bars in points; a square code has its own. */
  readonly height?: number;
}

/**
 * Draws a bar code as vector paths, never as a picture: a printer's own dots blur those.
 *
 * @param place the left top corner, or the middle of the top edge, in points
 * @returns its size in points
 */
export function drawBars(
  pdf: PDFKit.PDFDocument,
  { kind, text, fit, height }: Bars,
  place: { readonly x?: number; readonly middle?: number; readonly y: number },
): { width: number; height: number } {
  const svg = bwip.toSVG({
    bcid: kind,
    text,
    includetext: false,
    scale: 1,
    ...(kind === 'qrcode' && { eclevel: 'M' }),
  });
  const [, w = '0', h = '0'] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  const modules = Number(w) / unitsPerModule[kind];
  const dots = Math.max(1, Math.floor(fit / (modules * dot)));
  const unit = (dots * dot) / unitsPerModule[kind];
  const size = { width: Number(w) * unit, height: height ?? Number(h) * unit };
  const left = place.x ?? (place.middle ?? 0) - size.width / 2;
  pdf
    .save()
    .translate(left, place.y)
    .scale(unit, size.height / Number(h));
  for (const [, attributes = ''] of svg.matchAll(/<path ([^>]*?)\/?>/g)) {
    const [, path = ''] = /\bd="([^"]+)"/.exec(attributes) ?? [];
    const [, stroke] = /\bstroke-width="(\d+)"/.exec(attributes) ?? [];
    pdf.path(path);
    if (stroke === undefined) pdf.fill('black', 'even-odd');
    else pdf.lineWidth(Number(stroke)).lineCap('butt').stroke('black');
  }
  pdf.restore();
  return size;
}
