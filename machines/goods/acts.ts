import { z } from 'zod';
import { isThrough, isUnderWay, type Deed } from '../case/deed.ts';
import { compensateParams } from '../case/payment.ts';
import { reference } from '../case/words.ts';
import type { GoodsChange, GoodsContext } from './context.ts';
import { unitRef } from './units.ts';

const id = z.string().min(1).max(64);
const units = z.array(unitRef).max(500);

const refund = z.strictObject({
  orderId: id,
  units,
  parts: z.array(z.strictObject({ tenderId: id, minor: z.int().positive() })),
  currency: z.string().length(3),
  /** What it is for where it settles no unit: it is paid once for it. */
  purpose: z.string().min(1).max(40).exactOptional(),
  /** It was paid in another way already: only the books have to know. */
  otherwise: z.literal(true).exactOptional(),
});

/** Params of the effects on goods and money, by the names of their activities. */
export const actParams = {
  /** A carrier's label when it is prepaid, else a packing slip with the address. */
  issueLabel: z.strictObject({
    orderId: id,
    units,
    to: z.array(z.string().min(1).max(80)).min(2).max(6),
    customer: z.string().regex(reference),
    prepaid: z.boolean(),
  }),
  voidLabel: z.strictObject({ tracking: id.exactOptional() }),
  refund,
  /** Goods in place of others: the same article, or another. */
  sendReplacement: z.strictObject({
    orderId: id,
    units,
    items: z.array(z.strictObject({ sku: id, quantity: z.int().positive() })).min(1),
    customer: z.string().regex(reference),
  }),
  /** Store credit in place of the money. */
  giveCredit: refund,
  /** Goods that are not taken go back to the customer, with a label that we pay. */
  sendBack: z.strictObject({
    orderId: id,
    units,
    from: z.array(z.string().min(1).max(80)).min(2).max(6),
    customer: z.string().regex(reference),
  }),
  releaseUnits: z.strictObject({ orderId: id, units }),
  /** Compensation beside what becomes of the goods: money, or store credit. */
  compensate: compensateParams,
} as const;

export type ActName = keyof typeof actParams;
export type ActParams = { readonly [K in ActName]: z.infer<(typeof actParams)[K]> };

const titles: Readonly<Record<ActName, string>> = {
  issueLabel: 'way back of the goods',
  voidLabel: 'label made void',
  refund: 'refund',
  sendReplacement: 'replacement',
  giveCredit: 'store credit',
  sendBack: 'way of the goods back to the customer',
  releaseUnits: 'units free for another case',
  compensate: 'compensation',
};

/** What is asked of the host; `capped` as of a deed. */
type ActOrder = { readonly capped?: number } & {
  readonly [K in ActName]: { readonly effect: K; readonly params: ActParams[K] };
}[ActName];

/** Something done to goods or money, with what became of it. Its params stay: they say for which units it was. */
export type Act = { readonly [K in ActName]: Deed<K, ActParams[K]> }[ActName];

/** Writes an act; `dispatch` hands it to the host. */
export function act({ acts, at }: Pick<GoodsContext, 'acts' | 'at'>, order: ActOrder): GoodsChange {
  const { effect } = order;
  const key = `${effect}-${acts.length + 1}`;
  return {
    acts: [
      ...acts,
      { ...order, key, purpose: effect, title: titles[effect], writtenAt: at, status: 'written' },
    ],
  };
}

/** Those of a name that count: done, under way or waiting for a person. */
export function actsOf<K extends ActName>(
  { acts }: Pick<GoodsContext, 'acts'>,
  name: K,
): readonly Extract<Act, { readonly effect: K }>[] {
  const isOne = (each: Act): each is Extract<Act, { readonly effect: K }> => each.effect === name;
  return acts.filter(isOne).filter(({ status }) => status !== 'superseded');
}

/** Acts that cannot be done without a person. */
export function stuckActs({ acts }: Pick<GoodsContext, 'acts'>): readonly Act[] {
  return acts.filter(({ status }) => status === 'needs-person');
}

export function actsUnderWay({ acts }: Pick<GoodsContext, 'acts'>): boolean {
  return acts.some(isUnderWay);
}

/** The label or packing slip that the customer has or will have. */
export function labelOf(
  context: Pick<GoodsContext, 'acts'>,
): Extract<Act, { readonly effect: 'issueLabel' }> | undefined {
  return actsOf(context, 'issueLabel').find((each) => isThrough(each));
}

/** The act that an effect's params belong to: an effect on goods carries nothing of ours, so it is told by what it does. */
export function actOf({ acts }: Pick<GoodsContext, 'acts'>, name: string, params: unknown): Act | undefined {
  const said = JSON.stringify(params);
  return acts.find(
    (each) => each.effect === name && isUnderWay(each) && JSON.stringify(each.params) === said,
  );
}
