import type { Io } from '../io.ts';

/** A bar on standard error while a person looks on; nothing in a pipe. */
export function progressBar({ progress, columns }: Pick<Io, 'progress' | 'columns'>) {
  const width = Math.max(10, Math.min(40, columns - 12));
  let last = '';
  return {
    /** @param part 0 to 1 */
    show: (part: number): void => {
      const full = Math.round(part * width);
      const text = `[${'#'.repeat(full)}${'-'.repeat(width - full)}] ${Math.round(part * 100)
        .toString()
        .padStart(3)} %`;
      if (text !== last) progress?.(text);
      last = text;
    },
    clear: (): void => {
      if (last !== '') progress?.('');
    },
  };
}
