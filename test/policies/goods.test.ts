import { expect, test } from '@jest/globals';
import { checkGoods } from '../../policies/check-goods.ts';
import { policyOf } from '../../policies/registry.ts';
import type { Policy } from '../../policies/schema.ts';

const sound = policyOf('support-procedures');

function faults(change: (policy: Policy) => void): string[] {
  const policy = structuredClone(sound);
  change(policy);
  return [...checkGoods(policy)].map(({ path, message }) => `${path}: ${message}`);
}

const warrantyOf = ({ warranty }: Policy) => {
  if (!warranty) throw new Error('no warranty');
  return warranty;
};

test('what the policy says of goods does not contradict itself', () => {
  expect(faults(() => {})).toEqual([]);
});

test.each([
  [
    'an aim after the deadline',
    (policy: Policy) => (warrantyOf(policy).replacement.value.aim.budget.amount = 6),
    /^warranty\.replacement\.value\.aim: expected at most 5 business days, when it is late; with 6 business days/,
  ],
  [
    'a reminder before the time begins',
    (policy: Policy) => (warrantyOf(policy).reminder.value.amount = 15),
    /^warranty\.reminder\.value: expected less than 14 days, the time that the customer has/,
  ],
  [
    'a plan that adds nothing',
    (policy: Policy) => {
      const plan = warrantyOf(policy).plans.value.offered[1];
      if (plan) plan.months = 12;
    },
    /^warranty\.plans\.value\.offered\.1\.months: expected more than 12 months, or a fault that it adds/,
  ],
  [
    'no plan that comes with everything',
    (policy: Policy) => warrantyOf(policy).plans.value.offered.shift(),
    /^warranty\.plans\.value\.offered: expected exactly one plan that comes with everything.*got 0/,
  ],
  [
    'no guide for the rest',
    (policy: Policy) => warrantyOf(policy).guides.value.pop(),
    /^warranty\.guides\.value: expected exactly one guide without categories.*got 0/,
  ],
  [
    'a step twice',
    (policy: Policy) => {
      const [guide] = warrantyOf(policy).guides.value;
      const [step] = guide?.steps ?? [];
      if (guide && step) guide.steps.push(step);
    },
    /^warranty\.guides\.value\.0\.steps\.3\.id: expected an id of its own; 'power' is used twice/,
  ],
])('it is refused: %s', (_what, change, expected) => {
  const found = faults(change);
  expect(found.length).toBeGreaterThan(0);
  for (const each of found) expect(each).toMatch(expected);
});
