import { text } from './blocks.ts';
import type { Template } from './template.ts';

/** Is it solved? A yes closes the case, a no reopens it. */
export const followUp: Template = {
  audience: 'customer',
  auto: 'auto-generated',
  needs: () => ({ facts: [], words: [] }),
  heading: ({ t }) => t('follow-up.heading'),
  blocks: (draft) => [
    text(draft, 'follow-up.question'),
    { kind: 'list', items: [draft.t('follow-up.yes'), draft.t('follow-up.no')] },
    ...(draft.facts.chooseBy === undefined ? [] : [text(draft, 'follow-up.choose')]),
    text(draft, draft.facts.replyBy === undefined ? 'follow-up.untilUnknown' : 'follow-up.until'),
  ],
};
