import type { EffectCall } from '../../machines/case/receipt.ts';
import { fingerprint } from '../effects/fingerprint.ts';
import type { LabelDeps } from './issue-label.ts';
import type { LabelAnswer, LabelOrder } from './labels-port.ts';

/** A label as the carrier sold it, and the effect id under which it was asked for first. */
export type BoughtLabel = LabelAnswer & { readonly as: string };

/**
 * Has the carrier sell a label, once for a parcel of a case. It is looked first whether it was asked for before under an effect
 * that was given up: that label is used, or taken back where its address has been corrected since.
 *
 * @throws EffectError as LabelsPort.issue and cancel, `DatabaseUnavailable`
 */
export async function buyLabel(
  { carrier, register }: Pick<LabelDeps, 'carrier' | 'register'>,
  call: EffectCall<{ readonly customer: string }>,
  order: Omit<LabelOrder, 'effectId' | 'caseId'>,
): Promise<BoughtLabel> {
  const { effectId, caseId, name, params } = call;
  const { customer, ...rest } = params;
  const asked = { effectId, caseId, parcel: fingerprint([name, rest]), customer };
  const { as, instead } = await register.asked.ask(asked);
  for (const former of instead) {
    // One that the carrier does not take back has gone nowhere: it is on the carrier's bill, and no reason to send none.
    await carrier.cancel({ effectId: former });
    await register.asked.takenBack(former);
  }
  return { ...(await carrier.issue({ ...order, effectId: as, caseId })), as };
}
