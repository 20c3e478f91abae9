import type { ColumnType, Generated } from 'kysely';
import type { OutageRecord } from '../../machines/outage/record.ts';

/** A declared outage, as its workflow told last. */
interface OutagesTable {
  outage_id: string;
  state: string;
  /** Epoch ms, which PostgreSQL gives back as text. */
  since: ColumnType<string, number, number>;
  revision: number;
  shown: ColumnType<OutageRecord, string, string>;
}

/** What became of telling the customer of a case. */
export type NoticeOutcome = 'mailed' | 'with-another' | 'no-address';

interface OutageNoticesTable {
  outage_id: string;
  phase: string;
  case_id: string;
  /** A digest of the address with the outage's salt; null once it is over, or the person was erased. */
  recipient: string | null;
  outcome: NoticeOutcome;
  told_at: ColumnType<string, number, number>;
}

/** What digests of addresses are made with, as long as the outage is not over. */
interface OutageSaltsTable {
  outage_id: string;
  salt: Generated<string>;
}

/** The tables of outages. */
export interface OutageTables {
  outages: OutagesTable;
  outage_notices: OutageNoticesTable;
  outage_salts: OutageSaltsTable;
}
