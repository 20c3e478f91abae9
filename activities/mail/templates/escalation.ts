import { communication, facts, quoted, text } from './blocks.ts';
import type { Facts } from '../params.ts';
import type { Template } from './template.ts';

/** To the level's contact: the summary, the reason and the whole communication in one mail, with a link [SUP-ESC-8]. */
export const escalation: Template = {
  audience: 'department',
  auto: 'auto-generated',
  needs: () => ({ facts: ['level', 'reasons'], words: [] }),
  heading: ({ t }) => t('escalation.heading'),
  blocks: (draft) => [
    text(draft, asks(draft.facts)),
    ...(draft.caseUrl
      ? [{ kind: 'link', label: draft.t('referral.open'), href: draft.caseUrl } as const]
      : []),
    ...facts(
      draft,
      'reasons',
      'level',
      'acknowledgeBy',
      'topic',
      'received',
      'cameBy',
      'owner',
      'expectedBy',
    ),
    ...quoted(draft, 'description', 'referral.words'),
    ...communication(draft),
  ],
};

function asks({ acknowledgeBy, untaken }: Facts): string {
  if (acknowledgeBy !== undefined) return 'escalation.task';
  return untaken ? 'escalation.untaken' : 'escalation.update';
}
