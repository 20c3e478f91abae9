import type { ColumnType, Generated } from 'kysely';

interface StockTable {
  sku: string;
  on_hand: number;
  title: string | null;
  /** What a customer pays for one, tax included: minor units of `currency`. */
  price: ColumnType<string | null, number | null, number | null>;
  currency: string | null;
}

/** Given in place of money. For an order its worth is in the ledger, as a refund of the order's tenders. */
interface StoreCreditsTable {
  code: string;
  refund_id: string | null;
  case_id: string;
  order_id: string | null;
  /** What it is for where no order pays for it; once within its case. */
  purpose: string | null;
  currency: string;
  minor: ColumnType<string, number, number>;
  given_at: Generated<Date>;
}

/** What was sent in place of goods. open: nobody knows yet whether the shop has it. */
interface ReplacementsTable {
  replacement_id: string;
  effect_id: string;
  case_id: string;
  order_id: string;
  /** Digest of what was asked for. */
  fingerprint: string;
  items: ColumnType<readonly { readonly sku: string; readonly quantity: number }[], string, never>;
  state: 'open' | 'sent';
  /** The shop's own id of its shipment or order. */
  shipment: string | null;
  booked_at: Generated<Date>;
}

interface ReplacedUnitsTable {
  order_id: string;
  line_id: string;
  unit: number;
  replacement_id: string;
  /** Another article was sent, which is a line of its own: the unit is settled for ever. */
  exchanged: Generated<boolean>;
}

/** The tables of what is sent or credited in place of goods. */
export interface FulfilmentTables {
  stock: StockTable;
  store_credits: StoreCreditsTable;
  replacements: ReplacementsTable;
  replaced_units: ReplacedUnitsTable;
}
