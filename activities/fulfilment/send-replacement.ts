import type { z } from 'zod';
import type { EffectCall } from '../../machines/case/receipt.ts';
import type { ContentStore } from '../content/content-store.ts';
import { person } from '../content/person.ts';
import type { Outcome } from '../effects/outcome.ts';
import type { FulfilmentPort } from './fulfilment-port.ts';
import type { sendReplacementParams } from './replacement-params.ts';

/**
 * Sends goods in place of others. The receipt's reference is our id of it, `detail.shipment` the shop's own. When an
 * article is not there, `detail.outOfStock` names it: a chart tells that from every other trouble by it.
 *
 * @throws EffectError as FulfilmentPort.send
 */
export async function sendReplacement(
  { content, fulfilment }: { readonly content: ContentStore; readonly fulfilment: FulfilmentPort },
  { effectId, caseId, params }: EffectCall<z.infer<typeof sendReplacementParams>>,
): Promise<Outcome> {
  const { customer: reference, ...goods } = params;
  const title = `replacement: ${goods.items.map(({ sku, quantity }) => `${quantity} x ${sku}`).join(', ')}`;
  const stored = await content.get(reference);
  if (!stored || 'erased' in stored) {
    return { status: 'skipped', title, reason: 'The customer was erased: nobody is left to send it to.' };
  }
  const { name, email, address } = person.parse(stored.body);
  const customer = {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(address !== undefined && { address: address.split(/\r\n?|\n/) }),
  };
  const answer = await fulfilment.send({ effectId, caseId, ...goods, customer });
  if (!answer.accepted) {
    const { reason, outOfStock } = answer;
    const detail = outOfStock && { detail: { outOfStock: outOfStock.join(', ') } };
    return { status: 'needs-person', title, reason, ...detail };
  }
  const { replacementId, shipment } = answer;
  const detail = shipment !== undefined && { detail: { shipment } };
  return { status: 'delivered', title, reference: replacementId, ...detail, once: true };
}
