import { facts, quoted, text } from './blocks.ts';
import type { Template } from './template.ts';

/** A promise was broken: the apology, the offer and the new date [CSP-PROM-2]. */
export const apology: Template = {
  audience: 'customer',
  auto: 'auto-generated',
  needs: () => ({ facts: ['owner', 'oldDate', 'promised'], words: [] }),
  heading: ({ t }) => t('apology.heading'),
  blocks: (draft) => {
    const offer = draft.fact('offer');
    return [
      text(draft, 'apology.broken'),
      ...quoted(draft, 'reason', 'apology.reason'),
      ...(offer ? [{ kind: 'words', label: draft.t('apology.offer'), text: offer } as const] : []),
      text(draft, draft.facts.newDate === undefined ? 'apology.promiseUnknown' : 'apology.promise'),
      ...facts(draft, 'newDate'),
    ];
  },
};
