import type { ColumnType, Generated } from 'kysely';
import type { Interaction } from '../../machines/case/interaction.ts';
import type { CaseRecord } from '../../machines/case/record.ts';

/** Epoch ms, which PostgreSQL gives back as text. */
type Instant = ColumnType<string, number, number>;
type MaybeInstant = ColumnType<string | null, number | null, number | null>;

/** What a list shows of a case beside its columns. */
export type Shown = Pick<CaseRecord['view'], 'clocks' | 'next' | 'awaiting' | 'warnings' | 'timeZone'>;

/** Where nothing happens by itself any more: after every instant, so that one order holds all cases. */
export const neverDue = Number.MAX_SAFE_INTEGER;

/** One case as lists see it, after its newest wake. */
export interface CaseRecordsTable {
  case_id: string;
  workflow_id: string;
  kind: string;
  state: string;
  policy: string;
  policy_version: string;
  machine_version: string;
  channel: string;
  /** Id of its priority; null where its kind has none. */
  priority: Generated<string | null>;
  topic: string | null;
  owner: string | null;
  department: string | null;
  /** Reference to the customer's data. */
  customer: string;
  order_id: string | null;
  escalation_level: number;
  waits_for_customer: boolean;
  /** Compensations that wait for somebody's approval. */
  approvals: number;
  /** A safety concern was raised. */
  safety: boolean;
  /** The escalation stands on its last level, and nobody has taken it. */
  unheard: Generated<boolean>;
  warnings: number;
  /** When something happens by itself next, or the first promise breaks or broke; `neverDue` when neither. Lists go by it. */
  next_due_at: Instant;
  /** The soonest due instant of a clock that runs or a date that is open. */
  breach_at: MaybeInstant;
  received_at: Instant;
  /** The case's last step. */
  changed_at: Instant;
  closed_at: MaybeInstant;
  /** What it is about: the category of its goods, or its topic. */
  product: string | null;
  /** When the customer had the resolution that holds. */
  resolved_at: MaybeInstant;
  /** Null where it is not resolved, and where goods travel. */
  first_contact: boolean | null;
  on_the_spot: boolean | null;
  reopened: Generated<number>;
  /** Escalations that have begun. */
  escalations: Generated<number>;
  revision: number;
  shown: ColumnType<Shown, string, string>;
  /** When it was last compared with its workflow. */
  checked_at: Generated<Date>;
}

interface CaseClocksTable {
  case_id: string;
  position: number;
  name: string;
  title: string;
  status: string;
  started_at: Instant;
  due_at: Instant;
  stopped_at: MaybeInstant;
  /** `average`: promised of the average over the cases. */
  measure: string | null;
}

interface CaseCommitmentsTable {
  case_id: string;
  id: string;
  about: string;
  title: string;
  status: string;
  promised_at: Instant;
  due_at: Instant;
  settled_at: MaybeInstant;
  renewals: number;
}

/** `position` counts all of the case, also those that it does not carry any more. */
interface CaseInteractionsTable {
  case_id: string;
  position: number;
  at: Instant;
  who: string;
  role: Interaction['who']['role'];
  direction: Interaction['direction'];
  channel: string;
  what: string;
  words: ColumnType<readonly string[], string, string>;
  letter: string | null;
}

/** Letters and other deeds with what became of them. */
interface CaseReceiptsTable {
  case_id: string;
  key: string;
  purpose: string;
  title: string;
  effect: string;
  status: string;
  written_at: Instant;
  effect_id: string | null;
  receipt: ColumnType<unknown, string | null, string | null>;
}

/** What a case is found by. Triggers of `content` keep it. */
interface CaseSearchTable {
  case_id: string;
  words: string;
}

/** The tables of the read model. */
export interface RecordTables {
  case_records: CaseRecordsTable;
  case_clocks: CaseClocksTable;
  case_commitments: CaseCommitmentsTable;
  case_interactions: CaseInteractionsTable;
  case_receipts: CaseReceiptsTable;
  case_search: CaseSearchTable;
}
