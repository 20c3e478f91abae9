import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Position } from '../policies/sections/position.ts';

/** Who did it. `id` is an account or a system's name, never a customer's name or address. */
export interface Actor {
  readonly id: string;
  readonly role: 'agent' | 'customer' | 'system';
  /** What they are in the company, where that decides what they may do; left out: the role alone decides. */
  readonly position?: Position | undefined;
}

/** What people, APIs and machines send to a case. The same shape travels by update and by signal. */
export interface CaseMessage {
  /** Unique for the case; a second message with the same id gets the first answer and does nothing. */
  readonly id: string;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly actor: Actor;
  /** When it happened in the world, epoch ms; when absent: when it was processed. Never later than now. */
  readonly occurredAt?: number;
  /**
   * Revision of the case that the sender had before them; the message is refused as Overtaken when the case took another
   * message since. Left out: it is taken whatever happened meanwhile.
   */
  readonly basedOn?: number;
}

/** The answer to an accepted message. */
export interface SendAnswer {
  readonly eventId: string;
  readonly type: string;
  readonly state: string;
  readonly revision: number;
}

/** One event of the chart: what it needs, and why it cannot be sent now (absent when it can). */
export interface PossibleEvent {
  readonly type: string;
  readonly title: string;
  readonly by: readonly Actor['role'][];
  /** JSON Schema (draft 2020-12) of the payload. */
  readonly payload: unknown;
  readonly blocked?: string;
}

/** What a refusal carries in `details[0]` of its ApplicationFailure. */
export interface RefusalDetails {
  readonly state: string;
  readonly possible: readonly string[];
}

/** Sends one message; answers with the new state, or fails with an ApplicationFailure whose `type` is public API. */
export const caseSend = defineUpdate<SendAnswer, [CaseMessage]>('case.send');

/** The same without an answer, for machines and webhooks; a refused one is counted and dropped. */
export const casePost = defineSignal<[CaseMessage]>('case.post');

/** The case as people see it: state, clocks, commitments, interactions, receipts, what happens next. */
export const caseView = defineQuery<unknown>('case.view');

/** Every event of the chart with its payload schema, and for blocked ones the reason. */
export const caseEvents = defineQuery<readonly PossibleEvent[]>('case.events');

/** What the read model keeps of the case, for who makes it again or looks whether it is right. */
export const caseRecord = defineQuery<unknown>('case.record');

/** The envelope itself, for engineers and tests: what continue-as-new would carry. */
export const caseEnvelope = defineQuery<unknown>('case.envelope');

export const taskQueue = 'cases';
