import { knowledgeBase, text } from './blocks.ts';
import type { Template } from './template.ts';

/** The case is closed, and how to open it again. */
export const closing: Template = {
  audience: 'customer',
  auto: 'auto-generated',
  needs: () => ({ facts: [], words: [] }),
  heading: ({ t }) => t('closing.heading'),
  blocks: (draft) => [
    text(draft, 'closing.thanks'),
    ...(draft.facts.released ? [text(draft, 'closing.released')] : []),
    text(draft, 'closing.reopen'),
    ...knowledgeBase(draft),
  ],
};
