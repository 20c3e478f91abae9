import pc from 'picocolors';

/** One step in progress. `done` or `fail` ends it; `progress` may be called as often as one likes. */
export interface Step {
  progress(done: number, total: number, detail?: string): void;
  note(text: string): void;
  done(detail?: string): void;
  fail(detail?: string): void;
}

/** Where the stack tells a person what it does. */
export interface Reporter {
  step(label: string): Step;
  say(line: string): void;
}

const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

function bar(done: number, total: number): string {
  const share = total === 0 ? 0 : Math.min(1, done / total);
  const full = Math.round(share * 24);
  return `${'█'.repeat(full)}${'░'.repeat(24 - full)} ${String(Math.round(share * 100)).padStart(3)} %`;
}

/**
 * One line a step. On a terminal the line of a running step is rewritten in place; elsewhere only whole plain lines
 * are written, and a long step tells every tenth part.
 */
export function consoleReporter(out: NodeJS.WriteStream = process.stdout): Reporter {
  const live = out.isTTY;
  let open = '';
  const clear = () => (live && open !== '' ? '\r\u001B[2K' : '');
  const write = (line: string) => {
    out.write(`${clear()}${line}\n${live ? open : ''}`);
  };
  const show = (line: string) => {
    const before = clear();
    open = line === '' ? '' : line.slice(0, Math.max(20, out.columns - 1));
    if (live) out.write(`${before}${open}`);
  };
  return {
    say: write,
    step(label) {
      const since = Date.now();
      let tenth = 0;
      const end = (mark: string, detail: string | undefined) => {
        show('');
        write(
          `${mark} ${label}${detail === undefined ? '' : `: ${detail}`} ${pc.dim(`(${seconds(since)})`)}`,
        );
      };
      show(`… ${label}`);
      return {
        progress(done, total, detail = '') {
          // The bar comes first: a narrow terminal cuts the end of the line off.
          show(`… ${bar(done, total)} ${done}/${total} ${label} ${detail}`);
          const now = total === 0 ? 0 : Math.floor((done / total) * 10);
          if (!live && now > tenth) {
            tenth = now;
            write(`  ${label}: ${now * 10} % (${done} of ${total}, ${seconds(since)})`);
          }
        },
        note(text) {
          if (live) show(`… ${label}: ${text}`);
          else write(`  ${label}: ${text}`);
        },
        done: (detail) => end(pc.green('✓'), detail),
        fail: (detail) => end(pc.red('✗'), detail),
      };
    },
  };
}

/** Says nothing; for tests that start a stack of their own. */
export const silentReporter: Reporter = {
  say: () => undefined,
  step: () => ({
    progress: () => undefined,
    note: () => undefined,
    done: () => undefined,
    fail: () => undefined,
  }),
};
