import type { z } from 'zod';
import type { EffectCall } from '../../machines/case/receipt.ts';
import type { Outcome } from '../effects/outcome.ts';
import type { LabelDeps } from './issue-label.ts';
import type { voidLabelParams } from './label-params.ts';

/**
 * The undo of `issueLabel`: takes back one label of the case, or all that still hold, with those that the carrier may have sold and of
 * which nobody heard. The file stays, so that a parcel that comes all the same is known.
 *
 * @throws EffectError as LabelsPort.cancel, `DatabaseUnavailable`
 */
export async function voidLabel(
  { carrier, register }: Pick<LabelDeps, 'carrier' | 'register'>,
  { caseId, params }: EffectCall<z.infer<typeof voidLabelParams>>,
): Promise<Outcome> {
  const title = 'return label taken back';
  const labels = await register.ofCase(caseId);
  const meant = labels.filter(
    ({ tracking }) => params.tracking === undefined || tracking === params.tracking,
  );
  if (params.tracking !== undefined && meant.length === 0) {
    const reason = `Case ${caseId} has no label ${params.tracking}: look it up with the carrier.`;
    return { status: 'needs-person', title, reason };
  }
  for (const { tracking, effectId, voided } of meant) {
    if (voided) continue;
    const answer = await carrier.cancel({ tracking });
    if (!answer.accepted) return { status: 'needs-person', title, reason: answer.reason };
    await register.void(tracking);
    await register.asked.takenBack(effectId);
  }
  for (const effectId of params.tracking === undefined ? await register.asked.unheard(caseId) : []) {
    const answer = await carrier.cancel({ effectId });
    if (!answer.accepted) return { status: 'needs-person', title, reason: answer.reason };
    await register.asked.takenBack(effectId);
  }
  return { status: 'delivered', title, once: true };
}
