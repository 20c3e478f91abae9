import { quoted, text } from './blocks.ts';
import type { Template } from './template.ts';

/** We need something from the customer, and wait for it. */
export const question: Template = {
  audience: 'customer',
  auto: 'auto-generated',
  needs: () => ({ facts: ['owner'], words: ['question'] }),
  heading: ({ t }) => t('question.heading'),
  blocks: (draft) => [
    text(draft, 'question.thanks'),
    ...quoted(draft, 'question', 'question.label'),
    text(draft, 'question.waits'),
  ],
};
