import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { EffectCall, Receipt } from '../../machines/case/receipt.ts';
import type { Database } from '../database/connect.ts';
import { EffectError } from '../effect-error.ts';
import { ClaimsTable } from './claims-table.ts';
import { fingerprint } from './fingerprint.ts';
import { instantsIn, timeless, withInstants } from './instants.ts';
import type { Attempt, Outcome } from './outcome.ts';

export interface ClaimOptions {
  /** How long an attempt may be silent before another may take over, ms. Renewed while the act runs. */
  readonly lease?: number;
  /** Epoch ms; default Date.now. */
  readonly now?: () => number;
}

/**
 * Performs an effect once. A letter is recognised without its instants, and each attempt acts on the call that the first
 * one had: its words stand. Where the call counts other instants, the receipt tells those that were written.
 */
export type PerformOnce = <P>(
  call: EffectCall<P>,
  act: (attempt: Attempt, first: EffectCall<P>) => Promise<Outcome>,
  kind?: 'letter',
) => Promise<Receipt>;

/** A receipt, and the instants of the letter that it is for. */
interface Earned {
  readonly receipt: Receipt;
  readonly instants: readonly number[] | null;
  /** As of the outcome. */
  readonly once: boolean;
}

/** Receipts that were earned but could not be recorded are kept in memory up to this many, the oldest forgotten. */
const keptUnrecorded = 1000;

/**
 * Makes `performOnce`: claim before the act, settle after it (docs/effects.md, "The claim").
 *
 * Errors: `EffectInFlight` (another attempt holds a live lease; retryable after the rest of it), `EffectIdReused` (the
 * same id with other params; not retryable), `DatabaseUnavailable`, and whatever the act throws.
 */
export function claiming(database: Database, options: ClaimOptions = {}): PerformOnce {
  const { lease = 15_000, now = Date.now } = options;
  const claims = new ClaimsTable(database, lease);
  const unrecorded = new Map<string, Earned>();

  async function record(earned: Earned): Promise<Receipt> {
    const { receipt, once } = earned;
    try {
      const recorded = await claims.settle(receipt, once);
      unrecorded.delete(receipt.effectId);
      return recorded;
    } catch (error) {
      // The act is done and the database is away: the retry, if it comes to this process, need only record it.
      unrecorded.set(receipt.effectId, earned);
      for (const oldest of unrecorded.keys()) {
        if (unrecorded.size <= keptUnrecorded) break;
        unrecorded.delete(oldest);
      }
      throw error;
    }
  }

  return async function performOnce(call, act, kind) {
    const earned = unrecorded.get(call.effectId);
    if (earned) return { ...(await record(earned)), ...toldTo(call, earned.instants) };

    const owner = randomUUID();
    const letter = kind === 'letter';
    const answer = await claims.take({
      call,
      fingerprint: fingerprint([call.name, letter ? timeless(call.params) : call.params]),
      instants: letter ? instantsIn(call) : undefined,
      owner,
    });
    switch (answer.kind) {
      case 'settled':
        return { ...answer.receipt, status: repeated(answer.receipt), ...toldTo(call, answer.instants) };
      case 'in-flight':
        throw inFlight(call, answer.leaseLeft);
      case 'other-params':
        throw reused(call);
      case 'claimed':
        break;
    }
    const attempt: Attempt = {
      number: answer.attempts,
      maybeTwice: answer.maybeTwice,
      at: Math.max(call.issuedAt, now()),
    };
    const renewal = setInterval(() => {
      // A renewal that fails costs nothing: the lease runs on, and the receipt is settled by effect id alone.
      claims.renew(call.effectId, owner).catch(() => undefined);
    }, lease / 3);
    renewal.unref();
    const first = answer.instants ? withInstants(call, answer.instants) : call;
    let outcome: Outcome;
    try {
      outcome = await act(attempt, first);
    } catch (error) {
      const uncertain = !(error instanceof EffectError) || error.uncertain;
      await claims.release(call.effectId, owner, uncertain).catch(() => undefined);
      throw error;
    } finally {
      clearInterval(renewal);
    }
    const { instants } = answer;
    const once = 'once' in outcome;
    const receipt = await record({ receipt: receiptOf(call, attempt, outcome), instants, once });
    return { ...receipt, ...toldTo(call, instants) };
  };
}

/** The dates that a letter tells, where the first attempt at it wrote others than this call has. */
function toldTo(call: EffectCall, instants: readonly number[] | null): Pick<Receipt, 'told'> {
  if (!instants || isDeepStrictEqual(instants, instantsIn(call))) return {};
  const { facts } = letterFacts.parse(withInstants(call, instants).params);
  const dates = Object.entries(facts).filter((fact): fact is [string, number] => typeof fact[1] === 'number');
  return { told: Object.fromEntries(dates) };
}

/** As far as a letter is looked at here. */
const letterFacts = z.object({ facts: z.record(z.string(), z.unknown()).default({}) });

function receiptOf(call: EffectCall, { number, maybeTwice, at }: Attempt, outcome: Outcome): Receipt {
  const { once, ...told } = { once: undefined, ...outcome };
  const doubled = maybeTwice && outcome.status === 'delivered' && !once;
  return {
    effectId: call.effectId,
    name: call.name,
    ...told,
    attempts: number,
    at,
    ...(doubled ? { maybeTwice: true } : {}),
  };
}

/** A delivery found done is `deduplicated`; what was not delivered stays what it was. */
function repeated({ status }: Receipt): Receipt['status'] {
  return status === 'delivered' ? 'deduplicated' : status;
}

function inFlight(call: EffectCall, leaseLeft: number): EffectError {
  const text = `Another attempt at ${call.name} ${call.effectId} is under way. It is tried again when that one is done or dead.`;
  // As a rule it ends long before its lease does, so it is looked at again soon.
  return new EffectError('EffectInFlight', text, {
    retryable: true,
    retryAfter: Math.min(leaseLeft + 100, 2_000),
  });
}

function reused(call: EffectCall): EffectError {
  const text = `${call.name} ${call.effectId} was claimed before with other params. An effect id belongs to one effect: find what issues it twice.`;
  return new EffectError('EffectIdReused', text, { retryable: false });
}
