import { text } from './blocks.ts';
import type { Template } from './template.ts';

/** What to do at once to stay safe, in the policy's own words [SUP-SAFE-3]. */
export const safetyInstructions: Template = {
  audience: 'customer',
  auto: 'auto-generated',
  needs: () => ({ facts: ['instructions'], words: [] }),
  heading: ({ t }) => t('safety-instructions.heading'),
  blocks: (draft) => [
    text(draft, 'safety-instructions.sorry'),
    {
      kind: 'words',
      label: draft.t('safety-instructions.label'),
      text: draft.fact('instructions') ?? '',
    },
    text(draft, 'safety-instructions.next'),
  ],
};
