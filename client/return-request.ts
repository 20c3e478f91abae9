import { z } from 'zod';
import { returnReason, settlementChoice } from '../policies/sections/returns.ts';
import { orderNumber } from './order-number.ts';
import { checkedGoods, goodsLine, goodsOpening, goodsQuestion, namedOrCounted } from './goods-request.ts';

/** Goods of one line of the order and why they come back. */
export const returnLine = goodsLine
  .extend({
    reason: returnReason,
    opened: z.boolean().default(false).meta({ description: 'The packaging was opened' }),
    wish: z
      .strictObject({
        as: settlementChoice,
        sku: orderNumber
          .optional()
          .meta({ description: 'The article that it is exchanged for; only with an exchange' }),
      })
      .optional()
      .meta({
        description:
          'How the customer wants it settled, where the policy lets them choose; a refund when left out',
      }),
  })
  .refine(...namedOrCounted);

/** What both a quote and a return are asked with. */
export const returnQuestion = z.strictObject({
  ...goodsQuestion,
  lines: z.array(returnLine).min(1).max(100),
});

/** Opening a return, as people and programs ask for it. */
export const returnRequest = returnQuestion.extend({
  ...goodsOpening,
  /** Why a member of staff takes it back against the rules. */
  exception: z.string().optional(),
});

export type ReturnQuestion = z.input<typeof returnQuestion>;
export type ReturnRequest = z.input<typeof returnRequest>;
export type CheckedReturnQuestion = z.output<typeof returnQuestion>;
export type CheckedReturnRequest = z.output<typeof returnRequest>;

/** @throws ClientError as `checkedGoods` */
export function checkReturnQuestion(value: unknown): CheckedReturnQuestion {
  return checkedGoods(returnQuestion, value, 'return');
}

/** @throws ClientError as `checkedGoods` */
export function checkReturnRequest(value: unknown): CheckedReturnRequest {
  return checkedGoods(returnRequest, value, 'return', ['text', 'exception']);
}
