import { expect, test } from '@jest/globals';
import { policyOf } from '../../../policies/registry.ts';
import { accommodated, open, ref } from './support/clerk.ts';

const monday = '2026-11-23 10:00';
const spoken = { ...accommodated, via: 'verbal' } as const;
const customer = { id: 'kim', role: 'customer' } as const;

test('[SUP-QA-2] [CSP-SPOT-1] an answer in the first conversation is a resolution on the spot', async () => {
  const clerk = await open(monday, { channel: 'phone', answer: spoken as never });
  expect(clerk.view().resolution).toEqual({ at: clerk.rehearsal.now(), firstContact: true, onTheSpot: true });
});

test('[SUP-QA-2] what is answered after an acknowledgement takes one contact as long as the customer spoke once', async () => {
  const clerk = await open(monday, { topic: 'delivery', openedBy: customer });
  expect(clerk.view()).not.toHaveProperty('resolution');
  await clerk.send('answer', accommodated);
  expect(clerk.view().resolution).toMatchObject({ firstContact: true, onTheSpot: false });
});

test('[SUP-QA-2] who had to speak again before the answer needed more than one contact', async () => {
  const clerk = await open(monday, { topic: 'delivery' });
  await clerk.send('customerSaid', { text: ref('text'), channel: 'email' });
  await clerk.send('answer', accommodated);
  expect(clerk.view().resolution).toMatchObject({ firstContact: false, onTheSpot: false });
});

test('[SUP-QA-2] what is taken up again is not resolved until it is answered again, and then not at the first contact', async () => {
  const clerk = await open(monday, { topic: 'delivery' });
  await clerk.send('answer', accommodated);
  await clerk.send('notSolved', { text: ref('text') });
  expect(clerk.view()).not.toHaveProperty('resolution');
  await clerk.send('answer', accommodated);
  expect(clerk.view().resolution).toMatchObject({ firstContact: false });
});

test('[SUP-QA-4] an escalation counts when it is over, too', async () => {
  const clerk = await open(monday, { topic: 'service' }, { policy: policyOf('support-procedures') });
  expect(clerk.view()).not.toHaveProperty('escalations');
  await clerk.send('escalate', { trigger: 'supervisor', text: ref('text') });
  expect(clerk.view()).toMatchObject({ escalations: 1, escalationLevel: 1 });
  await clerk.send('standDown', { reason: ref('reason') });
  expect(clerk.view()).toMatchObject({ escalations: 1 });
  expect(clerk.view()).not.toHaveProperty('escalationLevel');
});
