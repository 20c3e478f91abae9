import type { AnyStateMachine } from 'xstate';
import type { z } from 'zod';
import type { KindOfCase } from '../../policies/sections/common.ts';
import type { ChartWords } from './chart-words.ts';
import type { EventDefinition } from './event-definition.ts';
import type { CaseView, PendingTimer } from './view.ts';

/** A snapshot of a case's chart, live or restored. */
export interface CaseSnapshot {
  readonly value: unknown;
  readonly context: unknown;
}

/** A message as the chart gets it. */
export interface CaseEvent {
  readonly type: string;
  readonly payload: unknown;
  readonly [key: string]: unknown;
}

/** Everything that a host needs to run a kind of case and to show it, without knowing which kind it is. */
export interface CaseKind {
  readonly kind: KindOfCase;
  readonly title: string;
  readonly chart: AnyStateMachine;
  /** With which the chart is drawn and explained. */
  readonly words: ChartWords;
  /** Checks what a case is opened with; run it before the case is started. */
  readonly input: z.ZodType;
  readonly events: Readonly<Record<string, EventDefinition>>;
  publicState(snapshot: CaseSnapshot): string;
  viewOf(snapshot: CaseSnapshot, pending: readonly PendingTimer[], now: number): CaseView;
  /** Why an event of `events` cannot be sent now; undefined when it can. With the message its payload is looked at too. */
  explainBlocked(snapshot: CaseSnapshot, type: string, message?: CaseEvent): string | undefined;
  /** Summary of a timer: 'customer delay notice, due Tue 24 Nov 17:00 Detroit'. */
  describeTimer(timer: PendingTimer, context: unknown): string;
  /** Summary of an effect: 'acknowledgement by e-mail'. */
  describeEffect(effect: { readonly name: string; readonly params: unknown }, context: unknown): string;
}
