import type { Facts } from '../params.ts';
import type { Block } from './document.ts';
import type { Draft, Template } from './template.ts';

/** A message about goods to the customer, by its blocks. */
export function toCustomer(
  name: string,
  needs: readonly (keyof Facts)[],
  blocks: (draft: Draft) => readonly Block[],
): Template {
  return {
    audience: 'customer',
    auto: 'auto-generated',
    needs: () => ({ facts: needs, words: [] }),
    heading: ({ t }) => t(`${name}.heading`),
    blocks,
  };
}
