import { facts, knowledgeBase, text } from './blocks.ts';
import type { Template } from './template.ts';

/** Receipt of the complaint: who looks after it and when to expect an answer [ASI-ACK-2, ASI-ACK-5, PRO-ACK-2, SUP-COMP-1, CSP-TONE-1]. */
export const acknowledgement: Template = {
  audience: 'customer',
  auto: 'auto-replied',
  needs: () => ({ facts: ['owner', 'department', 'expectedBy'], words: [] }),
  heading: ({ t }) => t('acknowledgement.heading'),
  blocks: (draft) => [
    text(draft, 'acknowledgement.thanks'),
    text(draft, 'acknowledgement.promise'),
    ...facts(draft, 'owner', 'department', 'expectedBy'),
    text(draft, 'acknowledgement.change'),
    ...knowledgeBase(draft),
  ],
};
