import Pdf from 'pdfkit';
import type { Document } from '../mail/templates/document.ts';
import { collect, withFonts } from '../pdf/pdf-kit.ts';
import { letterBlock } from './letter-block.ts';
import { letterStyle as style } from './letter-style.ts';

/** What stands on the page beside the message. */
export interface LetterSheet {
  /** Name and address, line by line, as on the envelope. */
  readonly addressee: readonly string[];
  /** As written at the top right. */
  readonly date: string;
  /** Epoch ms: the document's date, fixed so that the same letter has the same bytes. */
  readonly at: number;
}

/** The message as a letter on A4, or on US Letter for North America: address in the window, pages numbered. */
export async function letterPdf(document: Document, sheet: LetterSheet): Promise<Uint8Array> {
  const made = new Date(sheet.at);
  const pdf = new Pdf({
    size: /-(US|CA|MX)\b/.test(document.locale) ? 'LETTER' : 'A4',
    margins: style.margins,
    bufferPages: true,
    lang: document.locale,
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: document.heading, Author: document.company, CreationDate: made, ModDate: made },
  });
  withFonts(pdf);
  const bytes = collect(pdf);

  const { left, top } = style.margins;
  const width = pdf.page.width - left - style.margins.right;
  pdf.font('bold').fontSize(13).fillColor(style.accent).text(document.company, left, top);
  pdf
    .moveTo(left, pdf.y + 6)
    .lineTo(left + width, pdf.y + 6)
    .lineWidth(1)
    .strokeColor(style.accent)
    .stroke();
  pdf.font('regular').fontSize(style.size).fillColor(style.ink);
  // The window of a DL envelope begins 45 mm from the top of the sheet.
  pdf.text(sheet.addressee.join('\n'), left, style.windowTop, { width: width * 0.6, lineGap: 2 });
  const meta = `${sheet.date}\n${document.reference}`;
  pdf
    .fontSize(9)
    .fillColor(style.soft)
    .text(meta, left, style.windowTop, { width, align: 'right', lineGap: 3 });

  pdf.font('bold').fontSize(14).fillColor(style.ink).text(document.heading, left, style.bodyTop, { width });
  pdf.moveDown(0.9);
  letterBlock(pdf, { kind: 'text', text: document.greeting }, width);
  for (const block of document.blocks) letterBlock(pdf, block, width);
  // The closing and the signature stay on one page.
  if (pdf.y > pdf.page.height - style.margins.bottom - 90) pdf.addPage();
  pdf
    .font('regular')
    .fontSize(style.size)
    .fillColor(style.ink)
    .text(document.closing, left, pdf.y + 4, { width });
  pdf.moveDown(2.6);
  pdf.font('bold').text(document.signature, { width });
  footers(pdf, document, width);
  pdf.end();
  return bytes;
}

function footers(pdf: PDFKit.PDFDocument, { footer }: Document, width: number): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page);
    // Below the margin, where pdfkit would begin a new page if it were not told that there is room.
    pdf.page.margins.bottom = 0;
    const at = pdf.page.height - style.margins.bottom + 26;
    pdf.font('regular').fontSize(8).fillColor(style.soft);
    pdf.text(footer, style.margins.left, at, { width: width - 60 });
    pdf.text(`${page + 1} / ${count}`, style.margins.left, at, { width, align: 'right' });
  }
}
