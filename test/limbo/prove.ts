import { beforeAll, describe, expect, test } from '@jest/globals';
import { caseKinds } from '../../machines/registry.ts';
import { policyOf } from '../../policies/registry.ts';
import { counterExample } from './engine/counter-example.ts';
import { explore } from './engine/explore.ts';
import { findings, rules, type Finding, type Rule } from './engine/findings.ts';
import { reported } from './engine/report.ts';
import { walksOf } from './kinds.ts';

/**
 * Walks every kind of case that the policy offers and proves each rule, as tests; a failure prints the shortest way to it.
 *
 * @param share of a policy whose walks are dealt out over several files, so that these run side by side: the how many-th of how
 * many
 */
export function prove(policyId: string, share = { part: 0, of: 1 }): void {
  const offered = caseKinds().filter((kind) => Object.hasOwn(policyOf(policyId).kinds, kind));
  describe.each(offered)(`every configuration of a %s under ${policyId}`, (kind) => {
    const all = walksOf[kind]?.(policyId) ?? [];
    const walks = all.filter((_, i) => i % share.of === share.part);

    test('is walked', () => {
      expect(all.length).toBeGreaterThan(0);
    });

    if (walks.length > 0)
      describe.each(walks.map((walk) => [walk.name, walk] as const))('%s', (name, { subject }) => {
        let visited: number;
        let found: readonly Finding[];

        beforeAll(() => {
          const explored = explore(subject);
          visited = explored.configurations.size;
          found = findings(subject, explored);
          process.stdout.write(`${reported(`${policyId}, ${kind}, ${name}`, explored)}\n`);
        });

        test('is visited', () => {
          expect(visited).toBeGreaterThan(30);
        });

        test.each(Object.entries(rules) as [Rule, string][])('[CSP-LIMBO-1] (%s) %s', (rule) => {
          const broken = found.filter((finding) => finding.rule === rule);
          expect(broken.slice(0, 3).map((finding) => counterExample(subject, finding))).toEqual([]);
        });
      });
  });
}
