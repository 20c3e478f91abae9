import { PostgresContent } from '../../../activities/content/postgres-content.ts';
import { connect, type Database } from '../../../activities/database/connect.ts';
import { migrate } from '../../../activities/database/migrate.ts';
import { writeRecord } from '../../../activities/records/write-record.ts';
import { surveysIn } from '../../../client/customer/surveys.ts';
import type { CaseRecord } from '../../../machines/case/record.ts';
import { startPostgres } from '../../activities/support/postgres.ts';
import { clock, sampleRecord } from '../../activities/support/record.ts';

/** Monday 30 November 2026, 10:00 in Detroit. */
export const now = Date.UTC(2026, 10, 30, 15);
/** Monday a week before, 9:00 in Detroit. */
export const monday = Date.UTC(2026, 10, 23, 14);
export const hour = 3_600_000;

const late = { ...clock('answer', monday + hour), title: 'Answer', stoppedAt: monday + 2 * hour };
const promised = {
  id: 'promise-1',
  about: 'answer',
  title: 'Answer to the customer',
  promisedAt: monday,
  dueAt: monday + hour,
  renewals: 0,
} as const;

/** Ten cases of Customer Support and one of Asivado's, received on that Monday; what each is like beside its usual. */
const cases: Readonly<Record<string, Partial<CaseRecord['view']>>> = {
  'c-0': { resolution: { at: monday + 2 * hour, firstContact: true, onTheSpot: true } },
  'c-1': { resolution: { at: monday + 4 * hour, firstContact: true, onTheSpot: false } },
  // Resolved on the next day at ten: nine working hours.
  'c-2': { resolution: { at: monday + 25 * hour, firstContact: false, onTheSpot: false }, topic: 'account' },
  'c-3': { clocks: [{ ...late, status: 'missed' }] },
  'c-4': { clocks: [{ ...clock('answer', now - hour), title: 'Answer' }] },
  'c-5': { clocks: [{ ...late, status: 'missed', measure: 'average' }], channel: 'chat' },
  'c-6': { clocks: [{ ...clock('sending', now - hour), status: 'missed' }], kind: 'return' },
  'c-7': { commitments: [{ ...promised, status: 'broken' }] },
  'c-8': {
    commitments: [
      { ...promised, status: 'renewed' },
      { ...promised, id: 'promise-2', status: 'kept', renewals: 1 },
    ],
  },
  'c-9': { escalations: 1, owner: { name: 'Raj Mehta', department: 'Technical Support', since: monday } },
  'a-0': { policy: { id: 'asivado', version: '1' } },
};

/** A database with these cases and what their customers answered. */
export async function reportedCases(): Promise<{ database: Database; stop: () => Promise<void> }> {
  const postgres = await startPostgres();
  const url = await postgres.fresh();
  await migrate(url);
  const database = connect(url, 4);
  const content = new PostgresContent(database);
  const surveys = surveysIn(database);
  for (const [caseId, view] of Object.entries(cases)) {
    await content.putMany(caseId, 'open', {
      customer: { kind: 'person', body: { name: 'Jane Miller' } },
      survey: { kind: 'words', body: '=Kind, but slow' },
    });
    const policy = { id: 'support-procedures', version: '1' };
    const owner = { name: 'Amy Novak', department: 'Customer Support', since: monday };
    await writeRecord(
      database,
      sampleRecord({ caseId, view: { policy, owner, topic: 'service', since: monday, clocks: [], ...view } }),
    );
  }
  const given = { resolution: 1, policy: 'support-procedures', kind: 'complaint' };
  await surveys.answer({ ...given, caseId: 'c-0', score: 5 });
  await surveys.answer({ ...given, caseId: 'c-1', score: 2, words: 'words/c-1/open/survey' });
  // Taken up again and resolved better: the newest answer counts.
  await surveys.answer({ ...given, caseId: 'c-2', score: 1 });
  await surveys.answer({ ...given, caseId: 'c-2', score: 4, resolution: 2 });
  return {
    database,
    stop: async () => {
      await database.destroy();
      await postgres.stop();
    },
  };
}

/** A file that is written line by line. */
export async function textOf(lines: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const line of lines) text += line;
  return text;
}
