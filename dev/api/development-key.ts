import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from '../../activities/database/connect.ts';
import { keyStore } from '../../client/api/keys/key-store.ts';
import { scope } from '../../client/api/keys/scopes.ts';
import { writeFileAtomically } from '../kit/write-file.ts';

/**
 * The storefront's key of this clone's own stack, made on the first start and kept in `api-key` in its data folder. The
 * database keeps a digest only, so a lost file means a new key.
 */
export async function developmentKey(home: string, databaseUrl: string): Promise<string> {
  const file = join(home, 'api-key');
  const database = connect(databaseUrl, 1);
  try {
    const keys = keyStore(database);
    const kept = (await readFile(file, 'utf8').catch(() => '')).trim();
    if (await keys.find(kept)) return kept;
    const { text } = await keys.make({ name: 'development', role: 'customer', scopes: scope.options });
    await writeFileAtomically(file, `${text}\n`);
    return text;
  } finally {
    await database.destroy();
  }
}
