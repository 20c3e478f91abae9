import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chartFiles } from '../client/charts/chart-files.ts';
import { cloneRoot } from './kit/paths.ts';

// npm run charts: the pictures of every kind's chart, and their index, into docs/charts/. Old ones are taken away.
const folder = join(cloneRoot, 'docs', 'charts');
const since = Date.now();
const files = await chartFiles();
await mkdir(folder, { recursive: true });
for (const name of await readdir(folder)) if (!files.has(name)) await rm(join(folder, name));
for (const [name, content] of files) await writeFile(join(folder, name), content);
process.stdout.write(`${files.size} files in docs/charts (${((Date.now() - since) / 1000).toFixed(1)} s)\n`);
