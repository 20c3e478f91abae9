import { z } from 'zod';
import { fault } from '../policies/sections/warranty.ts';
import { checkedGoods, goodsLine, goodsOpening, goodsQuestion, namedOrCounted } from './goods-request.ts';

/** Goods of one line of the order that are defective. */
export const claimLine = goodsLine
  .extend({
    serials: z
      .array(z.string().min(1).max(64))
      .max(500)
      .default([])
      .meta({ description: 'Serial numbers as the goods show them; nobody has to name one' }),
  })
  .refine(...namedOrCounted);

/** What both a quote and a claim are asked with. */
export const claimQuestion = z.strictObject({
  ...goodsQuestion,
  lines: z.array(claimLine).min(1).max(100),
  /** What kind of fault; what the customer cannot name is taken for a defect. */
  fault: fault.default('unknown'),
});

/** Opening a warranty claim, as people and programs ask for it. */
export const claimRequest = claimQuestion.extend({
  ...goodsOpening,
  /** Why a member of staff takes it as covered where the rules are against it. */
  exception: z.string().optional(),
});

export type ClaimQuestion = z.input<typeof claimQuestion>;
export type ClaimRequest = z.input<typeof claimRequest>;
export type CheckedClaimQuestion = z.output<typeof claimQuestion>;
export type CheckedClaimRequest = z.output<typeof claimRequest>;

/** @throws ClientError as `checkedGoods` */
export function checkClaimQuestion(value: unknown): CheckedClaimQuestion {
  return checkedGoods(claimQuestion, value, 'claim');
}

/** @throws ClientError as `checkedGoods` */
export function checkClaimRequest(value: unknown): CheckedClaimRequest {
  return checkedGoods(claimRequest, value, 'claim', ['text', 'exception']);
}
