import { ClientError } from '../../client-error.ts';
import type { Account } from '../account.ts';
import type { BulkOutcome } from '../bulk-bodies.ts';
import type { ConsoleContext } from '../routes/context.ts';
import { steerCase, type Steering } from '../steer-case.ts';
import { inTurns } from './in-turns.ts';

/** So many cases are sent to at a time: the rest of the console goes on meanwhile. */
const width = 5;

/** So long no case is begun with any more, ms: whoever waits hears something before a proxy gives up. */
const patience = 20_000;

/** One event for several cases. */
export interface Bulk extends Pick<Steering, 'type' | 'payload' | 'occurredAt'> {
  readonly id: string;
  readonly cases: readonly { readonly id: string; readonly basedOn: number }[];
}

/**
 * Sends one event to several cases, each with the checks and the log of a single one. What goes wrong with one of them stops no
 * other. The event id in each case comes from the bulk's: the same bulk again does nothing twice.
 *
 * @param defect told of what nobody foresaw
 * @returns what became of each, in the order in which they were named
 */
export function sendEach(
  context: Pick<ConsoleContext, 'acts' | 'catalogue' | 'client'>,
  account: Account,
  { id, cases, ...event }: Bulk,
  defect: (error: unknown) => void,
): Promise<readonly BulkOutcome[]> {
  const until = Date.now() + patience;
  return inTurns(cases, width, async ({ id: caseId, basedOn }): Promise<BulkOutcome> => {
    if (Date.now() > until) {
      const reason = 'Nothing was sent: the cases before it took too long to answer. Try it again.';
      return { caseId, outcome: 'no answer', reason };
    }
    try {
      const steering = { ...event, basedOn, id: `${id}.${caseId}` };
      const { state, revision } = await steerCase(context, account, caseId, steering);
      return { caseId, outcome: 'done', state, revision };
    } catch (error) {
      if (!(error instanceof ClientError)) defect(error);
      return { caseId, ...failureOf(error) };
    }
  });
}

const noAnswer = 'Whether it was done is not known. Try it again: it cannot count twice.';

function failureOf(error: unknown) {
  if (!(error instanceof ClientError))
    return {
      outcome: 'no answer',
      reason: `Something went wrong inside, and it is logged. ${noAnswer}`,
    } as const;
  const { type, reason } = error;
  switch (type) {
    case 'Overtaken':
      return { outcome: 'overtaken', reason } as const;
    case 'UnknownCase':
      return { outcome: 'unknown', reason } as const;
    case 'ServiceUnavailable':
      return { outcome: 'no answer', reason: `The case did not answer in time. ${noAnswer}` } as const;
    default:
      return { outcome: 'refused', reason } as const;
  }
}
