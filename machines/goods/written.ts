import type { LetterEffect, LetterParams } from '../case/letter.ts';
import type { ActName, ActParams } from './acts.ts';
import type { GoodsContext } from './context.ts';

/** What is asked of the host, by effect. */
type Order =
  | { readonly [K in ActName]: { readonly type: K; readonly params: ActParams[K] } }[ActName]
  | { readonly type: LetterEffect; readonly params: LetterParams };

/** Every act and letter that has been written and is not with the host yet. */
export function* written({ acts, letters }: Pick<GoodsContext, 'acts' | 'letters'>): Generator<Order> {
  for (const act of acts) {
    if (act.status !== 'written' || !act.params) continue;
    switch (act.effect) {
      case 'issueLabel':
        yield { type: 'issueLabel', params: act.params };
        break;
      case 'voidLabel':
        yield { type: 'voidLabel', params: act.params };
        break;
      case 'refund':
        yield { type: 'refund', params: act.params };
        break;
      case 'sendReplacement':
        yield { type: 'sendReplacement', params: act.params };
        break;
      case 'giveCredit':
        yield { type: 'giveCredit', params: act.params };
        break;
      case 'sendBack':
        yield { type: 'sendBack', params: act.params };
        break;
      case 'releaseUnits':
        yield { type: 'releaseUnits', params: act.params };
        break;
      case 'compensate':
        yield { type: 'compensate', params: act.params };
        break;
      default:
        act satisfies never;
    }
  }
  for (const { status, effect: type, params } of letters) {
    if (status === 'written' && params) yield { type, params };
  }
}
