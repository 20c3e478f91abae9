/**
 * A history's text without what tells of the machine it was recorded on: stack traces, the names of workers and their queues, and
 * paths. None of it is replayed.
 *
 * @param text JSON of a history
 * @param root the folder of the clone that ran the worker
 */
export function scrubbed(text: string, root: string): string {
  const plain: unknown = JSON.parse(text, (key: string, value: unknown) => {
    if (key === 'stackTrace') return undefined;
    if (key === 'identity' && typeof value === 'string') return value === '' ? '' : 'worker';
    // A worker's own queue is named after its process and host.
    if (key === 'name' && typeof value === 'string' && /^\d+@/.test(value)) return 'sticky';
    return typeof value === 'string' ? value.replaceAll(`${root}/`, '').replaceAll(root, '') : value;
  });
  return `${JSON.stringify(plain, null, 1)}\n`;
}
