import type { AnyStateNode } from 'xstate';
import type { CaseKind } from '../../machines/case/kind.ts';
import type { Box, BoxKind, Step } from './picture.ts';
import { actionLines, movesOf, nameOf, pathOf, plain } from './steps-of.ts';

function titleOf(node: AnyStateNode, { words }: CaseKind): string {
  return words.states[pathOf(node)] ?? plain(node.key);
}

/** The title of a state by its path. */
export function titleAt(kind: CaseKind, path: string): string {
  return titleOf(kind.chart.getStateNodeById([kind.chart.id, path].join('.')), kind);
}

/** A state and what is in it, with `rows` for what happens without leaving it. */
export function boxOf(node: AnyStateNode, kind: CaseKind, rowsOf: (path: string) => readonly Step[]): Box {
  const id = pathOf(node);
  const children = Object.values(node.states).map((child) => boxOf(child, kind, rowsOf));
  const first = node.type === 'compound' ? node.initial.target?.[0] : undefined;
  const start: Box = { id: `${id}:start`, kind: 'start', title: '', rows: [], children: [] };
  return {
    id,
    kind: kindOf(node),
    title: titleOf(node, kind),
    rows: [...entered(node, kind), ...rowsOf(id)],
    children: first === undefined ? children : [start, ...children],
  };
}

/** Where each composite state begins: from its dot to its first state. */
export function beginnings(node: AnyStateNode): readonly { readonly from: string; readonly to: string }[] {
  const first = node.type === 'compound' ? node.initial.target?.[0] : undefined;
  const inner = Object.values(node.states).flatMap(beginnings);
  return first === undefined ? inner : [{ from: `${pathOf(node)}:start`, to: pathOf(first) }, ...inner];
}

function kindOf(node: AnyStateNode): BoxKind {
  switch (node.type) {
    case 'final':
      return 'final';
    case 'history':
      return 'history';
    case 'compound':
    case 'parallel':
      return 'group';
    case 'atomic':
      return passesThrough(node) ? 'choice' : 'state';
    default:
      return node.type satisfies never;
  }
}

/** It never rests here: one of its transitions is always taken at once. */
function passesThrough(node: AnyStateNode): boolean {
  return (node.always ?? []).some(({ guard }) => guard === undefined);
}

/** What entering it, or what runs while it lasts, sends. */
function entered(node: AnyStateNode, kind: CaseKind): readonly Step[] {
  const names = [...node.entry.map(nameOf), ...node.invoke.map(({ src }) => nameOf(src))];
  const lines = names.flatMap((name) => actionLines(kind, name));
  return lines.length === 0 ? [] : [{ ids: [`${pathOf(node)}:entry`], lines }];
}

/** Every transition of a state and of all in it. */
export function allMoves(node: AnyStateNode, kind: CaseKind): ReturnType<typeof movesOf> {
  return [...movesOf(node, kind), ...Object.values(node.states).flatMap((child) => allMoves(child, kind))];
}
