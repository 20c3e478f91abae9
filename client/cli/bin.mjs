#!/usr/bin/env node
// Plain JavaScript, so that it can say what is missing before any dependency is needed.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

if (!existsSync(fileURLToPath(new URL('../../node_modules/tsx', import.meta.url)))) {
  process.stderr.write(
    'redress: the dependencies are not installed. Run `npm start` (or `npm ci`) in this clone first.\n',
  );
  process.exit(3);
}
const { register } = await import('tsx/esm/api');
register();
await import('./main.ts');
