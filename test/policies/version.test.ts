import { expect, test } from '@jest/globals';
import { dueOf } from '../../machines/clocks/due-of.ts';
import { loadPolicy } from '../../policies/load-policy.ts';
import { addPolicy, policyOf } from '../../policies/registry.ts';
import { sources } from '../../policies/sources.ts';
import { open, written } from '../machines/complaint/support/clerk.ts';

const rule = (amount: number) => ({
  title: 'Substantive answer within',
  value: { budget: { amount, unit: 'business-days' }, calendar: 'office' },
  clauses: ['ASI-RES-1'],
});

test('a running case keeps the version that it began under; the next one has the new one', async () => {
  const running = await open('2026-11-20 15:00', { topic: 'billing' });
  addPolicy(loadPolicy({ ...sources['asivado'], version: '2', answer: { within: rule(3) } }));
  expect(policyOf('asivado').version).toBe('2');

  await running.until('2026-11-23 12:00');
  const next = await open('2026-11-23 12:00', { topic: 'billing' }, { policy: policyOf('asivado') });
  const answerOf = (clerk: typeof running) => {
    const { clocks, policy } = clerk.context();
    const answer = clocks.find(({ name }) => name === 'answer');
    if (!answer) throw new Error('no answer clock');
    return `version ${policy.version}: ${written(dueOf(answer, policy.calendars).at)}`;
  };
  expect(answerOf(running)).toBe('version 1: Wed 2 Dec 17:00');
  expect(answerOf(next)).toBe('version 2: Fri 27 Nov 17:00');
});
