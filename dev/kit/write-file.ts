import { rename, writeFile } from 'node:fs/promises';

/**
 * Writes a file so that a reader, or a crash in the middle, sees the old text or the new one and nothing between. Only
 * this account may read it: what the stack tells itself holds the database's password.
 */
export async function writeFileAtomically(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.draft`;
  await writeFile(draft, text, { mode: 0o600 });
  await rename(draft, path);
}
