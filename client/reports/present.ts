import type { Database } from '../../activities/database/connect.ts';
import { guarded } from '../../activities/database/guarded.ts';
import { orFail } from '../map-failure.ts';

/**
 * The present of a report, epoch ms: now, or when the newest case was received, where a rehearsal has gone ahead.
 *
 * @throws ClientError `ServiceUnavailable`
 */
export async function presentOf(database: Database, now: number): Promise<number> {
  const row = await orFail('report', () =>
    guarded('look for the newest case', () =>
      database
        .selectFrom('case_records')
        .select('received_at')
        .orderBy('received_at', 'desc')
        .limit(1)
        .executeTakeFirst(),
    ),
  );
  return Math.max(now, Number(row?.received_at ?? 0));
}
