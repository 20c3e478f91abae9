import { z } from 'zod';
import type { CaseKind } from '../../machines/case/kind.ts';
import type { Envelope } from '../interpreter/envelope.ts';
import type { PossibleEvent } from '../messages.ts';
import { rootSnapshot } from './snapshot.ts';

/** Every event of the kind, with its payload as JSON Schema and, when it cannot be sent now, the reason in words. */
export function eventsOf(kind: CaseKind, envelope: Envelope, now: number): readonly PossibleEvent[] {
  const snapshot = rootSnapshot(envelope, now);
  return Object.entries(kind.events).map(([type, { title, by, payload }]) => {
    const blocked = kind.explainBlocked(snapshot, type);
    return {
      type,
      title,
      by,
      payload: z.toJSONSchema(payload, { io: 'input', unrepresentable: 'any' }),
      ...(blocked === undefined ? {} : { blocked }),
    };
  });
}

/** Types of the events that can be sent now. */
export function possibleNow(kind: CaseKind, envelope: Envelope, now: number): readonly string[] {
  const snapshot = rootSnapshot(envelope, now);
  return Object.keys(kind.events).filter((type) => kind.explainBlocked(snapshot, type) === undefined);
}
