import type { Act } from '../goods/acts.ts';
import { write } from '../goods/letters.ts';
import { paidFacts } from '../goods/refunds.ts';
import { tellSentBack } from '../goods/sending-back.ts';
import { sameUnit } from '../goods/units.ts';
import type { Change, ReturnContext } from './context.ts';

type ActOf<K extends Act['effect']> = Extract<Act, { readonly effect: K }>;

/** Goods in place of others are on their way to the customer. */
export function tellReplaced(context: ReturnContext, { params, receipt }: ActOf<'sendReplacement'>): Change {
  const titles = titlesOf(context, params?.units ?? []);
  const shipment = receipt?.detail?.['shipment'];
  return write(context, {
    purpose: 'replaced',
    template: 'return-replaced',
    title: 'word of what is sent',
    facts: { decisions: titles.join('; '), ...(shipment !== undefined && { shipment: String(shipment) }) },
  });
}

/** Store credit was given: the code is only in the content store. Done in another way, there is none to tell. */
export function tellCredited(context: ReturnContext, act: ActOf<'giveCredit'>): Change {
  const { receipt } = act;
  const elsewhere = receipt?.status === 'needs-person' || act.params?.otherwise === true;
  const code = elsewhere ? undefined : receipt?.reference;
  if (code === undefined) return {};
  return write(context, {
    purpose: 'credited',
    template: 'return-credited',
    title: 'word of the store credit',
    facts: paidFacts(context, act),
    words: { code },
  });
}

/** The label for goods that go back is there. */
export function tellBack(context: ReturnContext, act: ActOf<'sendBack'>): Change {
  const titles = titlesOf(context, act.params?.units ?? []);
  return tellSentBack(context, act, titles.length === 0 ? 'what nobody asked for' : titles.join(', '));
}

function titlesOf({ units }: ReturnContext, named: readonly { lineId: string; unit: number }[]): string[] {
  return units
    .filter((unit) => named.some((each) => sameUnit(each, unit)))
    .map(({ title, settled }) => settled?.article?.title ?? title);
}
