// What the console's API answers to the page of the warehouse. Instants are epoch ms.

/** A case that a number at the dock means. */
export interface FoundCase {
  readonly caseId: string;
  readonly kind: string;
  readonly state: string;
  readonly orderId?: string;
  /** When it was found by the number on its parcel. */
  readonly tracking?: string;
  /** Its label was taken back. */
  readonly voided: boolean;
}

/** `GET /api/parcels?scan=` */
export interface ParcelBody {
  readonly cases: readonly FoundCase[];
}

/** `GET /api/parcels/unknown`: parcels that no case has or awaits, the newest first. */
export interface UnknownParcelsBody {
  readonly parcels: readonly {
    readonly carrier: string;
    readonly tracking: string;
    /** What was said of it, as `parcel.delivered`. */
    readonly type: string;
    readonly occurredAt: number;
    /** The case that has its label and does not take it any more. */
    readonly caseId?: string;
  }[];
}
