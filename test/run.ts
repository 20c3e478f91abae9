import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { migrate } from '../activities/database/migrate.ts';
import { cloneRoot, defaultHome } from '../dev/kit/paths.ts';
import { consoleReporter } from '../dev/kit/reporter.ts';
import { StackError } from '../dev/kit/stack-error.ts';
import { mirrorVariable } from '../dev/temporal/mirror.ts';
import { startStack, type Stack } from '../dev/stack.ts';
import { writeBundle } from '../worker/bundle.ts';
import { testStackVariables, type TestStack } from './support/stack/env.ts';
import { jestArguments } from './support/stack/jest-arguments.ts';
import { outcomeOf, type Outcome } from './support/stack/outcome.ts';

// npm test: one real stack of its own, jest against it, everything stopped, and a plain line at the end.
const home = join(defaultHome, 'test');
const bundle = join(home, 'workflows.js');
const reportFile = join(defaultHome, 'test-report.json');
const run = jestArguments(process.argv.slice(2));
const reporter = consoleReporter();

let stack: Stack | undefined;
let jest: ChildProcess | undefined;
let broken: Error | undefined;
const breakOff = new AbortController();

/** What a shell of the developer's names must not be touched by tests; where the server comes from is no part of that. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) =>
      name === mirrorVariable ||
      (!/^(TEMPORAL_|REDRESS_)/.test(name) && !['DATABASE_URL', 'SMTP_URL'].includes(name)),
  ),
);

function giveUp(reason: Error): void {
  broken ??= reason;
  jest?.kill('SIGTERM');
  breakOff.abort(reason);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => giveUp(new Error(`stopped by ${signal}`)));
}

async function startForTests(): Promise<Stack> {
  const started = await startStack({
    home,
    reporter,
    ports: 'any',
    env,
    worker: false,
    fresh: true,
    signal: breakOff.signal,
    afterDatabase: [async (databaseUrl) => void (await migrate(databaseUrl))],
    onFatal: giveUp,
  });
  if (existsSync(join(cloneRoot, 'workflows', 'index.ts'))) {
    const step = reporter.step('bundling the workflow code');
    await writeBundle(bundle);
    step.done();
  }
  return started;
}

/** The stack's addresses as the variables that test/support/stack/env.ts reads. */
function variables({ addresses }: Stack): Readonly<Record<string, string>> {
  const values: Readonly<Partial<TestStack>> = { ...addresses, bundle };
  return Object.fromEntries(
    Object.entries(testStackVariables).flatMap(([name, variable]) => {
      const value: unknown = Reflect.get(values, name);
      return typeof value === 'string' ? [[variable, value]] : [];
    }),
  );
}

async function runJest(): Promise<Outcome> {
  await mkdir(defaultHome, { recursive: true });
  await rm(reportFile, { force: true });
  const child = spawn(
    process.execPath,
    [
      join(cloneRoot, 'node_modules', 'jest', 'bin', 'jest.js'),
      '--json',
      '--outputFile',
      reportFile,
      ...run.args,
    ],
    {
      cwd: cloneRoot,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...env,
        ...(stack === undefined ? {} : variables(stack)),
        TZ: 'UTC',
        NODE_OPTIONS:
          `${env['NODE_OPTIONS'] ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim(),
      },
    },
  );
  jest = child;
  if (broken !== undefined) child.kill('SIGTERM');
  const status = await new Promise<number | null>((done) => child.once('close', done));
  return outcomeOf(await readFile(reportFile, 'utf8').catch(() => undefined), status, cloneRoot);
}

let outcome: Outcome = { failures: [], line: '0 passed, 1 failed', exitCode: 1 };
try {
  if (run.needsStack) stack = await startForTests();
  if (broken === undefined) outcome = await runJest();
} catch (error) {
  giveUp(error instanceof Error ? error : new Error(String(error)));
}
await stack?.stop();
if (broken !== undefined) {
  const type = broken instanceof StackError ? broken.type : broken.name;
  process.stderr.write(`\n${type}: ${broken.message}\n`);
  outcome = {
    ...outcome,
    line: outcome.exitCode === 0 ? `${outcome.line} (the run was broken off)` : outcome.line,
    exitCode: 1,
  };
}
process.stdout.write(`\n${[...outcome.failures, outcome.line].join('\n')}\n`);
process.exit(outcome.exitCode);
