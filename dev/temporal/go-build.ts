import { spawn } from 'node:child_process';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { looksLikeFullDisk } from '../kit/disk.ts';
import type { Step } from '../kit/reporter.ts';
import { StackError } from '../kit/stack-error.ts';
import type { GoTool } from './go-tool.ts';

/** A program in a Go module, pinned. */
export interface GoProgram {
  readonly module: string;
  readonly version: string;
  readonly package: string;
}

/**
 * Builds one program from the Go module proxy. `go install` would do, but cannot tell how far it is: a module of our
 * own that requires the pinned one can list the packages first. What Go has fetched and compiled stays in Go's own
 * caches, so an interrupted build goes on where it was.
 * @param work an empty or earlier work folder
 * @param target where the finished program is put, in one rename
 * @throws StackError ServerBuildFailed or DiskFull
 */
export async function buildGoProgram(
  go: GoTool,
  program: GoProgram,
  work: string,
  target: string,
  step: Step,
  signal?: AbortSignal,
): Promise<void> {
  await mkdir(work, { recursive: true });
  const requirement = `require ${program.module} v${program.version}`;
  await writeFile(
    join(work, 'go.mod'),
    `module redress.local/embedded\n\ngo ${go.version}\n\n${requirement}\n`,
  );
  let fetched = 0;
  const stale: string[] = [];
  await runGo(
    go,
    work,
    signal,
    ['list', '-mod=mod', '-deps', '-f', '{{.Stale}}', program.package],
    (line) => {
      if (line.startsWith('go: downloading')) step.note(`fetching modules (${(fetched += 1)})`);
      if (line === 'true') stale.push(line);
    },
  );
  const draft = join(work, 'program');
  let built = 0;
  await runGo(go, work, signal, ['build', '-mod=mod', '-v', '-o', draft, program.package], (line) => {
    if (line === '' || line.startsWith('go: ')) return;
    step.progress((built += 1), Math.max(stale.length, built), line);
  });
  await rename(draft, target);
}

/** Runs one go command and hands on its lines. GOFLAGS of the user could turn -mod or -o around, so they are left out. */
function runGo(
  go: GoTool,
  cwd: string,
  signal: AbortSignal | undefined,
  args: readonly string[],
  onLine: (line: string) => void,
): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(go.command, args, {
      cwd,
      env: { ...process.env, ...go.env, GOFLAGS: '', GOWORK: 'off' },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal === undefined ? {} : { signal }),
    });
    const last: string[] = [];
    const hear = (line: string) => {
      last.push(line);
      if (last.length > 12) last.shift();
      onLine(line);
    };
    createInterface({ input: child.stdout }).on('line', hear);
    createInterface({ input: child.stderr }).on('line', hear);
    child.once('error', fail);
    child.once('close', (code, signal) => {
      if (code === 0) return done();
      const said = last.join('\n');
      if (looksLikeFullDisk(said)) {
        return fail(
          new StackError(
            'DiskFull',
            `The disk is full: go ${args[0]} stopped. Make room (3 GiB are enough) and start again; the build goes on ` +
              `where it was.\n${said}`,
          ),
        );
      }
      fail(
        new StackError(
          'ServerBuildFailed',
          `go ${args[0]} ended with ${signal ?? `exit code ${code}`}. If it could not reach its module proxy, set ` +
            `GOPROXY to one that this machine can reach; then start again, the build goes on where it was.\n${said}`,
        ),
      );
    });
  });
}
