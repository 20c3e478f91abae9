import type { Facts } from '../params.ts';
import type { Block } from './document.ts';
import type { Draft } from './template.ts';

/** A paragraph of the catalogue. */
export function text(draft: Draft, key: string): Block {
  return { kind: 'text', text: draft.t(key) };
}

/** The facts that were given, each with its label from `facts.<name>`. */
export function facts(draft: Draft, ...names: (keyof Facts)[]): readonly Block[] {
  const rows = names.flatMap((name) => {
    const value = draft.fact(name);
    return value === undefined ? [] : [[draft.t(`facts.${name}`), value] as const];
  });
  return rows.length > 0 ? [{ kind: 'facts', rows }] : [];
}

/** Where the customer finds answers at any hour, when the policy has such a place [HAW-CHAN-2]. */
export function knowledgeBase(draft: Draft): readonly Block[] {
  const href = draft.facts.knowledgeBase;
  return href === undefined ? [] : [{ kind: 'link', label: draft.t('layout.knowledgeBase'), href }];
}

/** A person's words under a label, when there are any. */
export function quoted(draft: Draft, field: string, label: string): readonly Block[] {
  const words = draft.words(field)?.trim();
  return words ? [{ kind: 'words', label: draft.t(label), text: words }] : [];
}

/** Everything that was said so far, oldest first; where a mail leaves some of it out, where the rest stands [SUP-ESC-8]. */
export function communication(draft: Draft): readonly Block[] {
  if (draft.facts.leftOut === undefined) return [text(draft, 'history.whole'), ...draft.history];
  return [
    text(draft, 'history.leftOut'),
    ...(draft.caseUrl
      ? [{ kind: 'link', label: draft.t('history.open'), href: draft.caseUrl } as const]
      : []),
    ...draft.history,
  ];
}

/** Entries of a fact that holds several, each on a line of its own. */
export function list(draft: Draft, name: 'decisions' | 'address' | 'tasks'): readonly Block[] {
  const items = draft.facts[name]?.split('; ') ?? [];
  return items.length > 0 ? [{ kind: 'list', items }] : [];
}
