import type { Database } from '../../../activities/database/connect.ts';
import { guarded } from '../../../activities/database/guarded.ts';
import type { PossibleEvent } from '../../../workflows/messages.ts';
import type { CaseClient } from '../../case-client.ts';
import { orFail } from '../../map-failure.ts';
import { promptly } from '../promptly.ts';
import { remembered } from '../remembered.ts';
import { bulkTypes } from './bulk-events.ts';
import { inTurns } from './in-turns.ts';

/** A case as the read model has it, with what it takes now of all that can be done in bulk. */
export interface KnownCase {
  readonly caseId: string;
  readonly kind: string;
  readonly policy: string;
  readonly revision: number;
  readonly events: readonly PossibleEvent[];
}

/** So many cases are remembered. */
const most = 500;

/** So many are asked at a time. */
const width = 10;

/** So long a page waits for all of them, ms. */
const patience = 4_000;

/** Asks cases what they take now, each once for each of its revisions; without those that do not answer in time. */
export function knownCases(
  client: Pick<CaseClient, 'events'>,
  database: Database,
): (caseIds: readonly string[]) => Promise<readonly KnownCase[]> {
  const ask = remembered(most, async ({ workflow_id }: Awaited<ReturnType<typeof rowsOf>>[number]) =>
    (await client.events(workflow_id)).filter(
      ({ type, by }) => bulkTypes.includes(type) && by.includes('agent'),
    ),
  );
  return async (caseIds) => {
    const rows = await rowsOf(database, caseIds);
    const until = Date.now() + patience;
    const known = await inTurns(rows, width, async (row): Promise<readonly KnownCase[]> => {
      const left = until - Date.now();
      const answer = left > 0 ? await promptly(ask(row), left) : 'late';
      if (typeof answer === 'string') return [];
      const { caseId, kind, policy, revision } = row;
      return [{ caseId, kind, policy, revision, events: answer.known }];
    });
    return known.flat();
  };
}

function rowsOf(database: Database, caseIds: readonly string[]) {
  return orFail('list of cases', () =>
    guarded('read the cases of a bulk action', () =>
      database
        .selectFrom('case_records')
        .select(['case_id as caseId', 'workflow_id', 'kind', 'policy', 'revision'])
        .where('case_id', 'in', caseIds)
        .execute(),
    ),
  );
}
