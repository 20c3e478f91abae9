import { facts, quoted, text } from './blocks.ts';
import type { Template } from './template.ts';

/** What the customer gets, with the code that opens a store credit [SUP-COMP-2]. */
export const compensationGranted: Template = {
  audience: 'customer',
  auto: 'auto-generated',
  needs: () => ({ facts: ['offer'], words: [] }),
  heading: ({ t }) => t('compensation-granted.heading'),
  blocks: (draft) => [
    text(draft, 'compensation-granted.sorry'),
    ...facts(draft, 'offer', 'amount', 'refundId'),
    ...(draft.facts.promisedBy === undefined ? [] : [text(draft, 'compensation-granted.doneBy')]),
    ...(draft.facts.capped ? [text(draft, 'compensation-granted.capped')] : []),
    ...quoted(draft, 'code', 'compensation-granted.code'),
  ],
};
