import type { Order } from '../../machines/money/order.ts';
import type { UnitRef } from '../../machines/money/paid.ts';
import type { Customer, ShopOrder } from './shop-order.ts';

/** An order that was found. `order.tenders[].refunded` counts everything paid back so far, by the shop and by us. */
export interface FoundOrder {
  readonly order: Order;
  /** Undefined once erased. */
  readonly customer: Customer | undefined;
  /** Units that a case holds, open or settled: what nobody else can bring back. */
  readonly taken: readonly TakenUnit[];
}

export interface TakenUnit extends UnitRef {
  /** For us; never told to another customer. */
  readonly caseId: string;
}

/** A unit found by its serial number. */
export interface SerialMatch extends UnitRef, FoundOrder {}

/** Units that a case holds. */
export interface Reservation {
  readonly caseId: string;
  readonly orderId: string;
  readonly units: readonly UnitRef[];
}

/** A part of what a case holds. */
export interface ReleasedPart {
  readonly orderId?: string | undefined;
  readonly units?: readonly UnitRef[] | undefined;
}

/** Orders, their goods and who holds them. */
export interface OrdersPort {
  /**
   * Takes in an order, or what is new about one: when it was delivered, what the shop paid back, its customer. What was
   * sold and charged can change only while no case holds any of it and we have paid nothing back.
   *
   * @throws EffectError `OrderInvalid` (with the path of each fault), `OrderConflict`, `DatabaseUnavailable`
   */
  put(shopOrder: ShopOrder): Promise<'new' | 'changed' | 'same'>;
  find(orderId: string): Promise<FoundOrder | undefined>;
  /** Every unit ever sold under this serial number, the newest order first: goods that came back are sold again. */
  findBySerial(serial: string): Promise<readonly SerialMatch[]>;
  /**
   * Holds units, all of them or none, for a case that never held any of the order, and in one round trip.
   *
   * @returns false when nothing is held by this: the case had its turn before, or not all of them are known and free.
   * `reserve` tells which.
   * @throws EffectError `DatabaseUnavailable`
   */
  reserveFirst(caseId: string, orderId: string, units: readonly UnitRef[]): Promise<boolean>;
  /**
   * Holds units for a case: all of them or none. The same case may ask again, and gets the same answer.
   *
   * @throws UnitTaken, EffectError `UnknownOrder`, `UnknownUnit`, `DatabaseUnavailable`
   */
  reserve(caseId: string, orderId: string, units: readonly UnitRef[]): Promise<Reservation>;
  /** How long a case has held units, ms; undefined when it holds none. */
  heldFor(caseId: string): Promise<number | undefined>;
  /**
   * Lets go of what a case holds, apart from units that were paid back: those stay settled for ever. A unit that was replaced is let
   * go when it is named and what replaces it was sent: another case may be about that.
   *
   * @param only of one order, or these units of it; default all
   * @returns how many were let go now
   */
  release(caseId: string, only?: ReleasedPart): Promise<number>;
}
