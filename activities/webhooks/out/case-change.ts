/** What of a case is told to others: ids, kind, state, revision and time, never a word or a person. */
export interface CaseChange {
  readonly caseId: string;
  readonly kind: string;
  /** Id of the policy. */
  readonly policy: string;
  readonly state: string;
  /** The state before; undefined at the opening. */
  readonly before: string | undefined;
  /** Counts the case's steps; a later one is greater. */
  readonly revision: number;
  /** The case's own time, epoch ms. */
  readonly at: number;
}

/** What a message is called; an endpoint may want some of them only. */
export const messageTypes = ['case.opened', 'case.state-changed', 'case.updated'] as const;

export type MessageType = (typeof messageTypes)[number];

export function messageTypeOf({ before, state }: CaseChange): MessageType {
  if (before === undefined) return 'case.opened';
  return before === state ? 'case.updated' : 'case.state-changed';
}
