import { text } from './blocks.ts';
import type { Template } from './template.ts';

/** The customer hears that the case is escalated, who has it now, and that it is over [SUP-ESC-10]. */
export const escalationStatus: Template = {
  audience: 'customer',
  auto: 'auto-generated',
  needs: () => ({ facts: ['status', 'contact'], words: [] }),
  heading: ({ t }) => t('escalation-status.heading'),
  blocks: (draft) => [
    text(draft, 'escalation-status.status'),
    ...(draft.facts.checkInBy === undefined ? [] : [text(draft, 'escalation-status.checkIn')]),
    text(draft, 'escalation-status.thanks'),
  ],
};
