import { facts, text } from './blocks.ts';
import type { Template } from './template.ts';

/** The customer said that it is not solved: taken up again, by whom and by when. */
export const reopened: Template = {
  audience: 'customer',
  auto: 'auto-replied',
  needs: () => ({ facts: ['owner', 'department', 'expectedBy'], words: [] }),
  heading: ({ t }) => t('reopened.heading'),
  blocks: (draft) => [
    text(draft, 'reopened.sorry'),
    text(draft, 'reopened.promise'),
    ...facts(draft, 'owner', 'department', 'expectedBy'),
    text(draft, 'reopened.change'),
  ],
};
