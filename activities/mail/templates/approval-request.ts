import { facts, quoted, text } from './blocks.ts';
import type { Template } from './template.ts';

/** To a supervisor: a compensation that needs approval before the customer hears of it [SUP-COMP-3]. */
export const approvalRequest: Template = {
  audience: 'department',
  auto: 'auto-generated',
  needs: () => ({ facts: ['offer', 'amount'], words: [] }),
  heading: ({ t }) => t('approval-request.heading'),
  blocks: (draft) => [
    text(draft, draft.facts.over ? 'approval-request.over' : 'approval-request.task'),
    ...(draft.facts.inPlaceOf === undefined || draft.facts.over
      ? []
      : [text(draft, 'approval-request.inPlaceOf')]),
    ...(draft.caseUrl
      ? [{ kind: 'link', label: draft.t('referral.open'), href: draft.caseUrl } as const]
      : []),
    ...facts(draft, 'offer', 'amount', 'topic', 'received', 'owner'),
    ...quoted(draft, 'description', 'referral.words'),
  ],
};
