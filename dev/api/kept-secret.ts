import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from '../kit/write-file.ts';

/** Secrets of this clone's own stack, by the file in the data folder that keeps each, and how it begins. */
const kept = {
  /** What the embedded carrier signs its webhook with. */
  'carrier-secret': 'whsec_',
  /** What seals the links to the customer's page. */
  'link-secret': 'links_',
} as const;

/** A secret that was made on the first start, 32 random bytes, and is the same on every later one. */
export async function keptSecret(home: string, name: keyof typeof kept): Promise<string> {
  const file = join(home, name);
  const found = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (found.startsWith(kept[name])) return found;
  const secret = `${kept[name]}${randomBytes(32).toString('base64')}`;
  await writeFileAtomically(file, `${secret}\n`);
  return secret;
}
