import type { Block } from '../mail/templates/document.ts';
import { unreachable } from '../unreachable.ts';
import { letterStyle as style } from './letter-style.ts';

/** Writes one block of a message below what is on the page already. */
export function letterBlock(pdf: PDFKit.PDFDocument, block: Block, width: number): void {
  const { left } = style.margins;
  pdf.font('regular').fontSize(style.size).fillColor(style.ink);
  switch (block.kind) {
    case 'text':
      pdf.text(block.text, left, pdf.y, { width, lineGap: 3 });
      break;
    case 'list':
      for (const item of block.items) {
        pdf.text('•', left + 6, pdf.y, { width: 10, continued: false });
        pdf.moveUp();
        pdf.text(item, left + 20, pdf.y, { width: width - 20, lineGap: 3 });
      }
      break;
    case 'facts':
      for (const row of block.rows) factRow(pdf, row, width);
      break;
    case 'words':
      // A label does not stay behind alone at the foot of a page.
      if (pdf.y > pdf.page.height - style.margins.bottom - 48) pdf.addPage();
      pdf.font('bold').fillColor(style.accent).text(block.label, left, pdf.y, { width });
      pdf.moveDown(0.4).font('regular').fillColor(style.ink);
      pdf.text(block.text.replaceAll(/\r\n?/g, '\n'), left + 12, pdf.y, { width: width - 12, lineGap: 3 });
      break;
    case 'link':
      pdf.text(`${block.label}: ${block.href}`, left, pdf.y, { width });
      break;
    default:
      unreachable(block);
  }
  pdf.moveDown(0.8);
}

function factRow(pdf: PDFKit.PDFDocument, [label, value]: readonly [string, string], width: number): void {
  const { left } = style.margins;
  const labels = 150;
  const height = pdf.font('bold').heightOfString(value, { width: width - labels - 12 });
  if (pdf.y + height > pdf.page.height - style.margins.bottom) pdf.addPage();
  const top = pdf.y;
  pdf
    .font('regular')
    .fillColor(style.soft)
    .text(label, left + 12, top, { width: labels - 8 });
  pdf
    .font('bold')
    .fillColor(style.ink)
    .text(value, left + 12 + labels, top, { width: width - labels - 12 });
  pdf.y = top + height + 5;
}
