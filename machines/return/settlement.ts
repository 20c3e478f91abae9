import type { ReturnReason } from '../../policies/sections/returns.ts';
import type { OrderLine } from '../money/order.ts';
import { againstChangeOfMind, isOurs } from './eligibility.ts';
import type { ReturnRules } from './input.ts';
import type { Finding } from './payloads.ts';
import type { Settled, Unit } from './unit.ts';

/** What stands against taking a unit as it came, in words. */
export type Doubt =
  | 'missing'
  | 'another item'
  | 'another item than was ordered, to be compared with what was shipped'
  | 'not as it was said, and not taken back otherwise'
  | 'not in its original condition'
  | 'without its accessories';

/**
 * The reason that the inspection bears out: a change of mind when it shows that the customer's own does not hold. What no look at
 * the goods can tell stays as the customer says [CSP-TRUST-1].
 */
export function provenReason(
  { reason }: Pick<Unit, 'reason'>,
  { condition, defective }: Pick<Finding, 'condition' | 'defective'>,
): ReturnReason {
  const holds =
    defective ||
    (reason === 'damaged' && condition === 'damaged') ||
    (reason === 'wrong-item' && condition === 'other-item') ||
    !['defective', 'damaged', 'wrong-item'].includes(reason);
  return holds ? reason : 'unwanted';
}

/**
 * What the inspection holds against a unit: nothing when it came in its original condition with all its accessories, or when
 * its condition is what it came back for [SUP-RET-2]. Whether another item is what we shipped a person decides, and what becomes of
 * goods that only a reason which does not hold got past final sale or their category.
 */
export function doubts(
  rules: Pick<ReturnRules, 'notReturnable'>,
  unit: Pick<Unit, 'reason'>,
  line: Pick<OrderLine, 'category' | 'finalSale'>,
  finding: Finding,
): readonly Doubt[] {
  if (finding.missing) return ['missing'];
  const list: Doubt[] = [];
  const { reason } = unit;
  const proven = provenReason(unit, finding);
  if (finding.condition === 'other-item')
    list.push(
      reason === 'wrong-item'
        ? 'another item than was ordered, to be compared with what was shipped'
        : 'another item',
    );
  if (proven !== reason && [...againstChangeOfMind(rules, line)].length > 0)
    list.push('not as it was said, and not taken back otherwise');
  const excused = finding.defective || proven === 'damaged';
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
  const { finding, category } = unit;
  const policy = finding ? feePercent(rules, { category, reason: provenReason(unit, finding) }, finding) : 0;
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
