import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { processMark } from '../kit/process-identity.ts';

/** No system gives a process this number, and PostgreSQL reads it. */
const nobody = '2147483646';

/**
 * Takes a killed server's number out of its lock file. PostgreSQL counts a zombie (killed, and not yet collected by the
 * init of a container) as another living server and refuses to start. Only the number goes: by the rest of the file
 * PostgreSQL still finds out whether processes of the dead server use its memory.
 */
export async function forgetDeadPostmaster(folder: string): Promise<void> {
  const file = join(folder, 'postmaster.pid');
  const [first = '', ...rest] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  if (!/^\d+$/.test(first) || processMark(Number(first)) !== undefined) return;
  await writeFile(file, [nobody, ...rest].join('\n'));
}
