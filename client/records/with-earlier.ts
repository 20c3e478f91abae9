import type { Database } from '../../activities/database/connect.ts';
import { guarded } from '../../activities/database/guarded.ts';
import type { Interaction } from '../../machines/case/interaction.ts';
import type { CaseView } from '../../machines/case/view.ts';
import { orFail } from '../map-failure.ts';

type Told = Pick<CaseView, 'caseId' | 'interactions' | 'earlierInteractions'>;

/**
 * The communication of a case [SUP-ESC-8]: between the first interaction and the newest ones, which the case carries itself,
 * those that the read model has kept, oldest first. `earlierInteractions` counts what is before them and what is in neither.
 *
 * @param newest so many of the newest ones at most; left out: all of them
 * @throws ClientError `ServiceUnavailable`
 */
export async function withEarlier<V extends Told>(
  database: Database,
  view: V,
  newest = Number.POSITIVE_INFINITY,
): Promise<V> {
  const { caseId, interactions, earlierInteractions } = view;
  const all = interactions.length + earlierInteractions;
  if (newest >= all && earlierInteractions === 0) return view;
  // The place of the first that is asked for; a case counts from 0, and so does the read model.
  const from = Math.max(0, all - newest);
  const [first, ...carried] = interactions;
  const kept =
    from > earlierInteractions ? [] : await keptOf(database, caseId, Math.max(1, from), earlierInteractions);
  const shown = [
    ...(first && from === 0 ? [first] : []),
    ...kept,
    ...carried.slice(Math.max(0, from - earlierInteractions - 1)),
  ];
  return { ...view, interactions: shown, earlierInteractions: all - shown.length };
}

function keptOf(
  database: Database,
  caseId: string,
  from: number,
  upTo: number,
): Promise<readonly Interaction[]> {
  return orFail('the records', () =>
    guarded('read what was said', async () => {
      const rows = await database
        .selectFrom('case_interactions')
        .select(['at', 'who', 'role', 'direction', 'channel', 'what', 'words', 'letter'])
        .where('case_id', '=', caseId)
        .where('position', '>=', from)
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
