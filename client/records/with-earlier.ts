import type { Database } from '../../activities/database/connect.ts';
import { guarded } from '../../activities/database/guarded.ts';
import type { Interaction } from '../../machines/case/interaction.ts';
import type { CaseView } from '../../machines/case/view.ts';
import { orFail } from '../map-failure.ts';

type Told = Pick<CaseView, 'caseId' | 'interactions' | 'earlierInteractions'>;

/**
 * The whole communication of a case [SUP-ESC-8]: between the first interaction and the newest ones, which the case carries
 * itself, those that the read model has kept, oldest first. `earlierInteractions` counts what is in neither.
 *
 * @throws ClientError `ServiceUnavailable`
 */
export async function withEarlier<V extends Told>(database: Database, view: V): Promise<V> {
  const { caseId, interactions, earlierInteractions } = view;
  if (earlierInteractions === 0) return view;
  const [first, ...newest] = interactions;
  const earlier = await keptOf(database, caseId, earlierInteractions);
  return {
    ...view,
    interactions: [...(first ? [first] : []), ...earlier, ...newest],
    earlierInteractions: earlierInteractions - earlier.length,
  };
}

function keptOf(database: Database, caseId: string, upTo: number): Promise<readonly Interaction[]> {
  return orFail('the records', () =>
    guarded('read what was said', async () => {
      const rows = await database
        .selectFrom('case_interactions')
        .select(['at', 'who', 'role', 'direction', 'channel', 'what', 'words', 'letter'])
        .where('case_id', '=', caseId)
        .where('position', '>=', 1)
        .where('position', '<=', upTo)
        .orderBy('position')
        .execute();
      return rows.map(({ at, who, role, letter, ...said }) => ({
        ...said,
        at: Number(at),
        who: { id: who, role },
        ...(letter !== null && { letter }),
      }));
    }),
  );
}
