import type { Explored } from './explore.ts';

/** 'asivado, complaint, core: 238 configurations, 1,496 transitions (2,526 steps)' */
export function reported(name: string, { configurations, steps }: Explored): string {
  const transitions = [...configurations.values()].reduce((sum, { edges }) => sum + edges.length, 0);
  const written = (n: number): string => n.toLocaleString('en');
  return `${name}: ${written(configurations.size)} configurations, ${written(transitions)} transitions (${written(steps)} steps)`;
}
