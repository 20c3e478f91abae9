import type { Compensation } from '../../case/compensation.ts';
import type { CompensatedGoods } from './compensating.ts';

/** What is given for goods that are defective is the case's own course, and no compensation beside it. */
export function isOfGoods(cause: Compensation['cause']): boolean {
  return cause === 'product-defect';
}

/** The case with the compensation that is given beside what becomes of the goods. */
export function beside(context: CompensatedGoods) {
  const { compensations = [] } = context;
  return { ...context, compensations: compensations.filter(({ cause }) => !isOfGoods(cause)) };
}
