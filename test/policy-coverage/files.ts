import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Files under a folder of the clone whose names end so, as paths from the clone's root, sorted. */
export function filesUnder(root: string, folder: string, ending: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .toSorted();
}
