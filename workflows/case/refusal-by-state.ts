import type { CaseKind } from '../../machines/case/kind.ts';
import type { Envelope, PlainError } from '../interpreter/envelope.ts';
import type { CaseMessage, RefusalDetails } from '../messages.ts';
import { possibleNow } from './possible.ts';
import { rootSnapshot } from './snapshot.ts';

/** Why the case does not take a message as it stands, what is possible instead said once; undefined when it does. */
export function refusalByState(
  kind: CaseKind,
  message: CaseMessage,
  envelope: Envelope,
  now: number,
): { readonly message: string; readonly details: RefusalDetails } | undefined {
  const snapshot = rootSnapshot(envelope, now);
  // As the chart will get it: what does not say when it happened happens now.
  const occurredAt = message.occurredAt ?? now;
  const blocked = kind.explainBlocked(snapshot, message.type, { ...message, occurredAt });
  if (blocked === undefined) return undefined;
  const details = { state: kind.publicState(snapshot), possible: possibleNow(kind, envelope, now) };
  const possible = details.possible.join(', ') || 'nothing';
  return { message: `${blocked} Possible now: ${possible}.`, details };
}

/**
 * The loop's refusal in the kind's words: the engine knows only that no transition took the event. A refusal of another
 * type, or one given in a state that the case has left since, stays as it is.
 */
export function explainRefusal(
  kind: CaseKind,
  refusal: PlainError,
  message: CaseMessage,
  envelope: Envelope,
  now: number,
): PlainError {
  if (refusal.type !== 'EventNotAccepted') return refusal;
  const explained = refusalByState(kind, message, envelope, now);
  if (!explained || explained.details.state !== stateIn(refusal)) return refusal;
  return { ...refusal, message: explained.message, details: [explained.details] };
}

function stateIn({ details: [first] }: PlainError): unknown {
  return typeof first === 'object' && first !== null && 'state' in first ? first.state : undefined;
}
