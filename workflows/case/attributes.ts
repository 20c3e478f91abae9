import type { SearchAttributeUpdatePair } from '@temporalio/common';
import { upsertSearchAttributes } from '@temporalio/workflow';
import type { CaseView } from '../../machines/case/view.ts';
import { searchAttributes } from '../search-attributes.ts';

/** What the case is found by, from its view. */
function attributesOf({ state, owner, next }: CaseView): Record<string, SearchAttributeUpdatePair> {
  const dueAt = next[0]?.at;
  return {
    state: { key: searchAttributes.CaseState, value: state },
    owner: { key: searchAttributes.Owner, value: owner ? `${owner.department}: ${owner.name}` : null },
    nextDueAt: { key: searchAttributes.NextDueAt, value: dueAt === undefined ? null : new Date(dueAt) },
  };
}

/**
 * Writes the search attributes that changed since the last time, in one command. A run that took over from another one
 * writes all of them once.
 */
export function attributeWriter(): (view: CaseView) => void {
  const written = new Map<string, string>();
  return (view) => {
    const changed = Object.entries(attributesOf(view)).filter(([name, { value }]) => {
      const now = JSON.stringify(value);
      return (written.get(name) ?? 'null') !== now && written.set(name, now);
    });
    if (changed.length > 0) upsertSearchAttributes(changed.map(([, pair]) => pair));
  };
}
