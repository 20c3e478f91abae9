import { quoted, text } from './blocks.ts';
import type { Template } from './template.ts';

/** Resolved without referral: the one message that takes the place of an acknowledgement [ASI-ACK-6, ASI-STD-1, PRO-ACK-6, PRO-STD-1]. */
export const resolvedAtOnce: Template = {
  audience: 'customer',
  auto: 'auto-replied',
  needs: () => ({ facts: [], words: ['solution'] }),
  heading: ({ t }) => t('resolved-at-once.heading'),
  blocks: (draft) => [
    text(draft, 'resolved-at-once.thanks'),
    ...quoted(draft, 'analysis', 'answer.analysis'),
    ...quoted(draft, 'solution', 'resolved-at-once.solution'),
    ...quoted(draft, 'guidance', 'answer.guidance'),
    text(draft, 'resolved-at-once.reply'),
  ],
};
