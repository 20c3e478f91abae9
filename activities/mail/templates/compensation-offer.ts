import { text } from './blocks.ts';
import type { Template } from './template.ts';

/** What we offer, for the customer to choose [SUP-COMP-2]. */
export const compensationOffer: Template = {
  audience: 'customer',
  auto: 'auto-generated',
  needs: () => ({ facts: ['offer'], words: [] }),
  heading: ({ t }) => t('compensation-offer.heading'),
  blocks: (draft) => [
    text(draft, 'compensation-offer.sorry'),
    { kind: 'words', label: draft.t('compensation-offer.label'), text: draft.fact('offer') ?? '' },
    text(draft, 'compensation-offer.choose'),
    ...(draft.facts.chooseBy === undefined ? [] : [text(draft, 'compensation-offer.until')]),
  ],
};
