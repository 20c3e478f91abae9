import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../../client/catalogue.ts';
import { ClientError } from '../../client/client-error.ts';
import { openCase } from '../../client/open-case.ts';
import type { OpenRequest } from '../../client/open-request.ts';
import type { ComplaintInput } from '../../machines/complaint/input.ts';
import { policyIds, policyOf } from '../../policies/registry.ts';
import { type Channel, channel as channels, matter as matters } from '../../policies/sections/common.ts';
import { type Clerk, local, open, ref } from '../machines/complaint/support/clerk.ts';
import { memoryContent } from './support/memory-content.ts';
import { fakeTemporal } from './support/temporal.ts';

/** Monday morning in Detroit, Monday afternoon in Lagos. */
const monday = '2026-11-23 10:00';
const customer = { name: 'Ana Diaz', email: 'ana@example.com', phone: '555-0100', address: '1 Elm St' };

/** Opens it through the client and carries what the client started. */
async function intake(
  request: Omit<OpenRequest, 'text' | 'actor' | 'customer'> & Partial<OpenRequest>,
): Promise<Clerk> {
  const started: { args: [{ input: ComplaintInput }] }[] = [];
  const temporal = fakeTemporal({
    start: async (_, options) => void started.push(options as (typeof started)[number]),
  });
  const setup = {
    temporal,
    content: memoryContent(),
    catalogue,
    timeout: 1000,
    now: () => local(monday),
  };
  const words = { customer, text: 'Please help.', actor: { id: 'ann', role: 'agent' } as const };
  await openCase(setup, { ...words, ...request });
  const input = started[0]?.args[0].input;
  if (!input) throw new Error('nothing was started');
  return open(monday, input);
}

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

describe('said when it is opened', () => {
  const repair = {
    decision: 'accommodated',
    analysis: 'The hinge is bent.',
    proposal: 'We repair it.',
    via: 'verbal',
    promised: 'repair',
  };
  const answered = (promisedBy: string) =>
    intake({ policy: 'asivado', channel: 'phone', answer: { ...repair, promisedBy } });

  test.each([
    ['2026-11-20', /2026-11-20 is over; the earliest/],
    ['2026-11-26', /2026-11-26 is no business day \(holiday: Thanksgiving Day\)/],
  ])('[CSP-PROM-3] an answer that promises %s is refused', async (day, why) => {
    await expect(answered(day)).rejects.toMatchObject({
      type: 'InvalidInput',
      message: expect.stringMatching(why),
    });
  });

  test('[CSP-PROM-3] an answer that promises a day that can be kept is taken, and the promise stands', async () => {
    const clerk = await answered('2026-11-27');
    expect(clerk.view().commitments).toMatchObject([
      { about: 'repair', status: 'open', dueAt: local('2026-11-27 17:00') },
    ]);
  });

  test('[SUP-ESC-3] [SUP-RESP-1] why it escalates, and when somebody took the call', async () => {
    const occurredAt = local('2026-11-23 09:55');
    const clerk = await intake({
      policy: 'support-procedures',
      channel: 'phone',
      escalate: ['legal'],
      occurredAt,
      answeredAt: occurredAt + 20_000,
    });
    expect([clerk.state(), clerk.context().escalation?.reasons]).toMatchObject([
      'escalated',
      [{ trigger: 'legal' }],
    ]);
    expect(clerk.view().clocks.find(({ name }) => name === 'response')).toMatchObject({
      status: 'met',
      stoppedAt: occurredAt + 20_000,
    });
  });
});

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
