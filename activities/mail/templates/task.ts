import { facts, list, text } from './blocks.ts';
import type { Template } from './template.ts';

/** To the owner or the department: what waits for them [CSP-LIMBO-1]. */
export const task: Template = {
  audience: 'department',
  auto: 'auto-generated',
  needs: () => ({ facts: ['tasks'], words: [] }),
  heading: ({ t }) => t('task.heading'),
  blocks: (draft) => [
    text(draft, 'task.waits'),
    ...list(draft, 'tasks'),
    ...facts(draft, draft.facts.promisedBy === undefined ? 'expectedBy' : 'promisedBy'),
    ...(draft.caseUrl
      ? [{ kind: 'link', label: draft.t('referral.open'), href: draft.caseUrl } as const]
      : []),
  ],
};
