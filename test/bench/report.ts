import type { Measured } from './measure.ts';
import { median, spread } from './numbers.ts';
import { variants, type Variant } from './scenario.ts';

/** The rounds of each variant, in order: round i of all variants ran next to each other. */
export type Rounds = Readonly<Record<Variant, readonly Measured[]>>;

const titles: Readonly<Record<Variant, string>> = {
  interpreter: 'the chart through the interpreter',
  handwritten: 'by hand, ordinary activities',
  handwrittenLocal: 'by hand, local activities only',
};

/** A Markdown table; cells are min / median / max of the rounds. */
export function tableOf(rounds: Rounds): string {
  const rows = variants.map((variant) => {
    const of = (pick: (measured: Measured) => number, digits = 1): string =>
      spread(rounds[variant].map(pick), digits);
    return [
      titles[variant],
      of((m) => m.perSecond),
      of((m) => m.p50, 0),
      of((m) => m.p95, 0),
      `${median(rounds[variant].map((m) => m.events)).toFixed(1)} (${median(rounds[variant].map((m) => m.tasks)).toFixed(1)})`,
      of((m) => m.cpu.worker),
      of((m) => m.cpu.server),
      of((m) => m.cpu.database),
      of((m) => m.total),
      of((m) => m.cpu.client),
    ];
  });
  return markdown(
    [
      'variant',
      'cases/s',
      'p50 ms',
      'p95 ms',
      'events (tasks)',
      'worker CPU ms',
      'server',
      'database',
      'total',
      'load and catcher',
    ],
    rows,
  );
}

/** Ours to each of the others in the same round: what a noisy machine still shows. */
export function ratiosOf(rounds: Rounds): string {
  const rows = variants.slice(1).map((other) => {
    const ratio = (pick: (measured: Measured) => number): string => {
      const pairs = rounds.interpreter.map((ours, i) => {
        const theirs = rounds[other][i];
        return theirs ? pick(ours) / pick(theirs) : NaN;
      });
      return spread(pairs, 2);
    };
    return [
      `interpreter to ${titles[other]}`,
      ratio((m) => m.total),
      ratio((m) => m.cpu.worker),
      ratio((m) => m.cpu.server),
      ratio((m) => m.cpu.database),
      ratio((m) => m.perSecond),
      ratio((m) => m.events),
    ];
  });
  return markdown(['ratio', 'total CPU', 'worker CPU', 'server', 'database', 'cases/s', 'events'], rows);
}

/** Rows as a Markdown table. */
export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
