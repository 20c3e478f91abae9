import { facts, quoted, text } from './blocks.ts';
import type { Template } from './template.ts';

/** To the department: the item, with the date that was promised and the call-back number [ASI-PROC-1, ASI-PROC-2, ASI-PROC-3]. */
export const referral: Template = {
  audience: 'department',
  auto: 'auto-generated',
  needs: () => ({ facts: ['department', 'expectedBy'], words: [] }),
  heading: ({ t }) => t('referral.heading'),
  blocks: (draft) => [
    text(draft, 'referral.task'),
    ...facts(draft, 'topic', 'received', 'expectedBy', 'owner'),
    ...quoted(draft, 'description', 'referral.words'),
    ...quoted(draft, 'callBack', 'referral.callBack'),
    ...quoted(draft, 'reason', 'referral.reason'),
    ...(draft.caseUrl
      ? [{ kind: 'link', label: draft.t('referral.open'), href: draft.caseUrl } as const]
      : []),
  ],
};
