import { expect, test } from '@jest/globals';
import { policyOf } from '../../../policies/registry.ts';
import { accommodated, local, open, ref, written, type Clerk } from './support/clerk.ts';

const policy = policyOf('support-procedures');
const checkIns = (clerk: Clerk) =>
  clerk
    .view()
    .commitments.filter(({ about }) => about === 'checkIn')
    .map(({ status, dueAt }) => `${status} ${written(dueAt)}`);

async function taken(): Promise<Clerk> {
  const clerk = await open('2026-11-23 10:00', { topic: 'product' }, { policy });
  await clerk.send('escalate', { trigger: 'supervisor' });
  await clerk.send('acknowledgeEscalation', { onBehalf: ref('onBehalf') });
  return clerk;
}

test('[CSP-PROM-1] the date of the check-in that the customer is told is a promise, kept by the check-in', async () => {
  const clerk = await taken();
  expect(clerk.sent.at(-1)?.params.facts).toMatchObject({
    status: 'taken',
    checkInBy: local('2026-11-24 10:00'),
  });
  expect(checkIns(clerk)).toEqual(['open Tue 24 Nov 10:00']);
  await clerk.until('2026-11-24 09:00');
  await clerk.send('checkIn', { progress: ref('progress') });
  expect(clerk.sent.at(-1)?.params.facts['status']).toBe('progress');
  expect(checkIns(clerk)).toEqual(['kept Tue 24 Nov 10:00', 'open Wed 25 Nov 09:00']);
});

test('[CSP-PROM-2] a check-in that was told and not made: apology and offer, and the next level has it', async () => {
  const clerk = await taken();
  await clerk.until('2026-11-24 10:00');
  expect(checkIns(clerk)).toEqual(['broken Tue 24 Nov 10:00']);
  const apology = clerk.sent.find(({ params }) => params.template === 'apology');
  expect(apology?.params.facts).toMatchObject({ promised: 'checkIn', oldDate: local('2026-11-24 10:00') });
  expect(clerk.view().escalation?.level).toBe(2);
});

test('[CSP-PROM-1] the answer keeps it; an escalation that is stood down owes none any more', async () => {
  const answered = await taken();
  await answered.send('answer', accommodated);
  expect(checkIns(answered)).toEqual(['kept Tue 24 Nov 10:00']);
  const stoodDown = await taken();
  await stoodDown.send('standDown', { reason: ref('reason') });
  expect(checkIns(stoodDown)).toEqual(['released Tue 24 Nov 10:00']);
});
