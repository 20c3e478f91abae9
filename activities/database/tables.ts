import type { ColumnType, Generated } from 'kysely';
import type { Receipt } from '../../machines/case/receipt.ts';
import type { Position } from '../../policies/sections/position.ts';
import type { ContentBody, ContentKind } from '../content/content-store.ts';
import type { OrderTables } from './order-tables.ts';
import type { WebhookTables } from './webhook-tables.ts';
import type { OutageTables } from './outage-tables.ts';
import type { RecordTables } from './record-tables.ts';
import type { ReviewTables } from './review-tables.ts';

type Json<T> = ColumnType<T, string, string>;

/** Words and personal data, pointed to by the workflow and never held by it. */
export interface ContentTable {
  /** `words/<case>/<event>/<field>` */
  ref: string;
  case_id: string;
  event_id: string;
  field: string;
  kind: ContentKind;
  /** null once erased */
  body: ColumnType<ContentBody, string | null, string | null>;
  created_at: Generated<Date>;
  erased_at: ColumnType<Date | null, undefined, Date>;
}

/**
 * One row for each effect ever tried. `claimed`: an attempt works on it until `lease_until`. `released`: the last
 * attempt failed and said so. `settled`: done, with its receipt.
 */
export interface EffectClaimsTable {
  effect_id: string;
  case_id: string;
  name: string;
  state: 'claimed' | 'released' | 'settled';
  attempts: Generated<number>;
  lease_until: Date;
  /** The attempt that holds the lease: a random id, new for each attempt. */
  owner: string;
  /** Digest of name and params, of a letter without its instants: the same id with others is another effect, and a bug. */
  fingerprint: string;
  /** Of a letter: the instants that its first attempt wrote (activities/effects/instants.ts). */
  instants: ColumnType<readonly number[] | null, string | undefined, never>;
  first_claimed_at: Generated<Date>;
  /** Sticky: an attempt ended without telling what it did. */
  maybe_twice: Generated<boolean>;
  receipt: Json<Receipt> | null;
}

/** A key of the HTTP API. Only a digest of its secret is kept. */
export interface ApiKeysTable {
  id: string;
  name: string;
  /** What its bearer is to a case. */
  role: 'agent' | 'customer' | 'system';
  scopes: readonly string[];
  secret_hash: string;
  /** Never sent: it signs requests. */
  signed: Generated<boolean>;
  created_at: Generated<Date>;
  revoked_at: ColumnType<Date | null, undefined, Date>;
}

/** One request under an Idempotency-Key; `status` and `answer` are null until it is answered. */
export interface ApiRequestsTable {
  api_key_id: string;
  idempotency_key: string;
  /** Digest of method, route and body. */
  fingerprint: string;
  status: ColumnType<number | null, undefined, number>;
  answer: ColumnType<unknown, undefined, string>;
  created_at: Generated<Date>;
}

/** A one-time link to the cases of an order. Only a digest of its secret is kept. */
export interface GuestLinksTable {
  token_hash: string;
  order_id: string;
  created_at: Generated<Date>;
  expires_at: Date;
  used_at: ColumnType<Date | null, undefined, Date>;
}

/** A guest who came by a link. */
export interface GuestSessionsTable {
  token_hash: string;
  order_id: string;
  expires_at: Date;
}

/** That one case was opened from another; both are named by their workflow ids. */
export interface CaseLinksTable {
  opened: string;
  opened_from: string;
  /** Both are of one customer, as far as it was known then: a customer may see the link. */
  same_customer: boolean;
  linked_at: Generated<Date>;
  /** null until the opened case is known to have begun. */
  begun_at: ColumnType<Date | null, undefined, Date>;
}

/** Somebody who is signed in to the operations console. Only a digest of the cookie is kept. */
export interface StaffSessionsTable {
  token_hash: string;
  account: Json<{
    readonly id: string;
    readonly name: string;
    readonly position: Position;
    readonly departments: readonly string[];
  }>;
  /** What a request that changes something must repeat. */
  csrf: string;
  created_at: Generated<Date>;
  seen_at: Generated<Date>;
  expires_at: Date;
}

/** What somebody did in the console, or was refused: `refused` is the type of the refusal, null when it was done. */
export interface StaffActsTable {
  id: Generated<string>;
  at: Generated<Date>;
  account_id: string;
  account_name: string;
  position: string;
  case_id: string | null;
  /** Type of the event, 'open' for an opening. */
  type: string;
  event_id: string | null;
  refused: string | null;
  reason: string | null;
}

/** What a customer answered after a resolution, once for each. */
export interface SurveyAnswersTable {
  case_id: string;
  /** 1 for the first, one more for each time that the case was taken up again. */
  resolution: number;
  policy: string;
  kind: string;
  /** 1 (very bad) to 5 (very good). */
  score: number;
  /** Reference to what the customer wrote. */
  words: string | null;
  answered_at: Generated<Date>;
}

export interface Tables extends OrderTables, OutageTables, RecordTables, ReviewTables, WebhookTables {
  content: ContentTable;
  effect_claims: EffectClaimsTable;
  api_keys: ApiKeysTable;
  api_requests: ApiRequestsTable;
  guest_links: GuestLinksTable;
  guest_sessions: GuestSessionsTable;
  case_links: CaseLinksTable;
  staff_sessions: StaffSessionsTable;
  staff_acts: StaffActsTable;
  survey_answers: SurveyAnswersTable;
}
