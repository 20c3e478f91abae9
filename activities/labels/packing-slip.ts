import { collect } from '../pdf/pdf-kit.ts';
import { oneLine } from '../texts/one-line.ts';
import { drawBars } from './bars.ts';
import { drawAddress, drawBand, drawRule, labelSheet, sheet } from './label-sheet.ts';
import type { PostalAddress } from './labels-port.ts';

/** What goes into a parcel that the customer sends at their own cost. */
export interface PackingSlip {
  readonly caseId: string;
  readonly orderId: string;
  readonly from: PostalAddress;
  readonly to: PostalAddress;
  readonly goods: readonly { readonly title: string; readonly count: number }[];
  /** Epoch ms: the date of the document. */
  readonly at: number;
}

/** More kinds of goods than this are summed up in a last line. */
const most = 12;

/** The slip by which the warehouse knows a parcel without a label of ours; the QR code is the case id. */
export async function packingSlip(slip: PackingSlip): Promise<Uint8Array> {
  const { margin, width, height } = sheet;
  const { caseId, orderId, from, to, goods } = slip;
  const pdf = labelSheet(`Packing slip of case ${caseId}`, slip.at);
  const bytes = collect(pdf);
  drawBand(pdf, 'PACKING SLIP — PUT IT INTO THE PARCEL', 0, 22);
  drawAddress(pdf, 'FROM', from, { y: 32, width: 160, size: 8, most: 6 });
  drawBars(pdf, { kind: 'qrcode', text: caseId, fit: 80 }, { x: 198, y: 34 });
  drawRule(pdf, 124);
  drawAddress(pdf, 'SEND IT TO', to, { y: 132, width: width - 2 * margin, size: 11, most: 6 });
  drawRule(pdf, 236);
  const line = (text: string, y: number, align: 'left' | 'right' = 'left') =>
    pdf.text(text, margin, y, { width: width - 2 * margin, height: 11, ellipsis: true, align });
  pdf.font('bold').fontSize(8.5);
  line(`Case ${caseId}`, 244);
  line(`Order ${orderId}`, 256);
  pdf.font('regular').fontSize(8.5);
  for (const [i, { title, count }] of goods.slice(0, most).entries()) {
    line(`${count} × ${oneLine(title)}`, 274 + i * 11.5);
  }
  if (goods.length > most) line(`and ${goods.length - most} more`, 274 + most * 11.5);
  pdf.fontSize(6.5);
  line('You choose the carrier and pay the way. Keep the proof of posting.', height - 12);
  pdf.end();
  return bytes;
}
