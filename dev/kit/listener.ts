import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';
import { processMark } from './process-identity.ts';
import { codeOf } from './unknown-error.ts';

const run = promisify(execFile);

/** proc_pid_net(5): the state LISTEN in `/proc/<pid>/net/tcp`. */
const listening = '0A';

/**
 * Asks the system whether this very process listens on a TCP port: that something answers there does not say who.
 * @returns undefined when the system does not tell (another account's process, no `lsof`)
 */
export async function listensOn(pid: number, port: number): Promise<boolean | undefined> {
  if (processMark(pid) === undefined) return false;
  try {
    return process.platform === 'linux' ? await linuxListens(pid, port) : await lsofListens(pid, port);
  } catch {
    return undefined;
  }
}

async function linuxListens(pid: number, port: number): Promise<boolean> {
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map((table) => readFile(`/proc/${pid}/net/${table}`, 'utf8').catch(() => '')),
  );
  const sockets = new Set(tables.flatMap((table) => listenersIn(table, port)));
  const folder = `/proc/${pid}/fd`;
  // A process that has ended meanwhile listens no more, and a file that was closed is none that listens.
  const files = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ESRCH') return [];
    throw error;
  });
  const targets = await Promise.all(files.map((file) => readlink(`${folder}/${file}`).catch(() => '')));
  return targets.some((target) => sockets.has(target));
}

/** Sockets that listen on a port, as links of `/proc/<pid>/fd` name them. Ports in the table are hexadecimal. */
function listenersIn(table: string, port: number): readonly string[] {
  return table.split('\n').flatMap((line) => {
    const [, local = '', , state, , , , , , inode] = line.trim().split(/\s+/);
    const found = state === listening && parseInt(local.split(':')[1] ?? '', 16) === port;
    return found ? [`socket:[${inode}]`] : [];
  });
}

async function lsofListens(pid: number, port: number): Promise<boolean> {
  try {
    await run('lsof', ['-nP', '-a', '-p', String(pid), `-iTCP:${port}`, '-sTCP:LISTEN', '-t']);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw error;
    return false;
  }
}
