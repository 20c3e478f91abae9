import { isOurs } from './eligibility.ts';
import type { ReturnRules } from './input.ts';
import type { Finding } from './payloads.ts';
import type { Settled, Unit } from './unit.ts';

/** What stands against taking a unit as it came, in words. */
export type Doubt = 'missing' | 'another item' | 'not in its original condition' | 'without its accessories';

/**
 * What the inspection holds against a unit: nothing when it came in its original condition with all its accessories, or when
 * its condition is what it came back for [SUP-RET-2].
 */
export function doubts({ reason }: Pick<Unit, 'reason'>, finding: Finding): readonly Doubt[] {
  if (finding.missing) return ['missing'];
  const list: Doubt[] = [];
  if (finding.condition === 'other-item' && reason !== 'wrong-item') list.push('another item');
  const excused = finding.defective || reason === 'damaged' || reason === 'wrong-item';
  if ((finding.condition === 'used' || finding.condition === 'damaged') && !excused)
    list.push('not in its original condition');
  if (!finding.accessories) list.push('without its accessories');
  return list;
}

/**
 * What is kept where a person settles a unit: what the policy says of it as it was found, or their own number, which counts
 * as an exception [SUP-RET-3]. Percent; nothing is kept of what nobody has looked at.
 */
export function feeWhereSettled(
  rules: Pick<ReturnRules, 'restocking' | 'prepaidFor'>,
  unit: Pick<Unit, 'category' | 'reason' | 'finding'>,
  asked: number | undefined,
): Pick<Settled, 'feePercent' | 'feeByPolicy'> {
  const policy = unit.finding ? feePercent(rules, unit, unit.finding) : 0;
  return asked === undefined || asked === policy
    ? { feePercent: policy }
    : { feePercent: asked, feeByPolicy: policy };
}

/**
 * Restocking fee in percent of what was paid for a unit: on opened goods of the policy's categories, waived for defective
 * ones and for goods that were not what was sold [SUP-RET-3].
 */
export function feePercent(
  rules: Pick<ReturnRules, 'restocking' | 'prepaidFor'>,
  { category, reason }: Pick<Unit, 'category' | 'reason'>,
  finding: Pick<Finding, 'opened' | 'defective'>,
): number {
  const { percent, categories } = rules.restocking.value;
  const waived = finding.defective || (reason !== 'defective' && isOurs(rules, reason));
  return finding.opened && categories.includes(category) && !waived ? percent : 0;
}
