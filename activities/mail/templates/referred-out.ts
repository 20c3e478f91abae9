import { text } from './blocks.ts';
import type { Template } from './template.ts';

/** Not ours to decide: who has it now, and what the customer needs for it [PRO-SCOPE-2, PRO-SCOPE-3]. */
export const referredOut: Template = {
  audience: 'customer',
  auto: 'auto-generated',
  needs: ({ outside }) => ({
    facts: outside === 'shippingDamage' ? ['outside', 'contact', 'needed'] : ['outside', 'contact'],
    words: [],
  }),
  heading: ({ t }) => t('referred-out.heading'),
  blocks: (draft) => [
    text(draft, 'referred-out.thanks'),
    text(draft, 'referred-out.who'),
    ...(draft.facts.needed === undefined
      ? []
      : [
          text(draft, 'referred-out.needed'),
          { kind: 'list', items: draft.facts.needed.split('; ') } as const,
        ]),
    ...(draft.facts.released ? [text(draft, 'closing.released')] : []),
    text(draft, 'referred-out.closed'),
  ],
};
