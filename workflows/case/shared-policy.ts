import { sliceLimit } from '../../policies/slice.ts';
import type { DurableArgs } from '../durable-workflow.ts';
import type { ActorRecord, Envelope } from '../interpreter/envelope.ts';
import { toPlain } from '../interpreter/plain.ts';

/** Policies that cases of this worker carry, by their JSON. */
const known = new Map<string, unknown>();
const mostKnown = 64;

/**
 * What a run is started with, its policy shared with the other cases of the worker. Cases of one day and policy carry the
 * same: it is kept once, and calendars and due dates that were derived from it need not be derived for each case. It
 * is only another copy of the same data, frozen to the bottom, so no case can tell.
 */
export function sharingPolicy({ input, envelope, ...rest }: DurableArgs): DurableArgs {
  return {
    ...rest,
    ...(input === undefined ? {} : { input: withShared(input) }),
    ...(envelope && { envelope: withSharedContext(envelope) }),
  };
}

function withSharedContext(envelope: Envelope): Envelope {
  const root = envelope.actors[''];
  if (!root) return envelope;
  const context = withShared(root.snapshot.context);
  const shared: ActorRecord = { ...root, snapshot: { ...root.snapshot, context } };
  return { ...envelope, actors: { ...envelope.actors, '': shared } };
}

function withShared(carrier: unknown): unknown {
  if (typeof carrier !== 'object' || carrier === null || !('policy' in carrier)) return carrier;
  const { policy } = carrier;
  const text = JSON.stringify(policy);
  const shared = known.get(text) ?? toPlain(policy, 'policy');
  if (text.length <= sliceLimit && !known.has(text)) {
    if (known.size >= mostKnown) known.clear();
    known.set(text, shared);
  }
  return { ...carrier, policy: shared };
}
