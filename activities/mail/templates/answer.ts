import { knowledgeBase, quoted, text } from './blocks.ts';
import type { Draft, Template } from './template.ts';

const refused = ({ facts }: Pick<Draft, 'facts'>) => facts.outcome === 'refusal';

/** The substantive answer: analysis and proposal, or clear reasons for a refusal (ASI-RES-1). */
export const answer: Template = {
  audience: 'customer',
  auto: 'auto-generated',
  needs: (facts) => ({
    facts: ['owner', 'outcome'],
    words: ['analysis', refused({ facts }) ? 'reasons' : 'proposal'],
  }),
  heading: (draft) => draft.t(refused(draft) ? 'answer.headingRefusal' : 'answer.headingProposal'),
  blocks: (draft) => [
    text(draft, 'answer.thanks'),
    ...quoted(draft, 'analysis', 'answer.analysis'),
    ...(refused(draft)
      ? [text(draft, 'answer.refusal'), ...quoted(draft, 'reasons', 'answer.reasons')]
      : [...quoted(draft, 'proposal', 'answer.proposal'), ...quoted(draft, 'guidance', 'answer.guidance')]),
    text(draft, 'answer.reply'),
    ...knowledgeBase(draft),
  ],
};
