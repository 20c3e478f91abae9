import type { CaseSnapshot } from '../../machines/case/kind.ts';
import type { Envelope } from '../interpreter/envelope.ts';

/** The root chart's snapshot; there is one from the first step on. */
export function rootSnapshot(envelope: Envelope): CaseSnapshot {
  const root = envelope.actors[''];
  if (!root) throw new Error('The envelope has no root chart: it was not made by the interpreter.');
  return root.snapshot;
}
