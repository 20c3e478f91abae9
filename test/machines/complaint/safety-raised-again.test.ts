import { describe, expect, test } from '@jest/globals';
import { policyOf } from '../../../policies/registry.ts';
import { accommodated, open, ref, type Clerk, type Post } from './support/clerk.ts';
import { incident } from './support/incident.ts';

const policy = policyOf('support-procedures');
/** A Saturday night: nobody works. */
const night = '2026-11-21 23:00';

async function concerned(post: Post = () => 'delivered'): Promise<Clerk> {
  const clerk = await open(night, { topic: 'product' }, { policy, post });
  await clerk.send('escalate', { trigger: 'safety', text: ref('danger') });
  return clerk;
}

const customer = { id: 'kim', role: 'customer' } as const;

const sentAt = (clerk: Clerk, template: string) =>
  clerk.sent.filter(({ params }) => params.template === template).map(({ at }) => at);

describe('one more danger while the escalation of the first runs', () => {
  test('[SUP-SAFE-1] [SUP-SAFE-3] [SUP-SAFE-5] is one more reason of it, instructed and reported for itself within its own hour', async () => {
    const reports: string[] = [];
    const clerk = await concerned(({ template, key }) => {
      if (template === 'safety-report') reports.push(key);
      return reports.length === 2 && template === 'safety-report' ? 'silent' : 'delivered';
    });
    await clerk.send('acknowledgeEscalation', { onBehalf: ref('onBehalf') });
    await clerk.until('2026-11-22 03:00');
    await clerk.send('escalate', { trigger: 'safety', text: ref('fire') }, undefined, customer);
    expect(clerk.view()).toMatchObject({
      escalations: 1,
      escalationLevel: 1,
      escalation: { reasons: ['a safety concern (2)'], takenAt: expect.any(Number) },
    });
    expect(clerk.sent.findLast(({ params }) => params.template === 'escalation')).toMatchObject({
      at: 'Sun 22 Nov 03:00',
      params: { facts: { reasons: 'a safety concern (2)' } },
    });
    expect(sentAt(clerk, 'safety-instructions')).toEqual(['Sat 21 Nov 23:00', 'Sun 22 Nov 03:00']);
    const report = clerk.sent.findLast(({ params }) => params.template === 'safety-report');
    expect(report).toMatchObject({ at: 'Sun 22 Nov 03:00', params: { words: { concern: ref('fire') } } });
    await clerk.until('2026-11-22 04:01');
    const statusOf = (name: string) => clerk.view().clocks.find((each) => each.name === name)?.status;
    expect([statusOf('safety-report'), statusOf('safety-report-2')]).toEqual(['met', 'overdue']);
    expect(clerk.view().warnings[0]).toContain('The product safety team has no report');
  });

  test('[SUP-SAFE-2] the incidents of both are documented before the case can close', async () => {
    const clerk = await concerned();
    await clerk.send('escalate', { trigger: 'safety', text: ref('fire') });
    await clerk.send('answer', accommodated);
    await clerk.send('confirmSolved', { channel: 'phone' });
    const awaited = () => clerk.view().awaiting.map(({ what }) => what);
    expect(awaited()).toContainEqual(expect.stringContaining('2 safety incidents, each by itself'));
    await clerk.send('documentIncident', incident);
    expect(clerk.state()).toBe('resolved');
    expect(awaited()).toContainEqual(expect.stringContaining('documentation of the safety incident:'));
    await clerk.send('documentIncident', { ...incident, what: ref('what2') });
    expect(clerk.state()).toBe('closed');
    const documented = clerk.sent.filter(({ params }) => params.facts['documented'] === 'yes');
    expect(documented.map(({ params }) => params.words['what'])).toEqual([incident.what, ref('what2')]);
  });

  test('[SUP-SAFE-2] the incident of the first is owed also when it was stood down before', async () => {
    const clerk = await concerned();
    await clerk.send('standDown', { reason: ref('reason') });
    await clerk.send('escalate', { trigger: 'safety', text: ref('fire') });
    await clerk.send('documentIncident', incident);
    expect(clerk.view().warnings).toContain('Needs a person: the documentation of the safety incident.');
    await clerk.send('documentIncident', incident);
    expect(clerk.view().warnings.join()).not.toContain('documentation');
  });

  test('[SUP-SAFE-1] it must be said what it is: without words it is the same one', async () => {
    const clerk = await concerned();
    await expect(clerk.send('escalate', { trigger: 'safety' })).rejects.toThrow("say as 'text' what it is");
  });
});

describe('a safety concern after one that was stood down', () => {
  test('[SUP-SAFE-1] [SUP-SAFE-2] [SUP-SAFE-3] [SUP-SAFE-4] [SUP-SAFE-5] is a concern of its own', async () => {
    let hindered = false;
    const clerk = await concerned(({ template }) =>
      hindered && template === 'safety-report' ? 'needs-person' : 'delivered',
    );
    await clerk.send('documentIncident', incident);
    await clerk.until('2026-11-22 23:00');
    await clerk.send('standDown', { reason: ref('reason') });
    await clerk.until('2026-11-25 09:00');
    hindered = true;
    await clerk.send('escalate', { trigger: 'safety', text: ref('fire') });
    expect(sentAt(clerk, 'safety-instructions')).toEqual(['Sat 21 Nov 23:00', 'Wed 25 Nov 09:00']);
    const report = clerk.sent.findLast(({ params }) => params.template === 'safety-report');
    expect(report).toMatchObject({ at: 'Wed 25 Nov 09:00', params: { words: { concern: ref('fire') } } });
    const statusOf = (name: string) => clerk.view().clocks.find((each) => each.name === name)?.status;
    await clerk.until('2026-11-25 10:01');
    expect([statusOf('safety-report'), statusOf('safety-report-2')]).toEqual(['met', 'overdue']);
    const effectId = clerk.view().receipts.findLast(({ purpose }) => purpose === 'safety-report')?.effectId;
    await clerk.send('toldOtherwise', { effectId: effectId ?? '', text: ref('text') });
    expect([statusOf('safety-report'), statusOf('safety-report-2')]).toEqual(['met', 'missed']);
    await clerk.until('2026-11-26 09:00');
    expect(sentAt(clerk, 'safety-follow-up')).toEqual(['Sun 22 Nov 23:00', 'Thu 26 Nov 09:00']);
    await clerk.send('answer', accommodated);
    await clerk.send('confirmSolved', { channel: 'phone' });
    expect(clerk.state()).toBe('resolved');
    await clerk.send('documentIncident', incident);
    expect(clerk.state()).toBe('closed');
  });

  test('[SUP-SAFE-4] raised before the follow-up: asked once for both, in the time of each', async () => {
    const clerk = await concerned();
    await clerk.until('2026-11-22 12:00');
    await clerk.send('standDown', { reason: ref('reason') });
    await clerk.send('escalate', { trigger: 'safety', text: ref('fire') });
    await clerk.until('2026-11-24 12:00');
    expect(sentAt(clerk, 'safety-follow-up')).toEqual(['Sun 22 Nov 23:00']);
    expect(sentAt(clerk, 'safety-instructions')).toHaveLength(2);
  });
});
