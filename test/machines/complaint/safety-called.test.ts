import { describe, expect, test } from '@jest/globals';
import { safetyCallPayload } from '../../../machines/case/safety-call.ts';
import { policyOf } from '../../../policies/registry.ts';
import { accommodated, open, ref, type Clerk, type Post } from './support/clerk.ts';
import { incident, reached, unreached } from './support/incident.ts';

const policy = policyOf('support-procedures');
/** A Saturday night: nobody works. */
const night = '2026-11-21 23:00';
const byLetter = { topic: 'product', reachableBy: 'post' } as const;

async function concerned(input: Parameters<typeof open>[1], post?: Post): Promise<Clerk> {
  const clerk = await open(night, input, { policy, ...(post && { post }) });
  await clerk.send('escalate', { trigger: 'safety', text: ref('danger') });
  await clerk.send('acknowledgeEscalation', { onBehalf: ref('onBehalf') });
  return clerk;
}

/** When the owner was called to call the customer. */
const calls = (clerk: Clerk) =>
  clerk.sent.flatMap(({ at, params: { template, to, facts } }) =>
    template === 'task' &&
    typeof to !== 'string' &&
    to.email === 'technical@support.example' &&
    String(facts['tasks']).includes('(safetyCall)')
      ? [at]
      : [],
  );

describe('a customer who is not warned in time', () => {
  test('[SUP-SAFE-1] [SUP-SAFE-3] by letter: somebody must call at once, at any hour, until the customer was reached', async () => {
    const clerk = await concerned(byLetter);
    expect(clerk.sent.find(({ params }) => params.template === 'safety-instructions')?.effect).toBe(
      'printLetter',
    );
    expect(clerk.view().warnings[0]).toBe(
      'SOMEBODY MAY BE IN DANGER: The safety instructions went by letter, which is too slow: call the customer, and log what came of it (safetyCall).',
    );
    await clerk.until('2026-11-22 01:30');
    await clerk.send('safetyCall', unreached);
    expect(clerk.view().warnings.join()).not.toContain('DANGER');
    await clerk.until('2026-11-22 02:30');
    expect(clerk.view().warnings[0]).toContain('The customer was not reached: call the customer');
    expect(calls(clerk)).toEqual([
      'Sat 21 Nov 23:00',
      'Sun 22 Nov 00:00',
      'Sun 22 Nov 01:00',
      'Sun 22 Nov 02:30',
    ]);
    await clerk.send('safetyCall', reached);
    expect(clerk.view().interactions.at(-1)).toMatchObject({
      direction: 'out',
      channel: 'phone',
      what: 'Safety call: reached, has stopped using it, nobody is hurt, safe',
      words: [ref('text')],
    });
    await clerk.until('2026-11-22 22:00');
    expect(calls(clerk)).toHaveLength(4);
  });

  test.each(['stopped', 'safe'] as const)(
    '[SUP-SAFE-4] reached, but "%s" is no: called again, and only a customer who is safe ends it',
    async (what) => {
      const clerk = await concerned(byLetter);
      await clerk.send('safetyCall', { ...reached, [what]: 'no' });
      await clerk.until('2026-11-22 00:00');
      expect(clerk.view().warnings[0]).toContain('The customer was not safe yet: call the customer');
      await clerk.send('safetyCall', reached);
      expect(clerk.view().warnings.join()).not.toContain('DANGER');
    },
  );

  test('[SUP-SAFE-4] each part of the outcome is asked for by itself', () => {
    for (const part of Object.keys(reached).filter((each) => each !== 'outcome')) {
      const { issues } = safetyCallPayload.safeParse({ ...reached, [part]: undefined }).error ?? {};
      expect(issues?.map(({ path }) => path)).toEqual([[part]]);
    }
  });

  test.each(['letter', 'e-mail'])(
    '[SUP-SAFE-4] instructions by %s that nobody has: the case does not close before the customer was reached',
    async (way) => {
      const clerk = await concerned(way === 'letter' ? byLetter : { topic: 'product' }, ({ template }) =>
        way === 'e-mail' && template === 'safety-instructions' ? 'needs-person' : 'delivered',
      );
      expect(calls(clerk)).toEqual(['Sat 21 Nov 23:00']);
      await clerk.send('documentIncident', incident);
      await clerk.send('answer', accommodated);
      await clerk.send('confirmSolved', { channel: 'phone', text: ref('text') });
      await clerk.until('2026-12-22 09:00');
      expect(clerk.rehearsal.result()).toBeUndefined();
      await clerk.send('safetyCall', reached);
      expect(clerk.rehearsal.result()).toMatchObject({ kind: 'done' });
    },
  );

  test('[SUP-SAFE-3] instructions that arrive by e-mail after all end the call, unless somebody tried before', async () => {
    const fails = { now: true };
    const post: Post = ({ template }) =>
      fails.now && template === 'safety-instructions' ? 'needs-person' : 'delivered';
    const again = async (clerk: Clerk) => {
      const stuck = clerk.view().receipts.find(({ purpose }) => purpose === 'safety-instructions');
      fails.now = false;
      await clerk.send('resend', { effectId: stuck?.effectId ?? '' });
      await clerk.until('2026-11-22 01:00');
      return clerk.view().warnings.join();
    };
    expect(await again(await concerned({ topic: 'product' }, post))).not.toContain('DANGER');
    fails.now = true;
    const tried = await concerned({ topic: 'product' }, post);
    await tried.send('safetyCall', unreached);
    expect(await again(tried)).toContain('The customer was not reached');
  });

  test('[SUP-SAFE-1] a case that began under a policy without the rule has nobody called for a printed letter', async () => {
    const { calledAtOnce: _none, ...safety } = policy.safety ?? {};
    const before = { ...policy, safety } as typeof policy;
    const clerk = await open(night, byLetter, { policy: before });
    await clerk.send('escalate', { trigger: 'safety', text: ref('danger') });
    await clerk.until('2026-11-22 03:00');
    expect(calls(clerk)).toEqual([]);
  });

  test('no concern, nobody to call', async () => {
    const clerk = await open(night, byLetter, { policy });
    expect(clerk.blocked('safetyCall')).toContain('No safety concern was raised');
  });
});
