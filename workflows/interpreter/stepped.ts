import type { PlainEvent } from './commands.ts';
import type { Answer, Envelope, PersistedSnapshot } from './envelope.ts';
import type { Draft } from './draft.ts';
import { sealDraft } from './draft.ts';
import type { Notice, Settlement } from './host.ts';

/** One thing that happened to the case. */
export type StepItem =
  | { readonly kind: 'external'; readonly id: string; readonly event: PlainEvent }
  | { readonly kind: 'timer'; readonly generation: number }
  | { readonly kind: 'result'; readonly generation: number; readonly result: Settlement }
  | { readonly kind: 'receipt'; readonly effectId: string; readonly receipt: unknown };

export interface StepOptions {
  /** Public name of the root's state, for answers and refusals; default: XState's state value. */
  readonly describe?: (snapshot: PersistedSnapshot) => unknown;
  /** How many event ids are remembered. */
  readonly seenBound?: number;
  /** Whether an event says nothing on which somebody might have decided otherwise; such an answer is marked as `quiet`. */
  readonly isQuiet?: (event: PlainEvent) => boolean;
}

export interface Stepped {
  readonly envelope: Envelope;
  readonly notices: readonly Notice[];
  /** For an external item. */
  readonly answer?: Answer;
}

/** What a step gives back when its draft is finished. */
export function sealed(draft: Draft, before: Envelope): Stepped {
  return { envelope: sealDraft(draft, before), notices: draft.notices };
}
