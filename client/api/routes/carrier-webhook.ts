import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { UnknownParcels } from '../../../activities/labels/unknown-parcels.ts';
import { ClientError } from '../../client-error.ts';
import { describeIssue } from '../../describe-issue.ts';
import { carrierEvent, caseEventOf, noteOfLost, type CarrierEvent } from '../../webhooks/carrier-event.ts';
import { comesUnawaited } from '../../webhooks/comes-unawaited.ts';
import { ofEasypost, verifiedEasypost } from '../../webhooks/easypost-event.ts';
import type { LateNewsList } from '../../../activities/webhooks/late-news.ts';
import { verified } from '../../../activities/webhooks/signed.ts';
import type { Api, RouteContext } from './context.ts';
import {
  addWebhook,
  signatureInvalid,
  toldToCase,
  type WebhookAnswer,
  type WebhookMessage,
} from './webhook.ts';

/** What the carriers' door needs; who has no secret is not heard. */
export interface CarriersDoor {
  /** Of the embedded carrier, and of anyone who speaks as it does. */
  readonly ownSecret?: string | undefined;
  readonly easypostSecret?: string | undefined;
  readonly parcels: Pick<UnknownParcels, 'record'>;
  readonly late: Pick<LateNewsList, 'record'>;
}

const tidings = { 'parcel.delivered': 'was delivered', 'parcel.lost': 'is lost' } as const;

/** `POST /v1/webhooks/carrier`: what a carrier says of a parcel, signed as Standard Webhooks or as EasyPost does. */
export async function addCarrierWebhook(
  app: Api,
  { client, labels }: RouteContext,
  { ownSecret, easypostSecret, parcels, late }: CarriersDoor,
): Promise<void> {
  async function tell(
    { type, tracking, occurredAt }: CarrierEvent,
    carrier: string,
    id: string,
    log: WebhookMessage['log'],
  ): Promise<WebhookAnswer> {
    const at = Date.parse(occurredAt);
    const label = await labels.find(tracking);
    if (!label) {
      log.warn({ tracking, type }, 'a parcel with no case');
      await parcels.record({ carrier, tracking, type, occurredAt: at });
      return { taken: false, because: 'No case has this parcel.' };
    }
    const send = (event: ReturnType<typeof caseEventOf>, of: string): Promise<WebhookAnswer> => {
      const message = {
        ...event,
        actor: { id: `carrier:${label.carrier}`, role: 'system' },
        id: `carrier-${createHash('sha256').update(of).digest('hex').slice(0, 40)}`,
      } as const;
      return toldToCase(log, async () => {
        try {
          await client.send(label.caseId, { ...message, occurredAt: at });
        } catch (error) {
          // Where EasyPost does not know the place of a scan, it takes that place's time for UTC: it may lie ahead.
          if (!(error instanceof ClientError && error.type === 'FutureEvent')) throw error;
          await client.send(label.caseId, message);
        }
      });
    };
    const answer = await send(caseEventOf({ type }), id);
    if (answer.taken || type === 'parcel.handed-over') return answer;
    const record = async () => {
      const { caseId } = label;
      await parcels.record({ carrier: label.carrier, tracking, type, occurredAt: at, caseId });
      const text = `The carrier says that parcel ${tracking} ${tidings[type]}, and the case does not take it any more. Find out what is in it.`;
      await late.record({ id: `${label.carrier} ${tracking} ${type}`, caseId, text, occurredAt: at });
    };
    if (type === 'parcel.lost') {
      const noted = await send(noteOfLost(tracking), `${id} note`);
      if (!noted.taken) await record();
      return noted;
    }
    if (await comesUnawaited(client, label)) await record();
    return answer;
  }

  await addWebhook(app, {
    url: '/v1/webhooks/carrier',
    operationId: 'carrierWebhook',
    summary: 'What a carrier says of a parcel',
    description:
      'Signed as standardwebhooks.com says, or as EasyPost does (`X-Hmac-Signature`). A message counts once: by its webhook-id, or by what EasyPost says of the parcel.',
    take: async ({ body, headers, log }) => {
      if (headers['x-hmac-signature'] !== undefined && easypostSecret !== undefined) {
        const said = await verifiedEasypost(easypostSecret, body, headers['x-hmac-signature']);
        if (said === undefined) throw signatureInvalid();
        const event = ofEasypost(said);
        if (!event) return { taken: false, because: 'It says nothing that a case wants to know.' };
        return tell(event, 'easypost', `easypost ${event.tracking} ${event.type}`, log);
      }
      const id = ownSecret === undefined ? undefined : verified(ownSecret, body, headers);
      if (id === undefined) throw signatureInvalid();
      return tell(parsed(body), 'own', id, log);
    },
  });
}

function parsed(body: string): z.infer<typeof carrierEvent> {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new ClientError('InvalidInput', 'The body is no JSON that can be read.');
  }
  const result = carrierEvent.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => describeIssue(issue, value));
  throw new ClientError('InvalidInput', `The message is not understood: ${issues.join('; ')}.`, {
    fields: result.error.issues,
  });
}
