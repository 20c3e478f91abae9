import type { Receipt } from './receipt.ts';

/** The articles that were not there when a replacement was to be sent; undefined when that was not the trouble. */
export function outOfStock(receipt: Pick<Receipt, 'status' | 'detail'> | undefined): string | undefined {
  const named = receipt?.status === 'needs-person' ? receipt.detail?.['outOfStock'] : undefined;
  return typeof named === 'string' ? named : undefined;
}
