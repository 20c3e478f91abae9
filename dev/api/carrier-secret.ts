import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from '../kit/write-file.ts';

/** What the embedded carrier signs its webhook with, made on the first start and kept in `carrier-secret` in the data folder. */
export async function carrierSecretOf(home: string): Promise<string> {
  const file = join(home, 'carrier-secret');
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (kept.startsWith('whsec_')) return kept;
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  await writeFileAtomically(file, `${secret}\n`);
  return secret;
}
