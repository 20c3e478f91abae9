import { asyncLocalStorage } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { EffectCall, Receipt } from '../machines/case/receipt.ts';
import { EffectError } from './effect-error.ts';
import { mask } from './mail/mask.ts';

/** An effect as a Temporal activity. */
export type EffectActivity = (call: EffectCall) => Promise<Receipt>;

/**
 * Makes a Temporal activity of an effect, or of another call that is as safe to repeat: it heartbeats while it works, and its errors become ApplicationFailures that
 * keep type, retry and delay. An error of any other kind becomes `EffectFailed` (retryable) without its message, which
 * may quote anybody's data; the worker's log has it, addresses masked.
 */
export function durable<Params, Answer>(
  perform: (call: EffectCall<Params>) => Promise<Answer>,
): (call: EffectCall<Params>) => Promise<Answer> {
  return async (call) => {
    const context = asyncLocalStorage.getStore();
    const beat = context && !context.info.isLocal ? setInterval(() => context.heartbeat(), 2_000) : undefined;
    try {
      return await perform(call);
    } catch (error) {
      if (error instanceof EffectError) {
        const { type, message, retryable, retryAfter } = error;
        throw ApplicationFailure.create({
          type,
          message,
          nonRetryable: !retryable,
          ...(retryAfter === undefined ? {} : { nextRetryDelay: retryAfter }),
        });
      }
      const { name, effectId } = call;
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      context?.log.error('An effect failed in an unforeseen way', {
        effect: name,
        effectId,
        error: mask(stack),
      });
      const message = `${name} ${effectId} failed in an unforeseen way. It is tried again; the worker's log names the error.`;
      throw ApplicationFailure.create({ type: 'EffectFailed', message });
    } finally {
      clearInterval(beat);
    }
  };
}
