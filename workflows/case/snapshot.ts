import type { CaseSnapshot } from '../../machines/case/kind.ts';
import type { Envelope } from '../interpreter/envelope.ts';

/**
 * The root chart's snapshot as it stands at `now` (epoch ms): a date may have passed since the last event, and what is
 * possible depends on it.
 */
export function rootSnapshot(envelope: Envelope, now: number): CaseSnapshot {
  const root = envelope.actors[''];
  if (!root) throw new Error('The envelope has no root chart: it was not made by the interpreter.');
  const { value, context } = root.snapshot;
  return { value, context: Object.assign({}, context, { at: now }) };
}
