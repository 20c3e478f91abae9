import { text } from './blocks.ts';
import type { Template } from './template.ts';

/** Is the customer safe? [SUP-SAFE-4] */
export const safetyFollowUp: Template = {
  audience: 'customer',
  auto: 'auto-generated',
  needs: () => ({ facts: [], words: [] }),
  heading: ({ t }) => t('safety-follow-up.heading'),
  blocks: (draft) => [text(draft, 'safety-follow-up.question'), text(draft, 'safety-follow-up.tell')],
};
