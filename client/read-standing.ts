import type { Client } from '@temporalio/client';
import { caseEnvelope } from '../workflows/messages.ts';
import type { CaseAddress } from './case-address.ts';
import { orFail } from './map-failure.ts';
import { propertyOf } from './unknown-value.ts';

/** Where a case stands in its chart. */
export interface Standing {
  /** Counts the steps taken; what a message that is decided now is based on. */
  readonly revision: number;
  /** Paths of the active states, 'open.handling.course.investigating', each with those around it. */
  readonly states: readonly string[];
}

/**
 * Reads where a case stands by a query.
 *
 * @param timeout ms
 * @throws ClientError UnknownCase or ServiceUnavailable
 */
export async function readStanding(
  temporal: Client,
  { caseId, workflowId }: CaseAddress,
  timeout: number,
): Promise<Standing> {
  const envelope = await orFail(`case ${caseId}`, () =>
    temporal.withDeadline(Date.now() + timeout, () =>
      temporal.workflow.getHandle(workflowId).query(caseEnvelope.name),
    ),
  );
  const revision = propertyOf(envelope, 'revision');
  const root = propertyOf(propertyOf(envelope, 'actors'), '');
  return {
    revision: typeof revision === 'number' ? revision : 0,
    states: [...statesOf(propertyOf(propertyOf(root, 'snapshot'), 'value'), '')],
  };
}

/** XState's state value as paths: `{ open: { a: 'b' } }` gives open, open.a and open.a.b. */
function* statesOf(value: unknown, above: string): Generator<string> {
  const under = (name: string) => (above === '' ? name : `${above}.${name}`);
  if (typeof value === 'string') yield under(value);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      yield under(name);
      yield* statesOf(inner, under(name));
    }
  }
}
