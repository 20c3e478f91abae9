import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import pc from 'picocolors';
import { cloneRoot } from './kit/paths.ts';

// npm run check: everything that can be known without running the product. All of it runs, so that one look shows all.
const checks: readonly (readonly [string, readonly string[]])[] = [
  ['types', ['tsc', '-p', '.']],
  ['types of the console', ['tsc', '-p', 'client/console/app']],
  ['lint', ['oxlint', '--type-aware', '--quiet']],
  ['format', ['prettier', '--check', '--cache', '--log-level', 'warn', '.']],
  ['import arrows', ['depcruise', '--config', '.dependency-cruiser.cjs', ...rooms()]],
  ['unused code', ['knip']],
];

function rooms(): readonly string[] {
  return ['machines', 'policies', 'workflows', 'activities', 'worker', 'client', 'dev', 'test'];
}

const failed: string[] = [];
for (const [name, [tool = '', ...args]] of checks) {
  const since = Date.now();
  process.stdout.write(`${pc.bold(`== ${name}`)} (${tool})\n`);
  const { status, error } = spawnSync(join(cloneRoot, 'node_modules', '.bin', tool), args, {
    cwd: cloneRoot,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error !== undefined) process.stderr.write(`${error.message}\n`);
  if (status !== 0) failed.push(name);
  const mark = status === 0 ? pc.green('✓') : pc.red('✗');
  process.stdout.write(`${mark} ${name} (${((Date.now() - since) / 1000).toFixed(1)} s)\n\n`);
}
process.stdout.write(failed.length === 0 ? 'All checks passed.\n' : `Failed: ${failed.join(', ')}\n`);
process.exit(failed.length === 0 ? 0 : 1);
