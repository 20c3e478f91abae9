import type { BesideBody, CaseLine } from './work-bodies.ts';

// What the console's API answers to the page that opens cases. Instants are epoch ms.

/** `POST /api/intake/customer`: what there is already of whoever is on the telephone. */
export interface KnownCustomerBody {
  /** Open cases of the customer or the order, the newest first: one of them may be about the same. */
  readonly open: readonly CaseLine[];
  /** Cases that are over, the newest first. */
  readonly earlier: readonly CaseLine[];
  readonly orders: BesideBody['orders'];
}

/** `GET /api/intake/orders/{id}`: an order, to choose goods from. */
export interface IntakeOrderBody {
  readonly orderId: string;
  readonly placedAt: number;
  /** Left out while it travels. */
  readonly deliveredAt?: number;
  /** Left out once erased. */
  readonly customer?: { readonly name: string; readonly email: string };
  readonly lines: readonly {
    readonly lineId: string;
    readonly title: string;
    readonly quantity: number;
    /** Pieces that no case holds, open or settled. */
    readonly free: number;
    readonly serials: readonly string[];
  }[];
}
