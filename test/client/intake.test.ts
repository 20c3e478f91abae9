import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../../client/catalogue.ts';
import { ClientError } from '../../client/client-error.ts';
import { openCase } from '../../client/open-case.ts';
import { policyIds, policyOf } from '../../policies/registry.ts';
import { type Channel, channel as channels, matter as matters } from '../../policies/sections/common.ts';
import { type Clerk, local, ref } from '../machines/complaint/support/clerk.ts';
import { customer, intake, monday } from './support/intake.ts';
import { memoryContent } from './support/memory-content.ts';
import { fakeTemporal } from './support/temporal.ts';

const effects = (clerk: Clerk, template: string) =>
  clerk.sent.filter(({ params }) => params.template === template).map(({ effect }) => effect);

/** How the policy has the channel acknowledged, done. */
async function acknowledge(clerk: Clerk, policy: string, channel: Channel): Promise<readonly string[]> {
  const rule = policyOf(policy).acknowledgement?.by[channel]?.value ?? { how: 'email' };
  if (rule.how === 'verbal') await clerk.send('acknowledge', { by: 'verbal' });
  if (rule.how === 'choice') await clerk.send('acknowledge', { by: 'letter' });
  return { verbal: [], choice: ['printLetter'], email: ['sendMail'] }[rule.how];
}

const all = policyIds().flatMap((policy) => channels.options.map((channel) => [policy, channel] as const));
const offered = all.filter(([policy, channel]) => policyOf(policy).channels.value.includes(channel));
const topicOf = (policy: string) => Object.keys(policyOf(policy).routing.value.topics)[0] ?? '';

describe.each(matters.options)('a %s', (matter) => {
  test.each(offered)(
    'under %s by %s opens, and is acknowledged in the way of the channel',
    async (policy, channel) => {
      const clerk = await intake({ policy, channel, matter, topic: topicOf(policy) });
      expect(clerk.context()).toMatchObject({ channel, matter, words: expect.stringMatching(/^words\//) });
      const by = await acknowledge(clerk, policy, channel);
      expect([clerk.state(), effects(clerk, 'acknowledgement')]).toEqual(['acknowledged', by]);
      expect(clerk.view().commitments).toMatchObject([{ about: 'answer', status: 'open' }]);
    },
  );

  test.each(all.filter((pair) => !offered.includes(pair)))(
    'under %s by %s is refused with the channels that there are',
    async (policy, channel) => {
      const refusal: unknown = await intake({ policy, channel, matter }).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(ClientError);
      expect(String(refusal)).toContain(`'${policy}' knows no channel '${channel}'`);
      expect(String(refusal)).toContain(policyOf(policy).channels.value.join(', '));
    },
  );
});

/** What each source names, written down here and not read from the policies. */
test.each([
  ['PRO-SCOPE-1', 'pro-4-tactical', ['chat', 'email', 'inPerson', 'phone', 'post']],
  ['HAW-CHAN-2', 'hawaree', ['chat', 'email', 'phone']],
] as const)(
  '[%s] %s takes in a complaint, a question and a request by %j, and by no other way',
  async (_, policy, by) => {
    for (const matter of matters.options) {
      const taken: Channel[] = [];
      for (const channel of channels.options) {
        const clerk = await intake({ policy, channel, matter }).catch((error: unknown) => {
          expect(error).toBeInstanceOf(ClientError);
        });
        if (clerk?.context().matter === matter) taken.push(channel);
      }
      expect(taken.toSorted()).toEqual(by);
    }
  },
);

describe('a caller', () => {
  const { phone: _none, ...unreachable } = customer;
  const call = { policy: 'pro-4-tactical', channel: 'phone' } as const;

  test('[PRO-PROC-4] is not passed on when the case is opened unless the number was taken', async () => {
    await expect(intake({ ...call, topic: 'order', customer: unreachable })).rejects.toMatchObject({
      type: 'InvalidInput',
      message: expect.stringContaining("take the customer's telephone number"),
    });
    const clerk = await intake({ ...call, topic: 'order' });
    const [referral] = clerk.sent.filter(({ params }) => params.template === 'referral');
    expect(referral?.params.words).toMatchObject({
      callBack: expect.stringMatching(/^words\/.*\/callBack$/),
    });
    expect(referral?.params.facts).toMatchObject({ expectedBy: local('2026-11-27 17:00') });
  });

  test('[PRO-STD-1] may be helped at once without one', async () => {
    const clerk = await intake({ ...call, customer: unreachable });
    expect(clerk.view().awaiting).toContainEqual(expect.objectContaining({ from: 'an agent' }));
    const answer = { decision: 'accommodated', analysis: 'Lost.', proposal: 'Sent.', via: 'verbal' };
    const helped = await intake({ ...call, topic: 'order', answer, customer: unreachable });
    expect(helped.state()).toBe('resolved');
  });
});

describe('out of scope', () => {
  const scoped = offered.flatMap(([policy, channel]) =>
    (['employee', 'shippingDamage'] as const).map((to) => [policy, channel, to] as const),
  );

  test.each(scoped)(
    'under %s by %s about %s: referred out with a word, or refused with words',
    async (policy, channel, to) => {
      const clerk = await intake({ policy, channel });
      if (!policyOf(policy).outOfScope?.[to]) {
        expect(clerk.blocked('referOut', { to })).toContain(policy);
        return;
      }
      await clerk.send('referOut', { to, text: ref('text') });
      expect([clerk.state(), clerk.told()]).toEqual(['referredOut', ['referred-out']]);
      expect(clerk.rehearsal.result()).toMatchObject({ kind: 'done', output: { state: 'referredOut' } });
    },
  );
});

describe('a kind of case on which a policy is silent', () => {
  const { complaint } = catalogue;
  if (!complaint) throw new Error('no complaints');
  const temporal = fakeTemporal({});
  const withWarranty = { complaint, warranty: { ...complaint, kind: 'warranty' as const } };
  const setup = {
    temporal,
    content: memoryContent(),
    catalogue: withWarranty,
    timeout: 1000,
    now: () => local(monday),
  };
  const request = { customer, text: 'It broke.', actor: { id: 'ann', role: 'agent' } as const };

  const silent = policyIds().filter((policy) => !policyOf(policy).kinds.warranty);

  test.each(silent)('is refused under %s with the policies that offer it', async (policy) => {
    const [channel = 'email'] = policyOf(policy).channels.value;
    const opened = openCase(setup, { ...request, policy, channel, kind: 'warranty' });
    await expect(opened).rejects.toMatchObject({
      type: 'UnknownKind',
      message: expect.stringMatching(
        new RegExp(
          `'${policy}' offers no warranty cases, only: complaint(, return)?\\. Policies that offer it: support-procedures`,
        ),
      ),
    });
  });
});
