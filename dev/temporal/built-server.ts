import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureRoom } from '../kit/disk.ts';
import type { Reporter } from '../kit/reporter.ts';
import { withBuildLock } from './build-lock.ts';
import { buildGoProgram, type GoProgram } from './go-build.ts';
import { findGo } from './go-tool.ts';
import { versions } from './versions.ts';

/** The two programs that are built from the Go module proxy. */
export interface BuiltServer {
  readonly server: string;
  readonly ui: string;
}

/** Go's module and build caches together, measured after a first build; the two programs take 0.25 GiB. */
const buildNeedsBytes = 4 * 1024 ** 3;

const programs: Readonly<Record<keyof BuiltServer, GoProgram>> = {
  server: {
    module: 'go.temporal.io/server',
    version: versions.server,
    package: 'go.temporal.io/server/cmd/server',
  },
  ui: {
    module: 'github.com/temporalio/ui-server/v2',
    version: versions.ui,
    package: 'github.com/temporalio/ui-server/v2/cmd/server',
  },
};

const labels: Readonly<Record<keyof BuiltServer, string>> = {
  server: `building Temporal server ${versions.server} (once; some minutes the first time)`,
  ui: `building Temporal Web UI ${versions.ui} (once)`,
};

const folderOf = (cache: string) => join(cache, `temporal-${versions.server}`);

function placesIn(cache: string): BuiltServer {
  const folder = folderOf(cache);
  return { server: join(folder, 'temporal-server'), ui: join(folder, `ui-${versions.ui}`) };
}

/** The programs, when both were built before. */
export function cachedServer(cache: string): BuiltServer | undefined {
  const built = placesIn(cache);
  return existsSync(built.server) && existsSync(built.ui) ? built : undefined;
}

/**
 * The server and its Web UI out of the user's cache folder, built there first when they are missing.
 * @param why the ways that were tried before, for the message when Go is missing
 * @throws StackError GoMissing, GoTooOld, DiskFull or ServerBuildFailed
 */
export async function builtServer(
  cache: string,
  why: readonly string[],
  reporter: Reporter,
  signal?: AbortSignal,
): Promise<BuiltServer> {
  const folder = join(cache, `temporal-${versions.server}`);
  const built: BuiltServer = {
    server: join(folder, 'temporal-server'),
    ui: join(folder, `ui-${versions.ui}`),
  };
  for (const name of ['server', 'ui'] as const) {
    if (existsSync(built[name])) continue;
    const go = await findGo(why);
    const step = reporter.step(labels[name]);
    const work = join(folder, `build-${name}`);
    try {
      await ensureRoom(folder, buildNeedsBytes, 'building the Temporal server');
      await withBuildLock(join(folder, `build-${name}.lock`), step, async () => {
        // Another process may have finished it while we waited for the lock.
        if (!existsSync(built[name]))
          await buildGoProgram(go, programs[name], work, built[name], step, signal);
        await rm(work, { recursive: true, force: true });
      });
      step.done(`kept in ${folder}`);
    } catch (error) {
      step.fail();
      throw error;
    }
  }
  return built;
}
