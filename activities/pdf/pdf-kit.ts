import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

// A whole font: the standard ones of PDF know Western European letters only and garble the rest.
const fonts = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');

/** Registers the fonts `regular` and `bold`: Latin, Greek and Cyrillic letters. */
export function withFonts(pdf: PDFKit.PDFDocument): PDFKit.PDFDocument {
  return pdf
    .registerFont('regular', join(fonts, 'DejaVuSans.ttf'))
    .registerFont('bold', join(fonts, 'DejaVuSans-Bold.ttf'));
}

/** The bytes of a document; resolves after its `end()`. */
export function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
