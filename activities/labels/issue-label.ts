import type { z } from 'zod';
import type { EffectCall } from '../../machines/case/receipt.ts';
import type { ContentStore } from '../content/content-store.ts';
import { person } from '../content/person.ts';
import type { Outcome } from '../effects/outcome.ts';
import type { FilePort } from '../files/file-port.ts';
import type { OrdersPort } from '../orders/orders-port.ts';
import type { issueLabelParams } from './label-params.ts';
import type { LabelRegister } from './label-register.ts';
import type { LabelsPort } from './labels-port.ts';
import { buyLabel } from './buy-label.ts';
import { labelKey } from './label-key.ts';
import { packingSlip } from './packing-slip.ts';

export interface LabelDeps {
  readonly carrier: LabelsPort;
  readonly register: LabelRegister;
  readonly content: ContentStore;
  readonly files: FilePort;
  readonly orders: OrdersPort;
}

/**
 * Makes out the prepaid label for a parcel, or a packing slip when the customer pays the way [SUP-RET-5]. The PDF lies in
 * the file port under `labels/<case>/<effect>.pdf`, the receipt's reference, with the effect that asked for it first; its detail has the
 * tracking number and what the label costs (minor units), where the carrier says so.
 *
 * @throws EffectError as LabelsPort.issue, `FilesUnavailable`, `DatabaseUnavailable`
 */
export async function issueLabel(
  deps: LabelDeps,
  call: EffectCall<z.infer<typeof issueLabelParams>>,
): Promise<Outcome> {
  const { effectId, caseId, issuedAt, params } = call;
  const title = params.prepaid ? 'prepaid return label' : 'packing slip';
  const [toName = '', ...toLines] = params.to;
  const to = { name: toName, lines: toLines };
  const content = await deps.content.get(params.customer);
  if (!content || 'erased' in content) {
    return { status: 'skipped', title, reason: 'The customer was erased: nobody is left to send it to.' };
  }
  const { name = '', address = '' } = person.parse(content.body);
  const from = { name, lines: address.split(/\r\n?|\n/) };

  if (!params.prepaid) {
    const fileKey = labelKey(caseId, effectId);
    const found = await deps.orders.find(params.orderId);
    const goods = found ? goodsOf(found.order.lines, params.units) : [];
    const slip = { caseId, orderId: params.orderId, from, to, goods, at: issuedAt };
    await deps.files.put(fileKey, await packingSlip(slip));
    return { status: 'delivered', title, reference: fileKey, once: true };
  }
  const answer = await buyLabel(deps, call, { from, to, at: issuedAt });
  if (!answer.accepted) return { status: 'needs-person', title, reason: answer.reason };
  const { as, carrier, tracking, pdf, price } = answer;
  const fileKey = labelKey(caseId, as);
  await deps.files.put(fileKey, pdf);
  await deps.register.add({ carrier, tracking, caseId, effectId: as, fileKey });
  const cost = price && { cost: price.minor, currency: price.currency };
  const detail = { carrier, tracking, ...cost };
  return { status: 'delivered', title, reference: fileKey, detail, once: true };
}

function goodsOf(
  lines: readonly { readonly lineId: string; readonly title: string }[],
  units: readonly { readonly lineId: string }[],
) {
  return lines.flatMap(({ lineId, title }) => {
    const count = units.filter((unit) => unit.lineId === lineId).length;
    return count > 0 ? [{ title, count }] : [];
  });
}
