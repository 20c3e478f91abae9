import { rename, writeFile } from 'node:fs/promises';

/** Writes a file so that a reader, or a crash in the middle, sees the old text or the new one and nothing between. */
export async function writeFileAtomically(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.draft`;
  await writeFile(draft, text);
  await rename(draft, path);
}
