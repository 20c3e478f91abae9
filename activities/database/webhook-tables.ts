import type { ColumnType, Generated } from 'kysely';

interface WebhookEndpointsTable {
  endpoint_id: string;
  url: string;
  /** `whsec_` and base64: it signs, so it is kept as it is. */
  secret: string;
  /** Empty: all. */
  types: readonly string[];
  created_at: Generated<Date>;
  /** Removed, or gone by its own word: nothing more is told. */
  stopped_at: ColumnType<Date | null, undefined, Date>;
  stopped_because: ColumnType<string | null, undefined, string>;
}

/** One revision of a case for one endpoint. `waiting`: not told yet, or again. */
interface WebhookMessagesTable {
  endpoint_id: string;
  message_id: string;
  case_id: string;
  revision: ColumnType<string, number, number>;
  body: ColumnType<unknown, string, string>;
  state: Generated<'waiting' | 'delivered' | 'given-up'>;
  attempts: Generated<number>;
  next_at: Generated<Date>;
  /** An attempt is under way until then. */
  lease_until: ColumnType<Date | null, undefined, Date | null>;
  /** Why the last attempt failed; a status or a code, nobody's words. */
  last_fault: ColumnType<string | null, undefined, string | null>;
  created_at: Generated<Date>;
  settled_at: ColumnType<Date | null, undefined, Date | null>;
}

/** The tables of what is told to others. */
export interface WebhookTables {
  webhook_endpoints: WebhookEndpointsTable;
  webhook_messages: WebhookMessagesTable;
}
