/** Where a parcel comes from or goes to: the name and the lines below it, as on an envelope. */
export interface PostalAddress {
  readonly name: string;
  readonly lines: readonly string[];
}

/** A prepaid label to be made out. */
export interface LabelOrder {
  /** The same on every retry, which gets the same label. */
  readonly effectId: string;
  readonly caseId: string;
  readonly from: PostalAddress;
  readonly to: PostalAddress;
  /** Epoch ms: the date of the document. */
  readonly at: number;
}

/** What the carrier answers. A refusal is final for this effect and says what to do, without personal data. */
export type LabelAnswer =
  | {
      readonly accepted: true;
      readonly carrier: string;
      /** Names the parcel in the carrier's events. */
      readonly tracking: string;
      /** 4x6 inches. */
      readonly pdf: Uint8Array;
      /** What the carrier takes for it, where it says so: minor units of an ISO 4217 currency. */
      readonly price?: { readonly minor: number; readonly currency: string };
    }
  | { readonly accepted: false; readonly reason: string };

/** A label by its number, or by the effect under which it was asked for when nobody heard the number. */
export type LabelMeant = { readonly tracking: string } | { readonly effectId: string };

export type VoidAnswer = { readonly accepted: true } | { readonly accepted: false; readonly reason: string };

/** A carrier that sells labels. */
export interface LabelsPort {
  /** Once for each effect id. @throws EffectError of the carrier's, retryable with the same effect id */
  issue(order: LabelOrder): Promise<LabelAnswer>;
  /**
   * Takes a label back before it is used; again is fine, and so is one that was never sold.
   *
   * @throws EffectError of the carrier's, retryable
   */
  cancel(label: LabelMeant): Promise<VoidAnswer>;
}
