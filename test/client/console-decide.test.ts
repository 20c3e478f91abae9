import { expect, test } from '@jest/globals';
import { whyNotDecide } from '../../client/console/why-not-decide.ts';

const joy = { id: 'joy-adeyemi', name: 'Joy Adeyemi' };
const compensation = {
  id: 'comp-1',
  cause: 'service-failure',
  amount: { minor: 14_000, currency: 'USD' },
  offers: ['service-credit'],
  requestedBy: { id: 'dana-reyes', role: 'agent' },
  status: 'awaiting-approval',
  approvers: [joy],
} as const;

test('[SUP-COMP-3] whoever requested it cannot decide, an approver can, and everybody else hears who may', () => {
  expect(whyNotDecide(compensation, { id: 'dana-reyes', position: 'team-lead' })).toMatch(
    /You requested it yourself/,
  );
  expect(whyNotDecide(compensation, { ...joy, position: 'agent' })).toBeUndefined();
  expect(whyNotDecide(compensation, { id: 'raj-mehta', position: 'team-lead' })).toMatch(/Joy Adeyemi/);
  expect(whyNotDecide({ ...compensation, approvers: [] }, { ...joy, position: 'agent' })).toMatch(
    /names nobody else/,
  );
  const byPosition = { ...compensation, approvingPositions: ['team-lead'] } as const;
  expect(whyNotDecide(byPosition, { id: 'raj-mehta', position: 'team-lead' })).toBeUndefined();
  expect(whyNotDecide(byPosition, { id: 'raj-mehta', position: 'agent' })).toMatch(/Joy Adeyemi, Team lead/);
});
