import { describe, expect, test } from '@jest/globals';
import { complaintInput } from '../../machines/complaint/input.ts';
import { policyOf } from '../../policies/registry.ts';
import { accommodated, inputAt, local, open, ref, written } from '../machines/complaint/support/clerk.ts';

const policy = policyOf('hawaree');

describe('a complaint under Hawaree', () => {
  test('[HAW-STEP-1] acknowledgement, investigation, resolution, follow-up: in that order', async () => {
    const clerk = await open('2026-11-23 05:00', { topic: 'order' }, { policy });
    const states = [clerk.state()];
    await clerk.send('investigate', {});
    states.push(clerk.state());
    await clerk.send('answer', accommodated);
    states.push(clerk.state());
    await clerk.until('2026-12-31 12:00');
    states.push(clerk.state());
    expect(states).toEqual(['acknowledged', 'investigating', 'resolved', 'closed']);
    expect(clerk.told()).toEqual(['acknowledgement', 'answer', 'follow-up', 'closing']);
  });

  test('[HAW-STEP-1] no step is skipped: a call is not investigated before it is acknowledged', async () => {
    const clerk = await open('2026-11-23 05:00', { channel: 'phone', topic: 'order' }, { policy });
    expect(clerk.state()).toBe('received');
    await expect(clerk.send('investigate', {})).rejects.toThrow();
    await expect(clerk.send('confirmSolved', {})).rejects.toThrow();
    await clerk.send('acknowledge', { by: 'verbal' });
    await clerk.send('investigate', {});
    expect(clerk.state()).toBe('investigating');
  });

  test('[HAW-STEP-1] no answer before acknowledgement and investigation, not even when it is opened', async () => {
    const call = await open('2026-11-23 05:00', { channel: 'phone', topic: 'order' }, { policy });
    await expect(call.send('answer', accommodated)).rejects.toThrow('skips no step');
    await call.send('acknowledge', { by: 'verbal' });
    await expect(call.send('answer', accommodated)).rejects.toThrow("send 'investigate' before the answer");
    await call.send('investigate', {});
    await call.send('answer', accommodated);
    const atOnce = complaintInput.safeParse(inputAt(0, { topic: 'order', answer: accommodated }, policy));
    expect(atOnce.error?.issues.map(({ message }) => message).join()).toContain(
      "expected no answer at the opening, because the policy 'hawaree' skips no step",
    );
  });

  test('[HAW-STEP-1] who takes an escalation has taken up the matter: it can be answered', async () => {
    const clerk = await open('2026-11-23 05:00', { topic: 'order' }, { policy });
    await clerk.send('escalate', { trigger: 'on-request' });
    await expect(clerk.send('answer', accommodated)).rejects.toThrow('take the escalation first');
    await clerk.send('acknowledgeEscalation', { onBehalf: ref('onBehalf') });
    await clerk.send('answer', accommodated);
    expect(clerk.state()).toBe('resolved');
  });

  test("[HAW-STEP-1] [HAW-STEP-2] the follow-up asks, and only the customer's word ends it: an agent records it with how it was heard", async () => {
    const clerk = await open('2026-11-23 05:00', { topic: 'order' }, { policy });
    await clerk.send('investigate', {});
    await clerk.send('answer', accommodated);
    await expect(clerk.send('confirmSolved', {})).rejects.toThrow("say how it was heard as 'channel'");
    // Before the question: only with the customer's answer to it.
    const heard = { channel: 'phone' } as const;
    await expect(clerk.send('confirmSolved', heard)).rejects.toThrow(
      'the follow-up goes out on Thu 26 Nov 17:00 (Lagos)',
    );
    expect(clerk.blocked('confirmSolved', { ...heard, text: ref('text') })).toBeUndefined();
    expect(clerk.blocked('confirmSolved', {}, { id: 'jane', role: 'customer' })).toBeUndefined();
    await clerk.until('2026-11-26 12:00');
    expect(clerk.told().at(-1)).toBe('follow-up');
    await expect(clerk.send('confirmSolved', {})).rejects.toThrow("say how it was heard as 'channel'");
    await clerk.send('confirmSolved', heard);
    expect(clerk.state()).toBe('closed');
    expect(clerk.view().interactions.at(-2)).toMatchObject({ channel: 'phone', direction: 'in' });
  });

  test("[HAW-STEP-2] asked whether it is solved; 'no' reopens with a fresh answer clock", async () => {
    const clerk = await open('2026-11-23 05:00', { topic: 'order' }, { policy });
    await clerk.send('investigate', {});
    await clerk.send('answer', accommodated);
    await clerk.until('2026-11-26 12:00');
    expect(clerk.told().at(-1)).toBe('follow-up');
    await clerk.send('notSolved', { text: ref('text') });
    expect(clerk.state()).toBe('investigating');
    expect(clerk.view().clocks.map(({ name }) => name)).toContain('answer-2');
  });

  test('[HAW-STEP-3] the relevant department is involved', async () => {
    const clerk = await open('2026-11-23 05:00', {}, { policy });
    await clerk.send('refer', { department: 'orders', reason: ref('reason') });
    expect(clerk.view().owner).toMatchObject({ name: 'Funmi Balogun', department: 'Orders' });
    expect(clerk.sent.map(({ params }) => params.template)).toContain('referral');
  });

  test('[HAW-STEP-3] step-by-step guidance goes to the customer with the answer', async () => {
    const clerk = await open('2026-11-23 05:00', { topic: 'product' }, { policy });
    await clerk.send('investigate', {});
    await clerk.send('answer', { ...accommodated, guidance: ref('guidance') });
    expect(clerk.sent.find(({ params }) => params.template === 'answer')?.params.words).toMatchObject({
      proposal: ref('proposal'),
      guidance: ref('guidance'),
    });
  });

  test.each(['Sunday night', 'a working day'])(
    '[HAW-CHAN-2] %s: the customer is pointed to the knowledge base at once',
    async (when) => {
      const at = when === 'Sunday night' ? '2026-11-22 20:00' : '2026-11-24 05:00';
      const clerk = await open(at, { topic: 'order' }, { policy });
      const [first] = clerk.sent.filter(({ params }) => params.template === 'acknowledgement');
      expect([first?.at, first?.params.facts.knowledgeBase]).toEqual([
        written(local(at)),
        'https://hawaree.example/help',
      ]);
    },
  );

  test('[HAW-CHAN-2] e-mail and live chat are open at any hour, the helpline beside them', async () => {
    expect(policy.channels.value).toEqual(['phone', 'email', 'chat']);
    const chat = await open('2026-11-22 20:00', { channel: 'chat' }, { policy });
    expect([chat.state(), chat.view().channel]).toEqual(['received', 'chat']);
  });
});
