/** The layers of test/, one jest project each, in the order of jest.config.mjs. */
export const layers = [
  'policies',
  'machines',
  'limbo',
  'interpreter',
  'activities',
  'dev',
  'client',
  'integration',
  'replay',
  'chaos',
  'browser',
] as const;

/** Layers that never ask for the stack; choosing only these starts none. */
const pure: ReadonlySet<string> = new Set(['policies', 'machines', 'limbo', 'interpreter']);

/** What to tell jest, and whether the stack is needed for it. */
export interface JestRun {
  readonly args: readonly string[];
  readonly needsStack: boolean;
}

/** `npm test -- machines dev -t title`: names of layers choose them, everything else is handed to jest as it is. */
export function jestArguments(args: readonly string[]): JestRun {
  const chosen = layers.filter((layer) => args.includes(layer));
  const rest = args.filter((arg) => !chosen.some((layer) => layer === arg));
  return {
    args: chosen.length === 0 ? rest : [...rest, '--selectProjects', ...chosen],
    needsStack: chosen.length === 0 || chosen.some((layer) => !pure.has(layer)),
  };
}
