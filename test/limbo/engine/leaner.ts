import type { Envelope } from '../../../workflows/interpreter/envelope.ts';
import { toPlain } from '../../../workflows/interpreter/plain.ts';
import type { Subject } from './subject.ts';

/** The same without what the subject says that nothing reads. */
export function leaner(subject: Subject, envelope: Envelope): Envelope {
  const root = envelope.actors[''];
  if (!root || !subject.lean) return envelope;
  const snapshot = toPlain({ ...root.snapshot, context: subject.lean(root.snapshot.context) }, 'lean');
  return { ...envelope, actors: { ...envelope.actors, '': { ...root, snapshot } } };
}
