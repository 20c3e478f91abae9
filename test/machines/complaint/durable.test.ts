import { expect, test } from '@jest/globals';
import { caseKindOf, caseKinds } from '../../../machines/registry.ts';
import { assertDurable } from '../../../workflows/interpreter/assert-durable.ts';

test.each(caseKinds())('%s: its chart can endure', (kind) => {
  expect(() => assertDurable(caseKindOf(kind).chart)).not.toThrow();
});
