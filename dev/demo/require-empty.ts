import type { Database } from '../../activities/database/connect.ts';
import { ClientError } from '../../client/client-error.ts';

/** @throws ClientError `NotEmpty` when there are cases already: nobody's work is mixed with made-up cases */
export async function requireEmpty(database: Database): Promise<void> {
  const { count } = await database
    .selectFrom('case_records')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  if (count === '0') return;
  throw new ClientError(
    'NotEmpty',
    `The demonstration needs an empty stack, and this one has ${count} ${count === '1' ? 'case' : 'cases'}. Stop it, remove .redress and run \`npm start\` again.`,
  );
}
