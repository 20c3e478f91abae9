import type { Order } from '../../machines/money/order.ts';
import type { UnitRef } from '../../machines/money/paid.ts';
import type { GonePieces } from './settled-by-shop.ts';
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
  /** For us, never told to another customer; `shopItself` when the shop settled it. */
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

/** What the shop itself paid back of an order, in all so far; amounts in minor units. */
export interface SettledElsewhere {
  readonly refunded: readonly { readonly tenderId: string; readonly minor: number }[];
  readonly gone: readonly GonePieces[];
}

/** Orders, their goods and who holds them. */
export interface OrdersPort {
  /**
   * Takes in an order, or what is new about one: when it was delivered, what the shop settled itself, its customer. Goods and
   * payments may be added and corrected; what a case holds or was paid back for keeps its goods and prices.
   *
   * @throws EffectError `OrderInvalid` (with the path of each fault), `OrderConflict` (it names what a case relies on; everything
   * else that is new was taken over), `DatabaseUnavailable`
   */
  put(shopOrder: ShopOrder): Promise<'new' | 'changed' | 'same'>;
  /**
   * Takes over what the shop itself paid back of an order that is known, each in all so far: less than is known changes nothing.
   *
   * @throws EffectError `DatabaseUnavailable`
   */
  settledElsewhere(orderId: string, settled: SettledElsewhere): Promise<'changed' | 'same'>;
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
   * go when it is named and the same article was sent: another case may be about that. For another article it stays: that is a line of its own.
   *
   * @param only of one order, or these units of it; default all
   * @returns how many were let go now
   */
  release(caseId: string, only?: ReleasedPart): Promise<number>;
}
