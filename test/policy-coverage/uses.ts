import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isData } from '../../policies/data.ts';
import { sources } from '../../policies/sources.ts';
import { idsIn } from './clauses.ts';
import { filesUnder } from './files.ts';

/** What a clause became in the product. */
export interface Use {
  readonly clause: string;
  readonly what: 'value' | 'state' | 'guard' | 'clock' | 'template' | 'event' | 'rule';
  /** Where: a policy and the path of its value, or a file. */
  readonly where: string;
  readonly name: string;
}

/** Values of the five policies, by the clause ids beside them. */
export function usesInPolicies(): readonly Use[] {
  return Object.values(sources).flatMap((source) => [...values(source, source.id, '')]);
}

function* values(value: unknown, policy: string, path: string): Generator<Use> {
  if (!isData(value)) return;
  const { title, clauses, inherited } = value;
  if (Array.isArray(clauses)) {
    const name = typeof title === 'string' ? title : `inherited from ${String(inherited)}`;
    for (const clause of clauses) {
      yield { clause: String(clause), what: 'value', where: `${policy}: ${path}`, name };
    }
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    yield* values(inner, policy, path === '' ? key : `${path}.${key}`);
  }
}

/** Code and texts whose comments name a clause, by the declaration that the comment stands at. */
export function usesInCode(root: string): readonly Use[] {
  const files = [
    ...['policies', 'machines', 'workflows', 'activities', 'client', 'worker'].flatMap((room) =>
      filesUnder(root, room, '.ts'),
    ),
    ...filesUnder(root, 'locales', '.json'),
  ];
  return files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const marks = [...text.matchAll(/\[[A-Z]{3}-[A-Z]+[^\]\n]*\]/g)];
    return marks.flatMap(({ 0: mark, index }) =>
      idsIn(mark).map((clause): Use => ({
        clause,
        what: kindOf(file),
        where: file,
        name: nameAt(text, index),
      })),
    );
  });
}

const declaration = /(?:function\*?|const|interface|type|class) (\w+)/;

/** The declaration below a doc comment, the member below a line comment in it, or the one that the mark stands in. */
function nameAt(text: string, index: number): string {
  const [before, after] = [text.slice(0, index), text.slice(index)];
  const inComment = before.lastIndexOf('/**') > before.lastIndexOf('*/');
  if (inComment) {
    const below = after.slice(after.indexOf('*/') + 2).trimStart();
    const line = below.slice(0, below.indexOf('\n'));
    return declaration.exec(line)?.[1] ?? /^(?:readonly |async )?['"]?([\w.-]+)/.exec(line)?.[1] ?? line;
  }
  return [...before.matchAll(new RegExp(declaration, 'g'))].at(-1)?.[1] ?? 'the whole file';
}

const kinds: readonly (readonly [RegExp, Use['what']])[] = [
  [/^(locales|activities\/mail\/templates)\/|letters?\.ts$/, 'template'],
  [/^machines\/[\w-]+\/(regions\/|chart\.ts)/, 'state'],
  [/(guards|refusals|blocked)\.ts$|check-/, 'guard'],
  [/^machines\/clocks\/|^policies\/calendar\/|(timers|deadlines|start|responding|clock-from)\.ts$/, 'clock'],
  [/(payloads|events|input|event-definition)\.ts$/, 'event'],
];

function kindOf(file: string): Use['what'] {
  return kinds.find(([pattern]) => pattern.test(file))?.[1] ?? 'rule';
}
