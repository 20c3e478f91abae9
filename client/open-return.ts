import { returnInput } from '../machines/return/input.ts';
import { quoteOf, type ReturnQuote } from '../machines/return/quote.ts';
import { returnReason } from '../policies/sections/returns.ts';
import { byChannel } from './channel-names.ts';
import { goodsContent } from './goods-content.ts';
import { openGoods, type GoodsSetup, type Held } from './open-goods.ts';
import { returnInputOf } from './return-input.ts';
import { checkReturnRequest, type CheckedReturnRequest, type ReturnRequest } from './return-request.ts';
import { startCase, type Opened } from './start-case.ts';
import { startAttributes } from './start-face.ts';
import { startedInput } from './started-input.ts';
import { returnLines, type AskedLine } from './return-lines.ts';
import type { Articles } from './priced-article.ts';
import { wishesOf } from './wishes.ts';

/** A return that was opened, and what it decided by itself. */
export interface OpenedReturn extends Opened {
  readonly decision: ReturnQuote;
}

export interface ReturnSetup extends GoodsSetup {
  /** Left out: nothing can be exchanged. */
  readonly articles?: Articles;
}

/**
 * Opens a return: holds the pieces for the case, stores words and person, starts the workflow, which decides at once. The
 * same request with the same event id may be repeated after a time-out; it answers with the case that there is.
 *
 * @throws ClientError UnknownPolicy, UnknownKind, UnknownOrder, UnitTaken, InvalidInput, InvalidPayload, TextTooLarge,
 * ControlCharacter, CaseExists, DuplicateEvent or ServiceUnavailable
 */
export async function openReturn(setup: ReturnSetup, given: ReturnRequest): Promise<OpenedReturn> {
  const request = checkReturnRequest(given);
  return openGoods<AskedLine, OpenedReturn>(setup, request, {
    kind: 'return',
    asked: async (found, caseId) => {
      const wishes = await wishesOf(setup.articles, request.lines, found.order);
      return returnLines(request.lines, found, wishes, caseId);
    },
    begin: (held) => begin(setup, request, held),
    begun: (opened) => withDecision(setup, opened),
  });
}

/** Starts the case that holds its pieces. */
async function begin(
  setup: GoodsSetup,
  request: CheckedReturnRequest,
  { policy, slice, address, eventId, found, lines, from, now }: Held<AskedLine>,
): Promise<OpenedReturn> {
  const { caseId } = address;
  const { text, exception } = request;
  const facts = { caseId, eventId, policy: slice, order: found.order, taken: [], lines, now };
  const input = returnInputOf(facts, request);
  const opened = await startCase(setup, {
    address,
    eventId,
    input,
    content: goodsContent(found.customer ?? {}, request, { text, exception }),
    searchAttributes: startAttributes('return', policy.id),
    summary: `Return ${byChannel(request.channel)}, ${policy.company}, order ${request.orderId}`,
    details: detailsOf(caseId, policy, lines),
    ...(from && { from }),
  });
  return opened.existed ? withDecision(setup, opened) : { ...opened, decision: quoteOf(input) };
}

/** The decision of a return that another attempt began: by what that one was started with. */
async function withDecision({ temporal }: GoodsSetup, opened: Opened): Promise<OpenedReturn> {
  const input = returnInput.parse(await startedInput(temporal, opened));
  return { ...opened, decision: quoteOf(input) };
}

function detailsOf(
  caseId: string,
  policy: { readonly company: string; readonly version: string },
  lines: readonly { readonly units: readonly number[]; readonly reason: string }[],
): string {
  const pieces = lines.reduce((sum, { units }) => sum + units.length, 0);
  const reasons = returnReason.options.filter((reason) => lines.some((line) => line.reason === reason));
  return [
    `Case **${caseId}** under the policy *${policy.company}*, version ${policy.version}.`,
    '',
    `${pieces === 1 ? 'One piece' : `${pieces} pieces`} to come back: ${reasons.join(', ')}. The words and the customer's data are in the content store.`,
    '',
    `\`npx redress show ${caseId}\``,
  ].join('\n');
}
