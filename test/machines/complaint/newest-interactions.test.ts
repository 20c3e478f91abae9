import { describe, expect, test } from '@jest/globals';
import { mostInteractions, toldSince } from '../../../machines/case/newest-interactions.ts';
import { policyOf } from '../../../policies/registry.ts';
import { accommodated, type Clerk, open, ref } from './support/clerk.ts';

const supported = () =>
  open('2026-11-23 10:00', { topic: 'shipping' }, { policy: policyOf('support-procedures') });

const total = (clerk: Clerk): number => clerk.view().interactions.length + clerk.view().earlierInteractions;

async function noteTimes(clerk: Clerk, times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) await clerk.send('note', { text: ref(`note-${i}`) });
}

describe('a case carries the first and the newest interactions', () => {
  test('up to the limit nothing is left out', async () => {
    const clerk = await supported();
    await noteTimes(clerk, mostInteractions - total(clerk));
    expect(clerk.view()).toMatchObject({ earlierInteractions: 0 });
    expect(clerk.context()).not.toHaveProperty('earlierInteractions');
    expect(clerk.view().interactions).toHaveLength(mostInteractions);
  });

  test('beyond it those after the first make room and are counted', async () => {
    const clerk = await supported();
    const begun = total(clerk);
    const [first] = clerk.view().interactions;
    await noteTimes(clerk, 150);
    const { interactions, earlierInteractions } = clerk.view();
    expect(interactions).toHaveLength(mostInteractions);
    expect(earlierInteractions).toBe(begun + 150 - mostInteractions);
    expect(interactions[0]).toEqual(first);
    expect(interactions.slice(1).map(({ words }) => words)).toEqual(
      Array.from({ length: mostInteractions - 1 }, (_, i) => [ref(`note-${i + 150 - mostInteractions + 1}`)]),
    );
  });

  test('[SUP-ESC-8] the contact of an escalation reads how many are left out, and the case goes on to its end', async () => {
    const clerk = await supported();
    await noteTimes(clerk, 150);
    const before = clerk.view();
    await clerk.send('escalate', { trigger: 'legal', text: ref('threat') });
    expect(toldSince(before, clerk.view()).map(({ words }) => words)).toContainEqual([ref('threat')]);
    const letter = clerk.sent.find(({ params }) => params.template === 'escalation')?.params;
    const history = letter?.history ?? [];
    expect(letter?.facts['leftOut']).toMatch(/^5\d earlier ones$/);
    expect(history[0]).toMatchObject({ what: 'Received: complaint', words: [ref('text')] });
    expect(history[1]?.what).toMatch(/^5\d earlier ones left out$/);
    expect(history.at(-1)?.words).toEqual([ref('threat')]);
    await clerk.send('acknowledgeEscalation', { onBehalf: ref('onBehalf') });
    await clerk.send('answer', accommodated);
    await clerk.send('confirmSolved', { channel: 'phone' });
    expect(clerk.state()).toBe('closed');
    expect(clerk.view().interactions).toHaveLength(mostInteractions);
  });

  test('2,000 of them, with as many letters as that takes, fit four times into what a continue-as-new may carry', async () => {
    const clerk = await supported();
    for (let i = 0; total(clerk) < 2_000; i += 1) {
      await clerk.send('waitForCustomer', { question: ref(`question-${i}`) });
      await clerk.send('customerSaid', { text: ref(`reply-${i}`), channel: 'email' });
      if (i % 100 === 99) await clerk.rehearsal.crash();
    }
    const limit = 2 * 1024 * 1024;
    expect(JSON.stringify(clerk.rehearsal.envelope()).length).toBeLessThan(limit / 4);
    expect(clerk.view().receipts.length).toBeLessThanOrEqual(100);
    const keys = clerk.view().receipts.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(clerk.view().receipts.map(({ purpose }) => purpose)).toContain('acknowledgement');
    await clerk.send('answer', accommodated);
    await clerk.send('confirmSolved', { channel: 'phone' });
    expect(clerk.state()).toBe('closed');
  }, 120_000);
});
