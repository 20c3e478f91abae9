/**
 * The server that this version of Redress is tested with. All ways to it lead to the same version; a data folder made
 * by another minor version is refused, because the server migrates its own tables forward only.
 */
export const versions = {
  server: '1.32.0',
  ui: '2.54.1',
  /** The command-line tool that holds the same server and Web UI. */
  cli: '1.9.1',
  /** What the server's go.mod asks for. */
  go: '1.26.8',
} as const;

/** Compares dotted numbers; negative when `a` is older than `b`. Anything after a dash is ignored. */
export function compareVersions(a: string, b: string): number {
  const parts = (text: string) => (text.split(/[-+]/)[0] ?? '').split('.').map(Number);
  const [left, right] = [parts(a), parts(b)];
  for (let n = 0; n < Math.max(left.length, right.length); n += 1) {
    const difference = (left[n] ?? 0) - (right[n] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
