import { ApplicationFailure, log, setHandler } from '@temporalio/workflow';
import type { DurableOptions } from './durable-workflow.ts';
import type { PlainEvent } from './interpreter/commands.ts';
import type { PlainError } from './interpreter/envelope.ts';
import type { Loop } from './interpreter/loop.ts';
import { traced } from './interpreter/traces.ts';
import {
  caseEnvelope,
  caseEvents,
  casePost,
  caseRecord,
  caseSend,
  caseView,
  type CaseMessage,
} from './messages.ts';
import { guardMessage } from './message-guard.ts';
import { refuseOvertaken } from './overtaken.ts';

/** ApplicationFailure of a refusal: it fails the update, never the case. */
export function refusalOf(error: PlainError): ApplicationFailure {
  return ApplicationFailure.create({
    type: error.type,
    message: error.message,
    details: [...error.details],
    nonRetryable: true,
  });
}

/**
 * Sets the message handlers of a running chart. They only enqueue: no handler, validator or query steps the chart.
 * Call it after the loop exists and before the first await, so that messages which came with the start find both.
 */
export function register(loop: Loop, options: DurableOptions): void {
  // Read by the validator only, which never runs in a replay: it may know what no history tells.
  let waiting = 0;
  const check = (message: unknown, settled: boolean): void => {
    guardMessage(message, Date.now());
    traced(() => options.validate?.(message, loop.envelope(), settled));
  };
  setHandler(
    caseSend,
    async (message) => {
      waiting += 1;
      const answer = await loop.post({ id: message.id, event: eventOf(message) });
      waiting -= 1;
      if (answer.refusal) {
        const { refusal } = answer;
        const explained = traced(() => options.explainRefusal?.(refusal, message, loop.envelope()));
        throw refusalOf(explained ?? refusal);
      }
      return {
        eventId: message.id,
        type: message.type,
        state: String(answer.state),
        revision: answer.revision,
      };
    },
    {
      validator: (message) => {
        check(message, loop.settled());
        refuseOvertaken(message, loop.envelope(), waiting);
      },
      description:
        'Send an event to the case; answers with the new state or says why not and what is possible.',
    },
  );
  setHandler(
    casePost,
    async (message) => {
      try {
        // Whether the state allows it is for the loop to decide: a signal is in the history already.
        check(message, false);
      } catch (refusal) {
        log.warn('A signal was refused and dropped', { refusal: String(refusal) });
        return;
      }
      await loop.post({ id: message.id, event: eventOf(message) });
    },
    { description: 'The same message without an answer, for machines and webhooks.' },
  );
  setHandler(caseView, () => traced(() => options.view?.(loop.envelope(), Date.now())) ?? loop.envelope(), {
    description: 'State, clocks with their reasons, commitments, interactions, receipts, what happens next.',
  });
  setHandler(caseEvents, () => traced(() => options.events?.(loop.envelope())) ?? [], {
    description: 'What can be sent now, with payload schemas, and why the rest is blocked.',
  });
  const { record } = options;
  if (record) {
    setHandler(caseRecord, () => traced(() => record(loop.envelope()).params), {
      description: 'What the read model keeps of the case.',
    });
  }
  setHandler(caseEnvelope, () => loop.envelope(), { description: 'The whole case as one value.' });
}

function eventOf(message: CaseMessage): PlainEvent {
  const now = Date.now();
  return {
    type: message.type,
    payload: message.payload,
    id: message.id,
    actor: message.actor,
    occurredAt: Math.min(message.occurredAt ?? now, now),
  };
}
