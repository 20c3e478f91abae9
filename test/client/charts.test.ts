import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { AnyStateNode } from 'xstate';
import { chartFiles } from '../../client/charts/chart-files.ts';
import { caseKindOf, caseKinds } from '../../machines/registry.ts';

const folder = new URL('../../docs/charts/', import.meta.url);
let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  files = await chartFiles();
}, 60_000);

/** Every token of an attribute in the pictures of a kind. */
function marked(kind: string, attribute: string): Set<string> {
  const found = [...files]
    .filter(([name]) => name.startsWith(kind) && name.endsWith('.svg'))
    .flatMap(([, svg]) => [...svg.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))]);
  return new Set(found.flatMap(([, tokens = '']) => tokens.split(' ')));
}

function everyState(node: AnyStateNode): readonly AnyStateNode[] {
  return Object.values(node.states).flatMap((child) => [child, ...everyState(child)]);
}

describe("the charts' pictures", () => {
  test('that are committed are those that `npm run charts` makes now', async () => {
    expect((await readdir(folder)).toSorted()).toEqual([...files.keys()].toSorted());
    for (const [name, content] of files) {
      const committed = await readFile(new URL(name, folder), 'utf8');
      // Compared here, so that a difference is told in one line and not with the whole picture.
      expect(`${name}: ${committed === content ? 'as made now' : 'old, run npm run charts'}`).toBe(
        `${name}: as made now`,
      );
    }
  });

  test('are the same bytes when they are made again', async () => {
    expect(Object.fromEntries(await chartFiles())).toEqual(Object.fromEntries(files));
  }, 60_000);

  test.each(caseKinds())('show every state of a %s', (name) => {
    const paths = everyState(caseKindOf(name).chart.root).map(({ path }) => path.join('.'));
    const shown = marked(name, 'data-state');
    expect(paths.filter((path) => !shown.has(path))).toEqual([]);
    expect([...shown].filter((path) => !paths.includes(path))).toEqual([]);
  });

  test.each(caseKinds())('show every event, timer and transition of a %s', (name) => {
    const kind = caseKindOf(name);
    const [events, timers, edges] = ['data-event', 'data-timer', 'data-edge'].map((each) =>
      marked(name, each),
    );
    expect(Object.keys(kind.events).filter((type) => !events?.has(type))).toEqual([]);
    expect(Object.keys(kind.words.timers).filter((timer) => !timers?.has(timer))).toEqual([]);
    const transitions = everyState(kind.chart.root).flatMap((node) => {
      const lists = [['always', node.always ?? []] as const, ...node.transitions];
      return lists.flatMap(([event, list]) =>
        list.map((_, index) => {
          const timer = event.startsWith('xstate.after.') ? event.split('.')[2] : undefined;
          return `${node.path.join('.')}:${timer ?? event}:${index}`;
        }),
      );
    });
    expect(transitions.filter((id) => !edges?.has(id))).toEqual([]);
  });

  test('use words for every state, and words only for states that are there', () => {
    for (const kind of caseKinds().map(caseKindOf)) {
      const paths = everyState(kind.chart.root).map(({ path }) => path.join('.'));
      expect(Object.keys(kind.words.states).toSorted()).toEqual(paths.toSorted());
      expect(Object.keys(kind.words.purposes).filter((path) => !paths.includes(path))).toEqual([]);
    }
  });
});
