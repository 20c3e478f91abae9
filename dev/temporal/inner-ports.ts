import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { freePorts, isFree } from '../kit/ports.ts';
import { writeFileAtomically } from '../kit/write-file.ts';

const kept = z.array(z.number().int());

/**
 * Ports over which the server's own services talk to each other: those of the last run, while they are free. The
 * services write their addresses into the database; after a kill they would look for the old ones for most of a minute
 * before they believe that those are gone, unless they are the old ones.
 * @param folder where they are kept, in `ports.json`
 */
export async function innerPorts(folder: string, count: number): Promise<readonly number[]> {
  const file = join(folder, 'ports.json');
  const before = kept.safeParse(JSON.parse(await readFile(file, 'utf8').catch(() => '[]')));
  if (
    before.success &&
    before.data.length === count &&
    (await Promise.all(before.data.map(isFree))).every(Boolean)
  ) {
    return before.data;
  }
  const ports = await freePorts(count);
  await writeFileAtomically(file, JSON.stringify(ports));
  return ports;
}
