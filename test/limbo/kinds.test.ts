import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { caseKindOf, caseKinds } from '../../machines/registry.ts';
import { policiesOffering, policyIds } from '../../policies/registry.ts';
import { walksOf } from './kinds.ts';

test('[CSP-LIMBO-1] every policy is walked in a test of its own', () => {
  const walked = policyIds().filter((id) => existsSync(new URL(`${id}.test.ts`, import.meta.url)));
  expect(walked).toEqual(policyIds());
});

test.each(caseKinds())('[CSP-LIMBO-1] every event that a %s declares is sent in a walk', (kind) => {
  const walks = policiesOffering(kind).flatMap((id) => walksOf[kind]?.(id) ?? []);
  const sent = new Set(walks.flatMap(({ subject }) => subject.events));
  expect(Object.keys(caseKindOf(kind).events).filter((type) => !sent.has(type))).toEqual([]);
});
