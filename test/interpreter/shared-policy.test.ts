import { expect, test } from '@jest/globals';
import { policyOf } from '../../policies/registry.ts';
import { policySlice } from '../../policies/slice.ts';
import { sharingPolicy } from '../../workflows/case/shared-policy.ts';
import type { DurableArgs } from '../../workflows/durable-workflow.ts';
import { fieldsOf } from '../../workflows/interpreter/shapes.ts';
import { start } from '../../workflows/interpreter/step.ts';
import { caseKindOf } from '../../machines/registry.ts';
import { inputAt } from '../machines/complaint/support/clerk.ts';

const at = Date.parse('2026-11-23T15:00:00Z');
/** As a worker gets it: no two are the same object. */
const received = (args: DurableArgs): DurableArgs => JSON.parse(JSON.stringify(args));
const policyOfInput = ({ input }: DurableArgs): unknown => fieldsOf(input)['policy'];

test('cases of one policy share it, frozen to the bottom, and are given what they were started with', () => {
  const args: DurableArgs = { input: inputAt(at), recorded: true };
  const [one, other] = [sharingPolicy(received(args)), sharingPolicy(received(args))];
  expect(one).toEqual(received(args));
  expect(policyOfInput(one)).toBe(policyOfInput(other));
  expect(Object.isFrozen(fieldsOf(fieldsOf(policyOfInput(one))['answer'])['within'])).toBe(true);
});

test('a policy that differs in one word is another one', () => {
  const input = inputAt(at);
  const renamed = { ...input, policy: { ...input.policy, company: 'Another' } };
  expect(policyOfInput(sharingPolicy({ input: renamed }))).not.toBe(policyOfInput(sharingPolicy({ input })));
  expect(sharingPolicy({ input: renamed })).toEqual({ input: renamed });
});

test('a case that goes on in a new run shares it too, and takes over nothing else', () => {
  const { envelope } = start(caseKindOf('complaint').chart, { input: inputAt(at), now: at });
  const contextOf = ({ envelope }: DurableArgs) => fieldsOf(envelope?.actors['']?.snapshot.context);
  const args: DurableArgs = { envelope, recorded: true };
  const [one, other] = [sharingPolicy(received(args)), sharingPolicy(received(args))];
  expect(one).toEqual(received(args));
  expect(contextOf(one)['policy']).toBe(contextOf(other)['policy']);
  expect(contextOf(one)['policy']).toEqual(policySlice(policyOf('asivado'), 'complaint', at));
});

test('what has no policy is left as it is', () => {
  for (const args of [{}, { input: null }, { input: 'words' }, { input: { caseId: 'c-1' } }])
    expect(sharingPolicy(args)).toEqual(args);
});
