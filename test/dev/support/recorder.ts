import type { Reporter } from '../../../dev/kit/reporter.ts';

/** A reporter that keeps what it was told. */
export function recorder(): Reporter & { readonly lines: readonly string[] } {
  const lines: string[] = [];
  return {
    lines,
    say: (line) => void lines.push(line),
    step: (label) => ({
      progress: (done, total, detail = '') => void lines.push(`${label} ${done}/${total} ${detail}`.trim()),
      note: (text) => void lines.push(`${label}: ${text}`),
      done: (detail = '') => void lines.push(`done ${label} ${detail}`.trim()),
      fail: (detail = '') => void lines.push(`failed ${label} ${detail}`.trim()),
    }),
  };
}
