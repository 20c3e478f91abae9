import type { UnitRef } from '../../machines/money/paid.ts';

/** So many pieces of an article. */
export interface Item {
  readonly sku: string;
  readonly quantity: number;
}

/** Goods to be sent in place of others. */
export interface ReplacementOrder {
  /** The same on every retry: what was sent under it is not sent again. */
  readonly effectId: string;
  readonly caseId: string;
  readonly orderId: string;
  /** The units that are replaced. */
  readonly units: readonly UnitRef[];
  readonly items: readonly Item[];
  /** Who gets it: what is left out the shop knows by the order. The address is lines as on an envelope. */
  readonly customer: {
    readonly name?: string;
    readonly email?: string;
    readonly address?: readonly string[];
  };
}

/** What came of it. A refusal is final for this effect and says what to do, without personal data. */
export type ReplacementAnswer =
  | { readonly accepted: true; readonly replacementId: string; readonly shipment?: string }
  | {
      readonly accepted: false;
      readonly reason: string;
      /** These articles are not there: no other trouble. */
      readonly outOfStock?: readonly string[];
    };

/** Who sends goods in place of others. */
export interface FulfilmentPort {
  /** Once for each effect id. @throws EffectError `DatabaseUnavailable`, and what the shop adds; retryable with the same effect id */
  send(order: ReplacementOrder): Promise<ReplacementAnswer>;
}
