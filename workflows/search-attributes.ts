import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';

/** What cases are found by. Names and values are stored in plain text: never a word or a name of a customer. */
export const searchAttributes = {
  CaseKind: defineSearchAttributeKey('CaseKind', SearchAttributeType.KEYWORD),
  CaseState: defineSearchAttributeKey('CaseState', SearchAttributeType.KEYWORD),
  Policy: defineSearchAttributeKey('Policy', SearchAttributeType.KEYWORD),
  /** The next instant at which something happens by itself. */
  NextDueAt: defineSearchAttributeKey('NextDueAt', SearchAttributeType.DATETIME),
  EscalationLevel: defineSearchAttributeKey('EscalationLevel', SearchAttributeType.INT),
  /** Department and person of the staff. */
  Owner: defineSearchAttributeKey('Owner', SearchAttributeType.KEYWORD),
} as const;
