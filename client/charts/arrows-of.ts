import type { Arrow, Box, Step } from './picture.ts';
import type { Move } from './steps-of.ts';

/** From how many states the same step is drawn once, from a box that stands for them all. */
const many = 3;

/** A box that stands for several states of `parent`, the first target of which is `target`. */
export interface Standing {
  readonly box: Box;
  readonly parent: string;
  readonly sources: readonly string[];
  readonly target: string;
}

interface Bundle {
  readonly sources: readonly string[];
  readonly target: string;
  readonly step: Step;
}

/**
 * The moves as arrows. Moves that read alike from several states to the same one leave from one box that names them, and
 * what leads from one state to the same other shares an arrow: fewer lines, nothing lost.
 *
 * @param titleOf the title of a state by its path
 */
export function arrowsOf(
  moves: readonly (Move & { readonly target: string })[],
  titleOf: (path: string) => string,
): { readonly arrows: readonly Arrow[]; readonly from: readonly Standing[] } {
  const from = new Map<string, Standing>();
  const arrows = new Map<string, { from: string; to: string; steps: Step[] }>();
  for (const { sources, target, step } of bundled(moves)) {
    const [first = ''] = sources;
    const source = sources.length < many ? first : standsFor(sources, target, titleOf, from);
    const starts = sources.length < many ? sources : [source];
    for (const start of starts) {
      const id = `${start}>${target}`;
      const arrow = arrows.get(id) ?? { from: start, to: target, steps: [] };
      arrow.steps.push(starts.length === sources.length ? only(step, start) : step);
      arrows.set(id, arrow);
    }
  }
  return { arrows: [...arrows].map(([id, arrow]) => ({ id, ...arrow })), from: [...from.values()] };
}

/** The ids of that state alone. */
function only(step: Step, source: string): Step {
  return { ...step, ids: step.ids.filter((id) => id.startsWith(`${source}:`)) };
}

function bundled(moves: readonly (Move & { readonly target: string })[]): readonly Bundle[] {
  const bundles = new Map<string, Bundle>();
  for (const { source, target, step } of moves) {
    const key = JSON.stringify([parentOf(source), target, step.lines]);
    const known = bundles.get(key);
    bundles.set(key, {
      sources: [...(known?.sources ?? []), source],
      target,
      step: { ...step, ids: [...(known?.step.ids ?? []), ...step.ids] },
    });
  }
  return [...bundles.values()];
}

function parentOf(path: string): string {
  return path.split('.').slice(0, -1).join('.');
}

function standsFor(
  sources: readonly string[],
  target: string,
  titleOf: (path: string) => string,
  from: Map<string, Standing>,
): string {
  const parent = parentOf(sources[0] ?? '');
  const id = `${parent}:${sources.map((path) => path.split('.').at(-1)).join('+')}`;
  const note = sources.map((path) => `· ${titleOf(path)}`).join('\n');
  const box: Box = { id, kind: 'from', title: 'In each of these', note, rows: [], children: [] };
  if (!from.has(id)) from.set(id, { box, parent, sources, target });
  return id;
}
