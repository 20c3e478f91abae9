import { communication, facts, quoted, text } from './blocks.ts';
import type { Template } from './template.ts';

/** A complaint about an employee, to each of those who take it together [PRO-SCOPE-2]. */
export const handover: Template = {
  audience: 'department',
  auto: 'auto-generated',
  needs: () => ({ facts: ['department'], words: [] }),
  heading: ({ t }) => t('handover.heading'),
  blocks: (draft) => [
    text(draft, 'handover.task'),
    ...(draft.caseUrl
      ? [{ kind: 'link', label: draft.t('referral.open'), href: draft.caseUrl } as const]
      : []),
    ...facts(draft, 'topic', 'received', 'cameBy'),
    ...quoted(draft, 'description', 'referral.words'),
    ...quoted(draft, 'reason', 'referral.reason'),
    ...communication(draft),
  ],
};
