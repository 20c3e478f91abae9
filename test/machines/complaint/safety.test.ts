import { describe, expect, test } from '@jest/globals';
import { payloads } from '../../../machines/complaint/payloads.ts';
import { policyOf } from '../../../policies/registry.ts';
import { accommodated, open, ref, type Clerk, type Post, written } from './support/clerk.ts';
import { incident } from './support/incident.ts';

const policy = policyOf('support-procedures');
/** A Saturday night: nobody works. */
const night = '2026-11-21 23:00';

async function concerned(post?: Post): Promise<Clerk> {
  const clerk = await open(night, { topic: 'product' }, { policy, ...(post && { post }) });
  await clerk.send('escalate', { trigger: 'safety', text: ref('danger') });
  return clerk;
}

const sentAt = (clerk: Clerk, template: string) =>
  clerk.sent.filter(({ params }) => params.template === template).map(({ at }) => at);

describe('a safety concern', () => {
  test('[SUP-SAFE-1] [SUP-SAFE-3] escalates and instructs at once, at night and at the weekend', async () => {
    const clerk = await concerned();
    expect(clerk.state()).toBe('escalated');
    expect(sentAt(clerk, 'escalation')).toEqual(['Sat 21 Nov 23:00']);
    expect(sentAt(clerk, 'safety-instructions')).toEqual(['Sat 21 Nov 23:00']);
    const instructions = clerk.sent.find(({ params }) => params.template === 'safety-instructions');
    expect(instructions?.params).toMatchObject({
      to: ref('customer'),
      facts: { instructions: expect.stringMatching(/^Please stop using the product now\..*911/) },
    });
    await clerk.until('2026-11-21 23:15');
    expect(clerk.view().escalationLevel).toBe(2);
  });

  test('[SUP-SAFE-1] no pause and no closing hour holds its clocks', async () => {
    const clerk = await concerned(({ template }) =>
      template === 'safety-report' ? 'needs-person' : 'delivered',
    );
    const dueOf = (name: string) => {
      const clock = clerk.context().clocks.find((each) => each.name === name);
      return [
        clock?.pauses.length,
        written(clerk.view().clocks.find((each) => each.name === name)?.dueAt ?? 0),
      ];
    };
    await clerk.send('acknowledgeEscalation', { onBehalf: ref('onBehalf') });
    await clerk.send('waitForCustomer', { question: ref('question') });
    expect(dueOf('answer')[0]).toBe(1);
    expect(dueOf('safety-report')).toEqual([0, 'Sun 22 Nov 00:00']);
    expect(dueOf('safety-follow-up')).toEqual([0, 'Sun 22 Nov 23:00']);
    expect(dueOf('check-in-1')).toEqual([0, 'Sun 22 Nov 23:00']);
    await clerk.until('2026-11-22 23:00');
    expect(clerk.context().waiting).not.toBeNull();
    expect(sentAt(clerk, 'safety-follow-up')).toEqual(['Sun 22 Nov 23:00']);
    expect(clerk.view().escalationLevel).toBe(2);
  });

  test('[SUP-SAFE-1] raised while it waits for the customer: nothing waits', async () => {
    const clerk = await open(night, { topic: 'product' }, { policy });
    await clerk.send('waitForCustomer', { question: ref('question') });
    await clerk.send('escalate', { trigger: 'safety', text: ref('danger') });
    expect(clerk.state()).toBe('escalated');
    for (const template of ['escalation', 'safety-instructions', 'safety-report'])
      expect(sentAt(clerk, template)).toEqual(['Sat 21 Nov 23:00']);
    await clerk.until('2026-11-21 23:15');
    expect(clerk.view().escalationLevel).toBe(2);
  });

  test('[SUP-SAFE-1] raised when it is opened: escalated from the beginning', async () => {
    const clerk = await open(night, { escalate: ['safety'] }, { policy });
    expect(clerk.state()).toBe('escalated');
    expect(sentAt(clerk, 'safety-report')).toHaveLength(1);
  });

  test('[SUP-SAFE-5] reported to the product safety team within an hour', async () => {
    const clerk = await concerned();
    const report = clerk.sent.find(({ params }) => params.template === 'safety-report');
    expect(report).toMatchObject({
      at: 'Sat 21 Nov 23:00',
      params: { to: { email: policy.safety?.team.value }, words: { concern: ref('danger') } },
    });
    expect(clerk.view().clocks.find(({ name }) => name === 'safety-report')?.status).toBe('met');
  });

  test('[SUP-SAFE-5] a report that cannot be delivered is shown, and told in another way', async () => {
    const clerk = await concerned(({ template }) =>
      template === 'safety-report' ? 'needs-person' : 'delivered',
    );
    await clerk.until('2026-11-22 00:01');
    expect(clerk.view().warnings).toContainEqual(
      'Overdue: report to the product safety team, due since Sun 22 Nov 00:00 (Detroit).',
    );
    const effectId = clerk.view().receipts.find(({ purpose }) => purpose === 'safety-report')?.effectId ?? '';
    await clerk.send('toldOtherwise', { effectId, text: ref('text') });
    expect(clerk.view().clocks.find(({ name }) => name === 'safety-report')?.status).toBe('missed');
    expect(clerk.blocked('toldOtherwise')).toContain('Nothing undeliverable waits');
  });

  test('[SUP-SAFE-2] does not close before the incident is documented', async () => {
    const clerk = await concerned();
    await clerk.send('answer', accommodated);
    await clerk.until('2027-01-29 10:00');
    expect(clerk.state()).toBe('resolved');
    expect(clerk.told()).not.toContain('closing');
    expect(clerk.view().awaiting[0]?.what).toContain('documentation of the safety incident');
    await clerk.send('documentIncident', incident);
    expect(clerk.state()).toBe('closed');
    expect(clerk.told().at(-1)).toBe('closing');
  });

  test('[SUP-SAFE-2] the customer says that it is solved: their word is taken, and it closes when it is documented', async () => {
    const clerk = await concerned();
    await clerk.send('answer', accommodated);
    await clerk.send('confirmSolved', {}, undefined, { id: 'customer', role: 'customer' });
    expect(clerk.state()).toBe('resolved');
    expect(clerk.view().awaiting[0]?.what).toContain('documentation of the safety incident');
    await clerk.until('2027-01-29 10:00');
    expect(clerk.state()).toBe('resolved');
    await clerk.send('documentIncident', incident);
    expect(clerk.state()).toBe('closed');
    expect(clerk.told().filter((template) => template === 'closing')).toHaveLength(1);
  });

  test('[SUP-SAFE-2] each detail is asked for by itself, and product safety has them all', async () => {
    for (const detail of Object.keys(incident)) {
      const { issues } =
        payloads.documentIncident.safeParse({ ...incident, [detail]: undefined }).error ?? {};
      expect(issues?.map(({ path }) => path)).toEqual([[detail]]);
    }
    const clerk = await concerned();
    await clerk.send('documentIncident', { ...incident, details: ref('details') });
    expect(clerk.sent.at(-1)?.params).toMatchObject({
      template: 'safety-report',
      to: { email: policy.safety?.team.value },
      facts: { documented: 'yes' },
      words: { ...incident, details: ref('details') },
    });
    expect(clerk.view().interactions.at(-2)?.words).toEqual([...Object.values(incident), ref('details')]);
  });

  test('[SUP-SAFE-2] withdrawn: the customer is let go, the record waits for its documentation', async () => {
    const clerk = await concerned();
    await clerk.send('withdraw', { channel: 'email' });
    expect(clerk.state()).toBe('withdrawn');
    await clerk.until('2027-01-29 10:00');
    expect(clerk.rehearsal.result()).toBeUndefined();
    await clerk.send('documentIncident', incident);
    expect(clerk.rehearsal.result()).toMatchObject({ kind: 'done', output: { state: 'withdrawn' } });
  });

  test('[SUP-SAFE-4] asks whether the customer is safe a day later, at any hour, also after the answer', async () => {
    const clerk = await concerned();
    await clerk.send('answer', accommodated);
    await clerk.until('2026-11-22 23:00');
    expect(sentAt(clerk, 'safety-follow-up')).toEqual(['Sun 22 Nov 23:00']);
    expect(clerk.view().clocks.find(({ name }) => name === 'safety-follow-up')?.status).toBe('met');
  });

  test('[SUP-SAFE-4] closed earlier: asked before the last word, once', async () => {
    const clerk = await concerned();
    await clerk.send('documentIncident', incident);
    await clerk.send('answer', accommodated);
    await clerk.send('confirmSolved', { channel: 'phone' });
    expect(clerk.told().slice(-2)).toEqual(['safety-follow-up', 'closing']);
    expect(clerk.state()).toBe('closed');
  });

  test('no concern, nothing to document', async () => {
    const clerk = await open(night, {}, { policy });
    expect(clerk.blocked('documentIncident')).toContain('No safety concern was raised');
  });
});
