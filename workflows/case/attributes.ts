import type { SearchAttributeUpdatePair } from '@temporalio/common';
import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import type { CaseView } from '../../machines/case/view.ts';
import { searchAttributes } from '../search-attributes.ts';

/** What the case is found by, from its view. */
function attributesOf({
  policy,
  state,
  owner,
  next,
  escalationLevel,
}: CaseView): readonly SearchAttributeUpdatePair[] {
  const dueAt = next[0]?.at;
  return [
    { key: searchAttributes.Policy, value: policy.id },
    { key: searchAttributes.CaseState, value: state },
    { key: searchAttributes.Owner, value: owner ? `${owner.department}: ${owner.name}` : null },
    { key: searchAttributes.EscalationLevel, value: escalationLevel ?? 0 },
    { key: searchAttributes.NextDueAt, value: dueAt === undefined ? null : new Date(dueAt) },
  ];
}

/** Writes the search attributes that differ from those that Temporal has, in one command; none when all agree. */
export function writeAttributes(view: CaseView): void {
  const known = workflowInfo().typedSearchAttributes;
  const changed = attributesOf(view).filter(
    ({ key, value }) => JSON.stringify(known.get(key) ?? null) !== JSON.stringify(value),
  );
  if (changed.length > 0) upsertSearchAttributes([...changed]);
}
