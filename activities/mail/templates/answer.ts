import { knowledgeBase, quoted, text } from './blocks.ts';
import type { Block } from './document.ts';
import type { Draft, Template } from './template.ts';

const refused = ({ facts }: Pick<Draft, 'facts'>) => facts.outcome === 'refusal';

/** What is promised with it, by when [CSP-PROM-1]. */
function promised(draft: Draft): readonly Block[] {
  const { promised, promisedBy } = draft.facts;
  if (promisedBy === undefined) return [];
  return [text(draft, promised === 'repair' ? 'answer.promisedRepair' : 'answer.promisedOther')];
}

/** The substantive answer: analysis and proposal, or clear reasons for a refusal [ASI-RES-1, PRO-RES-2, PRO-RES-4, HAW-STEP-3]. */
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
    ...promised(draft),
    text(draft, 'answer.reply'),
    ...knowledgeBase(draft),
  ],
};
