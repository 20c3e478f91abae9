import { beforeAll, describe, expect, test } from '@jest/globals';
import { caseKinds } from '../../machines/registry.ts';
import { policyOf } from '../../policies/registry.ts';
import { counterExample } from './engine/counter-example.ts';
import { explore, type Explored } from './engine/explore.ts';
import { findings, rules, type Finding, type Rule } from './engine/findings.ts';
import { reported } from './engine/report.ts';
import { walksOf } from './kinds.ts';

/** Walks every kind of case that the policy offers and proves each rule, as tests; a failure prints the shortest way to it. */
export function prove(policyId: string): void {
  const offered = caseKinds().filter((kind) => Object.hasOwn(policyOf(policyId).kinds, kind));
  describe.each(offered)(`every configuration of a %s under ${policyId}`, (kind) => {
    const walks = walksOf[kind]?.(policyId) ?? [];

    test('is walked', () => {
      expect(walks.length).toBeGreaterThan(0);
    });

    describe.each(walks.map((walk) => [walk.name, walk] as const))('%s', (name, { subject }) => {
      let explored: Explored;
      let found: readonly Finding[];

      beforeAll(() => {
        explored = explore(subject);
        found = findings(subject, explored);
        process.stdout.write(`${reported(`${policyId}, ${kind}, ${name}`, explored)}\n`);
      });

      test('is visited', () => {
        expect(explored.configurations.size).toBeGreaterThan(30);
      });

      test.each(Object.entries(rules) as [Rule, string][])('[CSP-LIMBO-1] (%s) %s', (rule) => {
        const broken = found.filter((finding) => finding.rule === rule);
        expect(broken.slice(0, 3).map((finding) => counterExample(subject, finding))).toEqual([]);
      });
    });
  });
}
