import { facts, text } from './blocks.ts';
import type { Template } from './template.ts';

/** The work goes on after waiting for the customer, with the date that holds now. */
export const resumed: Template = {
  audience: 'customer',
  auto: 'auto-generated',
  needs: () => ({ facts: ['resumed', 'newDate'], words: [] }),
  heading: ({ t }) => t('resumed.heading'),
  blocks: (draft) => [
    text(draft, 'resumed.because'),
    ...facts(draft, 'newDate', 'owner'),
    text(draft, 'resumed.promise'),
  ],
};
