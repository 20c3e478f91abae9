import type { Connection } from '@temporalio/client';

/** The search attributes of a case and their types, by the names that the Temporal Web UI shows. */
export const searchAttributes = {
  CaseKind: 'Keyword',
  CaseState: 'Keyword',
  Policy: 'Keyword',
  NextDueAt: 'Datetime',
  EscalationLevel: 'Int',
  Owner: 'Keyword',
} as const;

/** temporal.api.enums.v1.IndexedValueType */
const indexedType = { Keyword: 2, Int: 3, Datetime: 6 } as const;

/** The name of one of them. */
export type SearchAttributeName = keyof typeof searchAttributes;

const names: readonly SearchAttributeName[] = [
  'CaseKind',
  'CaseState',
  'Policy',
  'NextDueAt',
  'EscalationLevel',
  'Owner',
];

/** The names that the namespace does not know yet. */
export async function missingSearchAttributes(
  connection: Connection,
  namespace: string,
): Promise<readonly SearchAttributeName[]> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  return names.filter((name) => !(name in customAttributes));
}

/** Adds what is missing; a second call does nothing. */
export async function addSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const missing = await missingSearchAttributes(connection, namespace);
  if (missing.length === 0) return;
  await connection.operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(missing.map((name) => [name, indexedType[searchAttributes[name]]])),
  });
}
