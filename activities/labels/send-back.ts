import type { z } from 'zod';
import type { EffectCall } from '../../machines/case/receipt.ts';
import { person } from '../content/person.ts';
import type { Outcome } from '../effects/outcome.ts';
import type { LabelDeps } from './issue-label.ts';
import { buyLabel } from './buy-label.ts';
import { labelKey } from './label-key.ts';
import type { sendBackParams } from './label-params.ts';

/**
 * Makes out the label with which goods that are not taken go back to the customer, at our cost. The PDF lies in the file
 * port, the receipt's reference; the warehouse sticks it on the parcel. The tracking number is its detail.
 *
 * @throws EffectError as LabelsPort.issue, `FilesUnavailable`, `DatabaseUnavailable`
 */
export async function sendBack(
  deps: Pick<LabelDeps, 'carrier' | 'register' | 'content' | 'files'>,
  call: EffectCall<z.infer<typeof sendBackParams>>,
): Promise<Outcome> {
  const { caseId, issuedAt, params } = call;
  const title = 'label to send goods back to the customer';
  const content = await deps.content.get(params.customer);
  if (!content || 'erased' in content) {
    return { status: 'skipped', title, reason: 'The customer was erased: nobody is left to send it to.' };
  }
  const { name = '', address } = person.parse(content.body);
  if (address === undefined) {
    const reason = "The customer's address is not known: ask for it, correct the contact, then retry.";
    return { status: 'needs-person', title, reason };
  }
  const [fromName = '', ...fromLines] = params.from;
  const from = { name: fromName, lines: fromLines };
  const to = { name, lines: address.split(/\r\n?|\n/) };
  const answer = await buyLabel(deps, call, { from, to, at: issuedAt });
  if (!answer.accepted) return { status: 'needs-person', title, reason: answer.reason };
  const { as, carrier, tracking, pdf } = answer;
  const fileKey = labelKey(caseId, as);
  await deps.files.put(fileKey, pdf);
  await deps.register.add({ carrier, tracking, caseId, effectId: as, fileKey });
  return { status: 'delivered', title, reference: fileKey, detail: { carrier, tracking }, once: true };
}
