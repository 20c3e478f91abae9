import { facts, quoted, text } from './blocks.ts';
import type { Template } from './template.ts';

const details = ['what', 'whenWhere', 'product', 'hurt', 'damage', 'whereNow', 'details'] as const;

/** To the product safety team: at once that there is a concern, later the details of the incident [SUP-SAFE-2] [SUP-SAFE-5]. */
export const safetyReport: Template = {
  audience: 'department',
  auto: 'auto-generated',
  needs: () => ({ facts: [], words: [] }),
  heading: ({ t, facts: { documented } }) =>
    t(documented ? 'safety-report.headingDocumented' : 'safety-report.heading'),
  blocks: (draft) => [
    text(draft, draft.facts.documented ? 'safety-report.documented' : 'safety-report.task'),
    ...(draft.caseUrl
      ? [{ kind: 'link', label: draft.t('referral.open'), href: draft.caseUrl } as const]
      : []),
    ...facts(draft, 'topic', 'received', 'owner'),
    ...details.flatMap((each) => quoted(draft, each, `safety-report.${each}`)),
    ...quoted(draft, 'concern', 'safety-report.concern'),
    ...quoted(draft, 'description', 'referral.words'),
  ],
};
