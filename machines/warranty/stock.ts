import { applied } from '../case/applied.ts';
import { dueAt } from '../case/due.ts';
import type { EffectSettled } from '../case/effect-settled.ts';
import { heard } from '../case/heard.ts';
import type { Actor } from '../case/interaction.ts';
import { itself } from '../case/itself.ts';
import { outOfStock } from '../case/out-of-stock.ts';
import { write } from '../goods/letters.ts';
import type { Change, ClaimContext } from './context.ts';
import { customerActed, customerAsked, noLongerAsked } from './customer.ts';
import type { Payloads } from './payloads.ts';
import { isMissing, openPromise, promise, promiseOver, titlesOf } from './promise.ts';
import { makeGood, settle } from './settling.ts';

/** A replacement could not be sent because an article is not there: that needs the customer's choice, not a repair of ours. */
export function notInStock(context: ClaimContext, { effectId, receipt }: EffectSettled): ClaimContext {
  const missing = outOfStock(receipt);
  const stuck = context.acts.find(
    (each) =>
      each.effect === 'sendReplacement' && each.effectId === effectId && each.status === 'needs-person',
  );
  if (missing === undefined || !stuck) return context;
  const { missingArticles: before } = context;
  return {
    ...context,
    acts: context.acts.map((each) => (each === stuck ? { ...each, status: 'superseded' as const } : each)),
    missingArticles: before === null ? missing : `${before}, ${missing}`,
  };
}

/** The customer chooses: the money, another model, or to wait; who says nothing gets the money. */
export function askInstead(context: ClaimContext): Change {
  return applied<ClaimContext>(
    context,
    (next) => customerAsked(next, 'Choice in place of what is out of stock'),
    (next) =>
      write(next, {
        purpose: 'no-stock',
        template: 'claim-no-stock',
        title: 'question what to do in place of what is out of stock',
        facts: { decisions: titlesOf(next), replyBy: dueAt(next, 'customer') },
      }),
  );
}

/** What the customer chose in place of what is not there. */
export function choseInstead(
  context: ClaimContext,
  { instead, sku }: Payloads['chooseInstead'],
  at: number,
  by: Actor,
): Change {
  const what = `Chooses in place of what is out of stock: ${instead}`;
  return applied<ClaimContext>(
    context,
    (next) => heard(next, { what, channel: next.channel, words: [] }, at, by),
    (next) => customerActed(next, at),
    (next) =>
      instead === 'wait'
        ? promise(next, at)
        : instead === 'refund'
          ? moneyFor(next, at, by)
          : otherModel(next, sku, at, by),
  );
}

/** Nobody chose in time: the money goes back. */
export function refundInstead(context: ClaimContext): Change {
  return applied<ClaimContext>(context, noLongerAsked, (next) => moneyFor(next, next.at, itself));
}

function moneyFor(context: ClaimContext, at: number, by: Actor): Change {
  return applied<ClaimContext>(
    context,
    (next) => settle(next, isMissing(next), { as: 'refund', at, by }),
    (next) => ({ missingArticles: null, ...promiseOver(next, 'the customer gets something else') }),
    makeGood,
  );
}

function otherModel(context: ClaimContext, sku: string | undefined, at: number, by: Actor): Change {
  return applied<ClaimContext>(
    context,
    (next) => settle(next, isMissing(next), { as: 'replacement', at, by, ...(sku !== undefined && { sku }) }),
    (next) => ({ missingArticles: null, ...promiseOver(next, 'the customer gets something else') }),
    makeGood,
  );
}

/** The article may be there again: it is tried. */
export function tryStock(context: ClaimContext): Change {
  return applied<ClaimContext>(context, noLongerAsked, () => ({ missingArticles: null }), makeGood);
}

/** The date passed and nothing was sent: an apology, and the customer chooses anew. */
export function breakPromise(context: ClaimContext): Change {
  const open = openPromise(context);
  if (!open) return {};
  const { at } = context;
  return applied<ClaimContext>(
    context,
    ({ commitments }) => ({
      commitments: commitments.map((each) =>
        each === open
          ? { ...each, status: 'broken' as const, settledAt: at, because: 'the date passed without it' }
          : each,
      ),
    }),
    (next) =>
      write(next, {
        purpose: 'apology',
        template: 'apology',
        title: 'apology',
        facts: { promised: 'thing', oldDate: open.dueAt },
      }),
    askInstead,
  );
}
