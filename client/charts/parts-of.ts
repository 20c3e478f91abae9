import type { AnyStateNode } from 'xstate';
import type { CaseKind } from '../../machines/case/kind.ts';
import { allMoves, titleAt } from './boxes-of.ts';
import type { Box, Step } from './picture.ts';
import { movesOf, pathOf, type Move } from './steps-of.ts';

/**
 * What is drawn in a picture of its own: the regions of a parallel state, and in a region a composite state beside the one
 * that it begins with.
 */
export function partsOf(root: AnyStateNode): readonly AnyStateNode[] {
  const regions = Object.values(root.states)
    .filter(({ type }) => type === 'parallel')
    .flatMap(({ states }) => Object.values(states).filter(({ type }) => type !== 'history'));
  return regions.flatMap((region) => [region, ...detours(region)]);
}

function detours(region: AnyStateNode): readonly AnyStateNode[] {
  if (region.type !== 'compound') return [];
  const first = region.initial.target?.[0];
  return Object.values(region.states).filter((node) => node.type === 'compound' && node !== first);
}

/** File name of a part's picture, without extension. */
export function fileOf(kind: CaseKind, part: AnyStateNode): string {
  const key = part.key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `${kind.kind}-${key}`;
}

/** The box with its parts closed: each says what it is there for and where it is drawn. */
export function collapsed(box: Box, kind: CaseKind, parts: readonly AnyStateNode[]): Box {
  const part = parts.find((node) => pathOf(node) === box.id);
  if (!part) return { ...box, children: box.children.map((child) => collapsed(child, kind, parts)) };
  const note = kind.words.purposes[box.id];
  return {
    ...box,
    kind: 'part',
    ...(note !== undefined && { note }),
    href: `${fileOf(kind, part)}.svg`,
    rows: [],
    children: [],
  };
}

/** Of a node with closed parts: all its moves, but of a part only those that lead out of it. */
export function shownMoves(
  node: AnyStateNode,
  kind: CaseKind,
  parts: readonly AnyStateNode[],
): readonly Move[] {
  const inside = Object.values(node.states).flatMap((child) =>
    parts.includes(child) ? leaving(child, kind) : shownMoves(child, kind, parts),
  );
  return [...movesOf(node, kind), ...inside];
}

/**
 * Out of a closed part; the same from several of its states is told once. Regions stand in a grid without arrows: what leads
 * out of them starts at their parallel state.
 */
function leaving(part: AnyStateNode, kind: CaseKind): readonly Move[] {
  const path = pathOf(part);
  const source = part.parent?.type === 'parallel' ? pathOf(part.parent) : path;
  const out = allMoves(part, kind).filter(
    ({ target }) => target !== undefined && target !== path && !target.startsWith(`${path}.`),
  );
  const alike = new Map<string, Move[]>();
  for (const move of out) {
    const key = JSON.stringify([move.target, move.step.lines]);
    alike.set(key, [...(alike.get(key) ?? []), move]);
  }
  return [...alike.values()].flatMap((moves) => {
    const [first] = moves;
    if (!first) return [];
    const inner = moves.filter((move) => move.source !== path).map((move) => titleAt(kind, move.source));
    const step = { ...first.step, ids: moves.flatMap((move) => move.step.ids) };
    return [{ ...first, source, step: inner.length === 0 ? step : withPlace(step, inner) }];
  });
}

/** With the steps of the part in which it is possible. */
function withPlace(step: Step, titles: readonly string[]): Step {
  const [first, ...rest] = step.lines;
  const where = {
    kind: 'guard',
    text: `in the step ${titles.map((title) => `'${title}'`).join(' or ')}`,
  } as const;
  return { ...step, lines: first ? [first, where, ...rest] : [where] };
}
