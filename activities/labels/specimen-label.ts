import { collect } from '../pdf/pdf-kit.ts';
import { drawBars } from './bars.ts';
import { drawAddress, drawBand, drawRule, labelSheet, sheet } from './label-sheet.ts';
import type { LabelOrder } from './labels-port.ts';

/**
 * A label of the specimen carrier: everything that a real one has, and that it pays for no transport in the three places
 * where a person looks. Bars: GS1-128 with the serial shipping container code, AI (00); QR: the tracking page.
 */
export async function specimenLabel(
  order: LabelOrder,
  tracking: string,
  trackingPage: string,
): Promise<Uint8Array> {
  const { margin, width, height } = sheet;
  const pdf = labelSheet(`Specimen label ${tracking}, not valid for postage`, order.at);
  const bytes = collect(pdf);
  drawBand(pdf, 'SPECIMEN — NOT VALID FOR POSTAGE', 0, 24);
  drawAddress(pdf, 'FROM', order.from, { y: 32, width: 160, size: 8, most: 6 });
  drawBars(pdf, { kind: 'qrcode', text: trackingPage, fit: 76 }, { x: 198, y: 31 });
  pdf.font('regular').fontSize(6).text('Where is the parcel?', 198, 112, { lineBreak: false });
  drawRule(pdf, 124);
  drawAddress(pdf, 'RETURN TO', order.to, { y: 132, width: width - 2 * margin, size: 12, most: 6 });
  drawRule(pdf, 240);
  pdf.font('bold').fontSize(9).text('SPECIMEN CARRIER', margin, 248, { lineBreak: false });
  pdf.font('regular').fontSize(8);
  pdf.text(`Case ${order.caseId}`, margin, 249, {
    width: width - 2 * margin,
    align: 'right',
    height: 10,
    ellipsis: true,
  });
  // GS1 General Specifications, 5.4.6.1: modules of about 0.5 mm and bars at least 31.75 mm high on a parcel.
  drawBars(
    pdf,
    { kind: 'gs1-128', text: `(00)${tracking}`, fit: 230, height: 92 },
    { middle: width / 2, y: 270 },
  );
  const spelled = tracking.replace(/^(\d)(\d{7})(\d{9})(\d)$/, '(00) $1 $2 $3 $4');
  pdf.font('regular').fontSize(11).text(spelled, 0, 367, { width, align: 'center', lineBreak: false });
  drawBand(pdf, 'NOT VALID FOR POSTAGE', height - 38, 24);
  pdf.font('regular').fontSize(6.5);
  const footer = 'Made by the embedded specimen carrier of Redress. No carrier takes this parcel.';
  pdf.text(footer, 0, height - 10, { width, align: 'center', lineBreak: false });
  pdf.end();
  return bytes;
}
