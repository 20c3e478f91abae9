import { facts, quoted, text } from './blocks.ts';
import type { Template } from './template.ts';

/** The answer will be late: the new date, told before the old one passes [ASI-RES-2, CSP-TONE-1]. */
export const delayNotice: Template = {
  audience: 'customer',
  auto: 'auto-generated',
  needs: () => ({ facts: ['owner', 'newDate'], words: [] }),
  heading: ({ t }) => t('delay-notice.heading'),
  blocks: (draft) => [
    text(draft, 'delay-notice.sorry'),
    ...(draft.facts.because === undefined ? [] : [text(draft, 'delay-notice.because')]),
    ...quoted(draft, 'reason', 'delay-notice.reason'),
    ...facts(draft, 'newDate', 'oldDate', 'owner'),
    text(draft, 'delay-notice.promise'),
  ],
};
