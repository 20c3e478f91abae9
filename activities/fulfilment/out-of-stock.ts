import type { ReplacementAnswer } from './fulfilment-port.ts';

/** Articles that are not there in the number asked for. */
export class OutOfStock extends Error {
  readonly refusal: Extract<ReplacementAnswer, { accepted: false }>;

  constructor(skus: readonly string[]) {
    super('out of stock');
    this.refusal = {
      accepted: false,
      reason: `Not in stock: ${skus.join(', ')}. Ask the customer what to do in place of it, or try again when it is there.`,
      outOfStock: skus,
    };
  }
}
