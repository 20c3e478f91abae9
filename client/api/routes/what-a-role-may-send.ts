import type { Actor } from '../../../workflows/messages.ts';
import type { CatalogueKind } from '../../catalogue.ts';
import { ClientError } from '../../client-error.ts';

/** Whether any kind lets this role send this event: the charts' own `by` is the only list that there is. */
function mayNot(kinds: readonly CatalogueKind[], type: string, role: Actor['role']): boolean {
  const known = kinds.flatMap(({ events }) => (Object.hasOwn(events, type) ? (events[type] ?? []) : []));
  return known.length > 0 && !known.some(({ by }) => by.includes(role));
}

/**
 * Refuses what no kind of case takes from this role, before anything is stored. An event that nobody knows is left to
 * the client, which names those that there are.
 *
 * @throws ClientError `RoleNotAllowed`
 */
export function checkRole(kinds: readonly CatalogueKind[], type: string, role: Actor['role']): void {
  if (!mayNot(kinds, type, role)) return;
  throw new ClientError('RoleNotAllowed', `A key of the role '${role}' may not send '${type}'.`);
}

/** A refusal whose `possible` names only what this role may send; any other error as it is. */
export function sendable(kinds: readonly CatalogueKind[], error: unknown, role: Actor['role']): unknown {
  if (!(error instanceof ClientError) || error.possible === undefined) return error;
  return new ClientError(error.type, error.reason, {
    possible: error.possible.filter((type) => !mayNot(kinds, type, role)),
    fields: error.fields,
    cause: error,
  });
}
