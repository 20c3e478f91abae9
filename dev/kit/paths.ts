import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this clone. */
export const cloneRoot = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** Where `npm start` keeps the data of this clone; git ignores it. */
export const defaultHome = join(cloneRoot, '.redress');

/**
 * The folder for things that are built once for a user, not once for a clone.
 * XDG Base Directory Specification: a relative XDG_CACHE_HOME must be ignored.
 */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  const xdg = env['XDG_CACHE_HOME'];
  const base = xdg !== undefined && isAbsolute(xdg) ? xdg : join(env['HOME'] ?? homedir(), '.cache');
  return join(base, 'redress');
}
