import { facts, quoted, text } from './blocks.ts';
import type { Template } from './template.ts';

/** To the product safety team, at once [SUP-SAFE-5]. */
export const safetyReport: Template = {
  audience: 'department',
  auto: 'auto-generated',
  needs: () => ({ facts: [], words: [] }),
  heading: ({ t }) => t('safety-report.heading'),
  blocks: (draft) => [
    text(draft, 'safety-report.task'),
    ...(draft.caseUrl
      ? [{ kind: 'link', label: draft.t('referral.open'), href: draft.caseUrl } as const]
      : []),
    ...facts(draft, 'topic', 'received', 'owner'),
    ...quoted(draft, 'concern', 'safety-report.concern'),
    ...quoted(draft, 'description', 'referral.words'),
  ],
};
