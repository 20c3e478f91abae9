import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { caseKindOf, caseKinds } from '../../machines/registry.ts';
import { policiesOffering, policyIds } from '../../policies/registry.ts';
import { walksOf } from './kinds.ts';

test('[CSP-LIMBO-1] every policy is walked in a test of its own', () => {
  const folder = new URL('.', import.meta.url);
  const calls = readdirSync(folder).flatMap((name) =>
    name.endsWith('.test.ts')
      ? (readFileSync(new URL(name, folder), 'utf8').match(/^prove\(.*\);$/m) ?? [])
      : [],
  );
  const shares = (id: string) => calls.filter((call) => call.startsWith(`prove('${id}'`));
  // Alone in its file, or dealt out: every share is there.
  for (const id of policyIds()) {
    const whole = [`prove('${id}');`];
    const dealt = shares(id).map((_, part) => `prove('${id}', { part: ${part}, of: ${shares(id).length} });`);
    expect([whole, dealt]).toContainEqual(shares(id).toSorted());
    expect(shares(id).length).toBeGreaterThan(0);
  }
});

test.each(caseKinds())('[CSP-LIMBO-1] every event that a %s declares is sent in a walk', (kind) => {
  const walks = policiesOffering(kind).flatMap((id) => walksOf[kind]?.(id) ?? []);
  const sent = new Set(walks.flatMap(({ subject }) => subject.events));
  expect(Object.keys(caseKindOf(kind).events).filter((type) => !sent.has(type))).toEqual([]);
});
