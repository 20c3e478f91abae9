import { byChannel } from './channel-names.ts';
import { claimInputOf } from './claim-input.ts';
import { claimedUnits, type ClaimedLine } from './claimed-units.ts';
import { checkClaimRequest, type CheckedClaimRequest, type ClaimRequest } from './claim-request.ts';
import { goodsContent } from './goods-content.ts';
import { openGoods, type GoodsSetup, type Held } from './open-goods.ts';
import { startCase, type Opened } from './start-case.ts';
import { startAttributes } from './start-face.ts';

/**
 * Opens a warranty claim: holds the pieces for the case, stores words and person, starts the workflow, which looks the goods up
 * and judges at once where the customer said what is wrong. The same request with the same event id may be repeated after a
 * time-out; it answers with the case that there is.
 *
 * @throws ClientError UnknownPolicy, UnknownKind, UnknownOrder, UnitTaken, InvalidInput, InvalidPayload, TextTooLarge,
 * ControlCharacter, CaseExists, DuplicateEvent or ServiceUnavailable
 */
export async function openWarrantyClaim(setup: GoodsSetup, given: ClaimRequest): Promise<Opened> {
  const request = checkClaimRequest(given);
  return openGoods<ClaimedLine, Opened>(setup, request, {
    kind: 'warranty',
    asked: (found, caseId) => Promise.resolve().then(() => claimedUnits(request.lines, found, caseId)),
    begin: (held) => begin(setup, request, held),
    begun: (opened) => Promise.resolve(opened),
  });
}

/** Starts the case that holds its pieces. */
async function begin(
  setup: GoodsSetup,
  request: CheckedClaimRequest,
  { policy, slice, address, eventId, found, lines, from, now }: Held<ClaimedLine>,
): Promise<Opened> {
  const { caseId } = address;
  const facts = { caseId, eventId, policy: slice, order: found.order, lines, now };
  const pieces = lines.reduce((sum, { units }) => sum + units.length, 0);
  return startCase(setup, {
    address,
    eventId,
    input: claimInputOf(facts, request),
    content: goodsContent(found.customer ?? {}, request, {
      text: request.text,
      exception: request.exception,
    }),
    searchAttributes: startAttributes('warranty', policy.id),
    summary: `Warranty claim ${byChannel(request.channel)}, ${policy.company}, order ${request.orderId}`,
    details: [
      `Case **${caseId}** under the policy *${policy.company}*, version ${policy.version}.`,
      '',
      `${pieces === 1 ? 'One piece' : `${pieces} pieces`} claimed: ${request.fault}. The words and the customer's data are in the content store.`,
      '',
      `\`npx redress show ${caseId}\``,
    ].join('\n'),
    ...(from && { from }),
  });
}
