import { randomUUID } from 'node:crypto';
import type { EffectCall } from '../../../machines/case/receipt.ts';
import type { EffectStage } from './effect-stage.ts';
import { returnsDock } from './labels.ts';

/** The call of a label for a case of its own, its customer stored. */
export async function labelCallOn(
  stage: EffectStage,
  params: object = {},
  customer: { readonly name?: string; readonly address?: string } = {},
): Promise<EffectCall> {
  const caseId = `c-${randomUUID()}`;
  const reference = `words/${caseId}/e1/customer`;
  const whole = { address: '12 Elm Street\nAnn Arbor, MI 48104\nUSA', ...customer };
  await stage.content.put(reference, whole, 'person');
  const asked = {
    orderId: 'S-1',
    units: [{ lineId: '1', unit: 0 }],
    to: returnsDock,
    customer: reference,
    prepaid: true,
    ...params,
  };
  return { effectId: `${caseId}:1.0`, caseId, name: 'issueLabel', params: asked, issuedAt: 1_000 };
}

/** The call that takes the labels of the same case back. */
export const voidCall = ({ caseId }: EffectCall, params: object = {}): EffectCall => ({
  effectId: `${caseId}:2.0`,
  caseId,
  name: 'voidLabel',
  params,
  issuedAt: 2_000,
});
