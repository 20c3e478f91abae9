import { text } from './blocks.ts';
import type { Template } from './template.ts';

/** The customer took the case back: we confirm and stop. */
export const withdrawn: Template = {
  audience: 'customer',
  auto: 'auto-replied',
  needs: () => ({ facts: [], words: [] }),
  heading: ({ t }) => t('withdrawn.heading'),
  blocks: (draft) => [
    text(draft, 'withdrawn.confirm'),
    ...(draft.facts.released ? [text(draft, 'closing.released')] : []),
    text(draft, 'withdrawn.reopen'),
  ],
};
