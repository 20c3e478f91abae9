import { facts, quoted, text } from './blocks.ts';
import type { Template } from './template.ts';

/** To the owner: a call-back or another promise whose date comes, or has passed [CSP-LIMBO-2, CSP-PROM-2]. */
export const promiseToKeep: Template = {
  audience: 'department',
  auto: 'auto-generated',
  needs: () => ({ facts: ['promised', 'promiseState', 'promisedBy'], words: [] }),
  heading: ({ t }) => t('promise-to-keep.heading'),
  blocks: (draft) => [
    text(draft, 'promise-to-keep.task'),
    ...facts(draft, 'topic', 'received', 'promisedBy', 'owner'),
    ...quoted(draft, 'description', 'referral.words'),
    ...(draft.caseUrl
      ? [{ kind: 'link', label: draft.t('referral.open'), href: draft.caseUrl } as const]
      : []),
  ],
};
