import type { ColumnType, Generated } from 'kysely';
import type { FulfilmentTables } from './fulfilment-tables.ts';

/** A whole number that PostgreSQL gives back as text: minor units, or epoch ms. */
type Whole<T = number> = ColumnType<string, T, T>;

interface OrdersTable {
  order_id: string;
  currency: string;
  placed_at: Whole;
  delivered_at: ColumnType<string | null, number | null, number | null>;
  discount: Whole;
  shipping: Whole;
  taken_in_at: Generated<Date>;
}

/** Personal data: deleting the row erases the customer, the accounts stay. */
interface OrderCustomersTable {
  order_id: string;
  name: string;
  email: string;
  /** Where the goods were delivered, lines as on an envelope. */
  address: ColumnType<string | null, string | undefined, string>;
}

interface OrderLinesTable {
  order_id: string;
  line_id: string;
  position: number;
  sku: string;
  title: string;
  category: string;
  quantity: number;
  unit_price: Whole;
  discount: Whole;
  tax: Whole;
  final_sale: boolean;
  /** What sent it in place of other goods; null: it was sold. */
  replacement_id: ColumnType<string | null, string | undefined, never>;
}

interface OrderSerialsTable {
  order_id: string;
  line_id: string;
  unit: number;
  serial: string;
  /** Of the piece that was sent in place of this one since. */
  sent_serial: ColumnType<string | null, undefined, string>;
}

interface OrderTendersTable {
  order_id: string;
  tender_id: string;
  position: number;
  kind: string;
  charged: Whole;
  /** Paid back by the shop itself, as its own data says. */
  refunded_elsewhere: Whole;
  /** Of that, what the ledger has too: a person logged what the shop then told. */
  refunded_both: ColumnType<string, undefined, number>;
  /** Paid back by the ledger: the sum of its parts. */
  refunded_here: ColumnType<string, undefined, number>;
  at: Whole;
}

/** Which case holds a unit, `shop` when the shop itself settled it; the primary key lets one have it. */
interface ReservedUnitsTable {
  order_id: string;
  line_id: string;
  unit: number;
  case_id: string;
  reserved_at: Generated<Date>;
}

/** Cases that an order ever had, also those that let go of their units. */
interface OrderCasesTable {
  order_id: string;
  case_id: string;
  since: Generated<Date>;
}

interface RefundsTable {
  refund_id: string;
  effect_id: string;
  case_id: string;
  order_id: string;
  currency: string;
  /** Digest of what was asked for: the same effect asks for the same. */
  fingerprint: string;
  /** What it is for where no unit says so; once within its case. */
  purpose: string | null;
  /** A person paid it in another way and logged that. */
  otherwise: Generated<boolean>;
  /** The shop told of it too. */
  told: Generated<boolean>;
  booked_at: Generated<Date>;
}

interface RefundPartsTable {
  refund_id: string;
  order_id: string;
  tender_id: string;
  minor: Whole;
}

interface RefundedUnitsTable {
  order_id: string;
  line_id: string;
  unit: number;
  /** Null: the shop itself settled it. */
  refund_id: string | null;
}

/** A part of a refund that a payment service carries out. */
interface PayoutsTable {
  refund_id: string;
  tender_id: string;
  order_id: string;
  case_id: string;
  minor: Whole;
  state: 'open' | 'pending' | 'paid' | 'refused' | 'failed';
  /** The service's own id of it. */
  vendor_refund: string | null;
  reason: string | null;
  booked_at: Generated<Date>;
}

interface LabelsTable {
  effect_id: string;
  case_id: string;
  carrier: string;
  tracking: string;
  file_key: string;
  issued_at: Generated<Date>;
  voided_at: ColumnType<Date | null, undefined, Date>;
}

/** A label that a carrier was asked for. */
interface AskedLabelsTable {
  /** The effect id under which the carrier was asked first. */
  asked_as: string;
  /** The effect that asks for it now. */
  effect_id: string;
  case_id: string;
  /** Digest of what it is for, without the person. */
  parcel: string;
  /** Reference to the person whose address is on it. */
  customer: string;
  asked_at: Generated<Date>;
  taken_back_at: ColumnType<Date | null, undefined, Date>;
}

interface ShipmentsTable {
  effect_id: string;
  vendor_shipment: string;
  /** Null until the label is bought. */
  tracking: string | null;
  created_at: Generated<Date>;
}

/** Of which a carrier told us and which no case has or awaits. */
interface UnknownParcelsTable {
  carrier: string;
  tracking: string;
  type: string;
  occurred_at: Date;
  told_at: Generated<Date>;
  /** The case that has it and does not await it; null: no case has it. */
  case_id: string | null;
}

/** What a vendor told of a case that does not take it any more. */
interface LateNewsTable {
  news_id: string;
  case_id: string;
  text: string;
  occurred_at: Date;
  seen_at: ColumnType<Date | null, undefined, Date>;
  seen_by: ColumnType<string | null, undefined, string>;
}

/** The tables of goods and money. */
export interface OrderTables extends FulfilmentTables {
  orders: OrdersTable;
  order_customers: OrderCustomersTable;
  order_lines: OrderLinesTable;
  order_serials: OrderSerialsTable;
  order_tenders: OrderTendersTable;
  reserved_units: ReservedUnitsTable;
  order_cases: OrderCasesTable;
  refunds: RefundsTable;
  refund_parts: RefundPartsTable;
  refunded_units: RefundedUnitsTable;
  payouts: PayoutsTable;
  labels: LabelsTable;
  asked_labels: AskedLabelsTable;
  shipments: ShipmentsTable;
  unknown_parcels: UnknownParcelsTable;
  late_news: LateNewsTable;
}
