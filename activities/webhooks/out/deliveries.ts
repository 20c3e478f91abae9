import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../database/connect.ts';
import { signed } from '../signed.ts';
import { waitAfter } from './next-try.ts';
import { outboxOf, type ClaimedMessage, type Outcome } from './outbox.ts';
import { postWebhook, type PostSettings } from './post-webhook.ts';
import { webhookEndpoints } from './webhook-endpoints.ts';

/** How messages are told. */
export interface DeliverySettings extends PostSettings {
  /** How often to look for messages, ms. */
  readonly pause: number;
  /** Most messages of one endpoint at once. */
  readonly atOnce: number;
  /** What people should see: an endpoint that is gone, a message that is given up, a database that is away. */
  readonly warn: (text: string) => void;
}

/** Fifteen seconds for an endpoint to answer, as Standard Webhooks advises. */
export const deliveryDefaults = { timeout: 15_000, pause: 1_000, atOnce: 10 } as const;

/** 410 Gone: the endpoint wants no more (standardwebhooks.com). */
const gone = 410;

/**
 * Tells the endpoints what is written for them, until it is stopped. Any number of processes may do so at once: a message is
 * leased to one of them, and one whose process died is told again when its lease ends. A slow endpoint holds up no other.
 *
 * @returns how to stop: what is under way is finished first
 */
export function startDeliveries(database: Database, settings: DeliverySettings): () => Promise<void> {
  const outbox = outboxOf(database);
  const endpoints = webhookEndpoints(database);
  const busy = new Map<string, Promise<void>>();
  const stopping = new AbortController();

  async function tell(message: ClaimedMessage): Promise<void> {
    const { url, secret, messageId, body, attempts, endpointId } = message;
    const posted = await postWebhook(url, signed(secret, messageId, new Date(), body), settings);
    const outcome = outcomeOf(posted, attempts);
    if (outcome.kind === 'given-up')
      settings.warn(`${messageId} to ${endpointId} is given up: ${outcome.fault}`);
    await outbox.settle(message, outcome);
    if (
      'status' in posted &&
      posted.status === gone &&
      (await endpoints.stop(endpointId, 'it answered 410 Gone'))
    ) {
      settings.warn(`${endpointId} answered 410 Gone and is told nothing more`);
    }
  }

  async function drain(endpointId: string): Promise<void> {
    while (!stopping.signal.aborted) {
      const claimed = await outbox.claim(endpointId, settings.atOnce, settings.timeout * 2 + 10_000);
      if (claimed.length === 0) return;
      await Promise.all(claimed.map(tell));
    }
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        for (const id of await outbox.due()) {
          if (busy.has(id)) continue;
          const work = drain(id)
            .catch(away)
            .finally(() => busy.delete(id));
          busy.set(id, work);
        }
      } catch (error) {
        away(error);
      }
      await sleep(settings.pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    await Promise.all(busy.values());
  }

  const away = (error: unknown): void => settings.warn(`webhooks wait: ${String(error)}`);
  const running = run();
  return async () => {
    stopping.abort();
    await running;
  };
}

function outcomeOf(posted: Awaited<ReturnType<typeof postWebhook>>, attempts: number): Outcome {
  if ('status' in posted && posted.status >= 200 && posted.status < 300) return { kind: 'delivered' };
  const fault = 'status' in posted ? `HTTP ${posted.status}` : posted.fault;
  if (fault === `HTTP ${gone}`) return { kind: 'given-up', fault };
  const wait = waitAfter(attempts, 'status' in posted ? posted.retryAfter : undefined, Math.random());
  return wait === undefined ? { kind: 'given-up', fault } : { kind: 'again', wait, fault };
}
