// The one step before TypeScript: plain Node, nothing installed yet. Checks Node, installs what the lock file says when
// it is missing or older than the lock file, and runs the entry in this very process (so that signals and the exit code
// need no forwarding): node dev/bootstrap.mjs <entry.ts> [arguments]
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));
const floor = [20, 20];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < floor[0] || (major === floor[0] && minor < floor[1])) {
  console.error(
    `Redress needs Node ${floor.join('.')} or newer; this is ${process.versions.node}. Install a newer one ` +
      `(https://nodejs.org) and run the same command again.`,
  );
  process.exit(1);
}

const lockFile = join(root, 'package-lock.json');
// npm writes this file last, so it is also missing when an earlier install was broken off.
const installedFile = join(root, 'node_modules', '.package-lock.json');
const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);
const lock = changedAt(lockFile);
const installed = changedAt(installedFile);

/** A branch switch makes the lock file newer without changing it: no reason to install everything again. */
function sameVersions() {
  const packages = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const there = packages(installedFile);
  return Object.entries(packages(lockFile)).every(
    ([path, { version, optional }]) =>
      path === '' || there[path]?.version === version || (optional === true && there[path] === undefined),
  );
}

if (installed !== 0 && installed < lock && sameVersions()) {
  utimesSync(installedFile, new Date(), new Date());
} else if (installed < lock) {
  console.log(
    installed === 0 ? 'Installing packages (npm ci) ...' : 'The lock file changed; installing (npm ci) ...',
  );
  const since = Date.now();
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, error } = spawnSync(npm, ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(
      `npm ci failed${error ? ` (${error.message})` : ''}. If npm could not reach its registry, connect or set one ` +
        `(npm config set registry URL); if the disk is full, make room; then run the same command again.`,
    );
    process.exit(status ?? 1);
  }
  console.log(`Installed in ${Math.round((Date.now() - since) / 1000)} s.`);
}

const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) {
  console.error('Usage: node dev/bootstrap.mjs <entry.ts> [arguments]');
  process.exit(2);
}
// Local time must never matter; a host that sets TZ would hide a mistake until production.
process.env.TZ = 'UTC';
process.chdir(root);
const entryPath = resolve(root, entry);
process.argv = [process.execPath, entryPath, ...args];
await import('tsx');
await import(pathToFileURL(entryPath).href);
