import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { cloneRoot } from '../../dev/kit/paths.ts';

function bootstrap(node: readonly string[], args: readonly string[]) {
  const env = { ...process.env, NODE_OPTIONS: '' };
  return spawnSync(process.execPath, [...node, 'dev/bootstrap.mjs', ...args], {
    cwd: cloneRoot,
    encoding: 'utf8',
    env,
  });
}

test('an older Node is refused with what to do', () => {
  const pretend = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'20.19.9'}})`;
  const { status, stderr } = bootstrap(['--import', pretend], ['dev/start.ts']);
  expect(status).toBe(1);
  expect(stderr).toMatch(/needs Node 20\.20 or newer; this is 20\.19\.9\. Install a newer one/);
});

test('the entry runs with its arguments, in UTC, and its exit code is the exit code', () => {
  const { status, stdout } = bootstrap([], ['test/dev/support/entry.ts', 'machines', '-t', 'x y']);
  expect(stdout).toContain('["machines","-t","x y"] UTC');
  expect(status).toBe(7);
});
