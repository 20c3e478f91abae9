import Pdf from 'pdfkit';
import { withFonts } from '../pdf/pdf-kit.ts';
import { oneLine } from '../texts/one-line.ts';
import type { PostalAddress } from './labels-port.ts';

/** A sheet of 4x6 inches, in points: what label printers hold. */
export const sheet = { width: 288, height: 432, margin: 14 } as const;

/** An empty sheet. The same title and instant give the same bytes. */
export function labelSheet(title: string, at: number): PDFKit.PDFDocument {
  const made = new Date(at);
  return withFonts(
    new Pdf({
      size: [sheet.width, sheet.height],
      margin: 0,
      lang: 'en',
      displayTitle: true,
      pdfVersion: '1.7',
      info: { Title: title, CreationDate: made, ModDate: made },
    }),
  );
}

/** A heading in small capitals with an address below it; lines that are too long or too many are cut. */
export function drawAddress(
  pdf: PDFKit.PDFDocument,
  heading: string,
  { name, lines }: PostalAddress,
  box: { readonly y: number; readonly width: number; readonly size: number; readonly most: number },
): void {
  const { y, width, size, most } = box;
  pdf.font('regular').fontSize(6.5).fillColor('black').text(heading, sheet.margin, y, { lineBreak: false });
  const shown = [name, ...lines].map((line) => oneLine(line)).filter(Boolean);
  for (const [i, line] of shown.slice(0, most).entries()) {
    pdf.font(i === 0 ? 'bold' : 'regular').fontSize(size);
    const at = y + 10 + i * size * 1.25;
    pdf.text(line, sheet.margin, at, { width, height: size * 1.2, ellipsis: true, lineGap: 0 });
  }
}

/** A line across the sheet. */
export function drawRule(pdf: PDFKit.PDFDocument, y: number): void {
  pdf.moveTo(0, y).lineTo(sheet.width, y).lineWidth(1).stroke('black');
}

/** White words on a black band across the sheet. */
export function drawBand(pdf: PDFKit.PDFDocument, text: string, y: number, height: number): void {
  pdf.rect(0, y, sheet.width, height).fill('black');
  pdf
    .font('bold')
    .fontSize(height * 0.5)
    .fillColor('white');
  pdf.text(text, 0, y + height * 0.21, { width: sheet.width, align: 'center', lineBreak: false });
  pdf.fillColor('black');
}
