import { describe, expect, test } from '@jest/globals';
import { policyOf } from '../../../policies/registry.ts';
import { accommodated, open, ref, type Clerk, type Post } from './support/clerk.ts';
import { incident, reached } from './support/incident.ts';

const policy = policyOf('support-procedures');
/** A Saturday night: nobody works. */
const night = '2026-11-21 23:00';
const owner = 'technical@support.example';

async function concerned(post?: Post): Promise<Clerk> {
  const clerk = await open(night, { topic: 'product' }, { policy, ...(post && { post }) });
  await clerk.send('escalate', { trigger: 'safety', text: ref('danger') });
  return clerk;
}

/** Calls to somebody of ours: to whom, when, and what they are asked. */
const callsOf = (clerk: Clerk) =>
  clerk.sent
    .filter(({ params }) => params.template === 'task')
    .map(({ at, params: { to, facts } }) => ({
      at,
      to: typeof to === 'string' ? to : to.email,
      urgent: facts['urgent'],
      tasks: String(facts['tasks']),
    }));

const at = (clerk: Clerk, to: string) =>
  callsOf(clerk)
    .filter((call) => call.to.startsWith(to))
    .map((call) => call.at);

describe('what somebody’s safety hangs on', () => {
  test.each([
    // A report has its own time too, from which it is called for besides.
    ['safety-report', ['Sat 21 Nov 23:00', 'Sun 22 Nov 00:00', 'Sun 22 Nov 01:00', 'Sun 22 Nov 02:00']],
    ['safety-instructions', ['Sat 21 Nov 23:00', 'Sun 22 Nov 00:00', 'Sun 22 Nov 01:00', 'Sun 22 Nov 03:00']],
    ['safety-follow-up', ['Sun 22 Nov 23:00', 'Mon 23 Nov 00:00', 'Mon 23 Nov 01:00', 'Mon 23 Nov 03:00']],
  ])(
    '[SUP-SAFE-1] %s that cannot be delivered calls the owner and the contact of the escalation, at night and at the weekend, until somebody acts',
    async (stuck, calls) => {
      const clerk = await concerned(({ template }) => (template === stuck ? 'needs-person' : 'delivered'));
      await clerk.send('acknowledgeEscalation', { onBehalf: ref('onBehalf') });
      await clerk.until(stuck === 'safety-follow-up' ? '2026-11-23 03:30' : '2026-11-22 03:30');
      expect(at(clerk, owner)).toEqual(calls);
      expect(callsOf(clerk).filter(({ to }) => to !== owner)).toMatchObject(
        calls.map((each) => ({
          at: each,
          to: expect.stringMatching(/@support\.example$/),
          urgent: 'yes',
        })),
      );
      expect(clerk.view().warnings[0]).toMatch(/^SOMEBODY MAY BE IN DANGER: .* could not be delivered/);
    },
  );

  test('[SUP-SAFE-5] a report that is still under way after its hour calls owner and contact at that instant, and is told otherwise', async () => {
    const clerk = await concerned(({ template }) => (template === 'safety-report' ? 'silent' : 'delivered'));
    await clerk.send('acknowledgeEscalation', { onBehalf: ref('onBehalf') });
    await clerk.until('2026-11-21 23:59');
    expect(callsOf(clerk)).toEqual([]);
    expect(
      clerk
        .view()
        .awaiting.map(({ what }) => what)
        .join(),
    ).not.toContain('no report');
    await clerk.until('2026-11-22 00:00');
    expect(callsOf(clerk)).toMatchObject([
      { at: 'Sun 22 Nov 00:00', to: owner, urgent: 'yes' },
      { at: 'Sun 22 Nov 00:00', to: 'senior@support.example', urgent: 'yes' },
    ]);
    const [, effectId = ''] =
      /\(toldOtherwise (safety-report-\d+)\)/.exec(callsOf(clerk)[0]?.tasks ?? '') ?? [];
    await clerk.send('toldOtherwise', { effectId, text: ref('text') });
    expect(clerk.view().clocks.find(({ name }) => name === 'safety-report')?.status).toBe('met');
    await clerk.until('2026-11-22 12:00');
    expect(callsOf(clerk)).toHaveLength(2);
  });

  test('[SUP-SAFE-3] instructions that are still under way after the time for a report call too', async () => {
    const clerk = await concerned(({ template }) =>
      template === 'safety-instructions' ? 'silent' : 'delivered',
    );
    await clerk.until('2026-11-22 00:00');
    expect(at(clerk, owner)).toEqual(['Sun 22 Nov 00:00']);
    expect(callsOf(clerk)[0]?.tasks).toContain('is still on its way');
  });

  test('[SUP-SAFE-1] the contact that had the escalation is called after it is over', async () => {
    const clerk = await concerned(({ template }) => (template === 'safety-report' ? 'silent' : 'delivered'));
    await clerk.send('standDown', { reason: ref('reason') });
    await clerk.until('2026-11-22 00:00');
    expect(at(clerk, 'senior@')).toEqual(['Sun 22 Nov 00:00']);
  });

  test.each(['silent', 'needs-person'] as const)(
    '[SUP-SAFE-5] withdrawn with a report that is %s: people are called all the same, and the case is not over before',
    async (status) => {
      const clerk = await concerned(({ template }) => (template === 'safety-report' ? status : 'delivered'));
      await clerk.send('documentIncident', incident);
      await clerk.send('withdraw', { channel: 'email' });
      await clerk.until('2026-11-22 00:00');
      expect(at(clerk, owner).at(-1)).toBe('Sun 22 Nov 00:00');
      expect(at(clerk, 'senior@').at(-1)).toBe('Sun 22 Nov 00:00');
      await clerk.until('2026-12-22 09:00');
      expect(clerk.rehearsal.result()).toBeUndefined();
      const report = clerk.view().receipts.findLast(({ purpose }) => purpose === 'safety-report');
      await clerk.send('toldOtherwise', {
        effectId: report?.effectId ?? report?.key ?? '',
        text: ref('text'),
      });
      expect(clerk.state()).toBe('withdrawn');
    },
  );

  test('[SUP-SAFE-3] instructions that never arrived are owed after the follow-up and after the last word', async () => {
    const clerk = await concerned(({ template }) =>
      template === 'safety-instructions' ? 'needs-person' : 'delivered',
    );
    await clerk.send('documentIncident', incident);
    await clerk.send('answer', accommodated);
    await clerk.until('2026-11-23 09:00');
    expect(clerk.told()).toContain('safety-follow-up');
    expect(callsOf(clerk).at(-1)?.tasks).toContain('safety instructions by e-mail could not be delivered');
    await clerk.send('confirmSolved', { channel: 'phone', text: ref('text') });
    expect(clerk.rehearsal.result()).toBeUndefined();
    const effectId = clerk.view().receipts.find(({ purpose }) => purpose === 'safety-instructions')?.effectId;
    expect(clerk.blocked('toldOtherwise', { effectId: effectId ?? '', text: ref('text') })).toContain(
      "Send 'safetyCall'",
    );
    await clerk.send('safetyCall', reached);
    expect(clerk.rehearsal.result()).toMatchObject({ kind: 'done' });
  });
});
