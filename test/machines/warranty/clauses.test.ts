import { describe, expect, test } from '@jest/globals';
import type { LetterParams } from '../../../machines/case/letter.ts';
import { local } from '../complaint/support/clerk.ts';
import { open } from './support/clerk.ts';
import { agent, customer, joy, kettles, laptop, phone, ref, shelf } from './support/shelf.ts';

const morning = '2026-11-23 10:00';

describe('before anything is approved', () => {
  test('[SUP-WAR-4] [SUP-ESC-5] nothing is judged before it is described: asked, reminded, expired', async () => {
    const silent = await open(morning, { caseId: 'w-2' }, { silent: true });
    expect([silent.course(), silent.told(), silent.context().coverage]).toEqual([
      'describing',
      ['claim-describe'],
      null,
    ]);
    await silent.until('2026-12-20 10:00');
    // Undecided for 48 hours, so it was escalated meanwhile [SUP-ESC-5].
    const asked = silent.told().filter((each) => each !== 'escalation-status');
    expect(asked).toEqual(['claim-describe', 'claim-reminder', 'claim-unheard']);
    expect(silent.context().pastEscalations).toMatchObject([{ reasons: [{ trigger: 'unresolved' }] }]);
    expect(silent.state()).toBe('expired');
    expect(silent.of('releaseUnits')).toHaveLength(1);
  });

  test('[SUP-WAR-3] [CSP-TRUST-1] a strange serial number waits for a person; none is asked for', async () => {
    const trusted = await open(morning, { lines: [laptop] });
    expect(trusted.course()).toBe('trying');
    const strange = await open(morning, { lines: [{ ...laptop, serials: ['SN-9'] }] });
    expect(strange.course()).toBe('checking');
    await strange.send('verify', { ours: true, reason: ref('reason') });
    expect(strange.course()).toBe('trying');
  });

  test('[SUP-WAR-1] [SUP-WAR-2] not covered: the reasons, and what is possible instead', async () => {
    const clerk = await open(morning, { fault: 'accidental-damage' });
    expect(clerk.state()).toBe('resolved');
    expect(clerk.letter('claim-declined')?.facts).toMatchObject({
      decisions: 'the standard warranty does not cover accidental damage',
      tasks: expect.stringContaining('we repair it at your cost'),
    });
    expect(clerk.of('releaseUnits')).toHaveLength(1);
  });

  test('[SUP-WAR-5] each step of the guide comes before any approval: two of three are not enough', async () => {
    const clerk = await open(morning, { lines: [laptop] });
    expect(clerk.context().steps.map(({ id }) => id)).toEqual(['power', 'cable', 'reset']);
    for (const step of ['power', 'cable', 'reset']) {
      expect([clerk.course(), clerk.told(), clerk.of('issueLabel')]).toEqual(['trying', ['claim-steps'], []]);
      expect(clerk.blocked('approve', {}, joy)).toBe('Nothing waits for approval.');
      await expect(clerk.send('approve', {}, joy)).rejects.toThrow('Nothing waits for approval');
      await clerk.send('tryStep', { step, outcome: 'not-solved' }, customer);
    }
    expect(clerk.course()).toBe('approving');
    await clerk.send('approve', {}, joy);
    expect(clerk.of('issueLabel')).toHaveLength(1);
  });

  test('[SUP-WAR-5] what cannot be tried is said; the last step may still solve it, and then nothing is approved', async () => {
    const clerk = await open(morning, { lines: [laptop] });
    await clerk.send('tryStep', { step: 'power', outcome: 'not-possible' }, customer);
    await clerk.send('tryStep', { step: 'cable', outcome: 'not-solved' }, customer);
    await clerk.send('tryStep', { step: 'reset', outcome: 'solved' }, customer);
    expect([clerk.state(), clerk.course(), clerk.of('issueLabel')]).toEqual(['resolved', 'resolved', []]);
  });

  test('[SUP-WAR-5] a step that helps ends the claim without a label', async () => {
    const clerk = await open(morning);
    await clerk.send('tryStep', { step: 'manual', outcome: 'solved' }, customer);
    expect([clerk.state(), clerk.of('issueLabel')]).toEqual(['resolved', []]);
    expect(clerk.told()).toEqual(['claim-steps', 'claim-solved']);
  });
});

describe('what it is worth', () => {
  test('[SUP-ESC-2] 500.01 escalates at once, exactly 500.00 does not', async () => {
    expect((await open(morning, { lines: [phone] })).state()).toBe('escalated');
    expect((await open(morning, { lines: [laptop] })).state()).toBe('acknowledged');
  });

  test('[SUP-ESC-2] the level takes it within 15 minutes, checks in every 24 hours, and the decision ends it', async () => {
    const clerk = await open(morning, { lines: [phone] });
    expect(clerk.view().escalation).toMatchObject({ level: 1, reasons: ['the claim is of high value'] });
    await clerk.until('2026-11-23 10:16');
    expect(clerk.view().escalation).toMatchObject({ level: 2 });
    await clerk.send('acknowledgeEscalation', { onBehalf: ref('onBehalf') }, joy);
    await clerk.send('checkIn', { progress: ref('progress') }, joy);
    await clerk.tryAll();
    await clerk.send('approve', {}, joy);
    expect([clerk.state(), clerk.course()]).toEqual(['acknowledged', 'awaiting']);
  });

  test('[SUP-COMP-3] above 100 dollars, added up, a supervisor decides, and not who asked for it', async () => {
    const cheap = await open(morning, { lines: [kettles] });
    await cheap.tryAll();
    expect(cheap.course()).toBe('awaiting');
    const clerk = await open(morning, { lines: [laptop], openedBy: joy });
    await clerk.tryAll();
    expect(clerk.course()).toBe('approving');
    expect(clerk.blocked('approve', {}, joy)).toContain('cannot decide');
    expect(clerk.blocked('approve', {}, agent)).toContain('It is decided by: Max Brandt');
    await clerk.send('decline', { reason: ref('reason') }, { id: 'max-brandt', role: 'agent' });
    expect(clerk.letter('claim-declined')?.words['reason']).toBe(ref('reason'));
    expect([clerk.state(), clerk.of('issueLabel')]).toEqual(['resolved', []]);
  });

  test('[SUP-COMP-2] the customer may choose the full refund: what was paid for both, once', async () => {
    const clerk = await open(morning, { lines: [kettles] });
    await clerk.tryAll();
    await clerk.send('choose', { remedy: 'refund' }, customer);
    await clerk.send('arrived', {});
    await clerk.inspect();
    expect(clerk.refunds()).toMatchObject([{ parts: [{ tenderId: 't-2', minor: 8_000 }] }]);
    expect([clerk.replacements(), clerk.state(), shelf.currency]).toEqual([[], 'resolved', 'USD']);
  });
});

describe('after the arrival', () => {
  test('[SUP-WAR-7] aimed at on business day 3, when the department is pressed; late after 5 with an apology, once', async () => {
    const clerk = await open('2026-11-30 10:00');
    await clerk.tryAll();
    await clerk.send('arrived', {});
    const at = (template: string, words = '') =>
      clerk.done
        .filter(({ params }) => (params as LetterParams).template === template)
        .filter(({ params }) => String((params as LetterParams).facts['tasks'] ?? '').includes(words))
        .map((each) => each.at);
    await clerk.until('2026-12-20 10:00');
    expect(at('task', 'The replacement was aimed at today and is not done')).toEqual(['Thu 3 Dec 17:00']);
    expect(at('apology')).toEqual(['Mon 7 Dec 17:00']);
    expect(clerk.view().clocks.find(({ name }) => name === 'replacement')?.status).toBe('overdue');
    expect(clerk.letter('apology')?.facts).toMatchObject({
      promised: 'replacement',
      oldDate: local('2026-12-07 17:00'),
    });
  });

  test('[SUP-WAR-7] made good by the aim: nobody is pressed and nothing is late', async () => {
    const clerk = await open('2026-11-30 10:00');
    await clerk.tryAll();
    await clerk.send('arrived', {});
    await clerk.until('2026-12-03 16:00');
    await clerk.inspect();
    await clerk.until('2026-12-08 10:00');
    expect(clerk.view().clocks.find(({ name }) => name === 'replacement')?.status).toBe('met');
    expect(clerk.told()).not.toContain('apology');
    expect(clerk.letter('task')?.facts['tasks'] ?? '').not.toContain('The replacement was aimed at');
  });

  test('[SUP-WAR-7] out of stock: waiting has a date that is broken with an apology; then the money', async () => {
    const clerk = await open(
      morning,
      {},
      { world: (name) => (name === 'sendReplacement' ? 'out of stock' : 'delivered') },
    );
    await clerk.tryAll();
    await clerk.send('arrived', {});
    await clerk.inspect();
    expect(clerk.course()).toBe('outOfStock');
    await clerk.send('chooseInstead', { instead: 'wait' }, customer);
    expect(clerk.context().commitments).toMatchObject([{ status: 'open' }]);
    await clerk.until('2026-12-09 10:00');
    expect(clerk.context().commitments).toMatchObject([{ status: 'broken' }]);
    expect(clerk.course()).toBe('outOfStock');
    await clerk.send('chooseInstead', { instead: 'refund' }, customer);
    expect([clerk.refunds().length, clerk.state()]).toEqual([1, 'resolved']);
  });

  test('[SUP-WAR-7] out of stock: which other model it may be one of us says, never the customer alone', async () => {
    const clerk = await open(
      morning,
      {},
      { world: (name) => (name === 'sendReplacement' ? 'out of stock' : 'delivered') },
    );
    await clerk.tryAll();
    await clerk.send('arrived', {});
    await clerk.inspect();
    const model = { instead: 'other-model', sku: 'KET-2', price: 500 } as const;
    expect(clerk.blocked('chooseInstead', model, customer)).toContain('agreed with one of us');
    await expect(clerk.send('chooseInstead', model, customer)).rejects.toThrow('agreed with one of us');
    expect(clerk.course()).toBe('outOfStock');
    const dearer = { ...model, price: 90_000 };
    expect(clerk.blocked('chooseInstead', { instead: 'other-model', sku: 'KET-2' })).toContain('not known');
    expect(clerk.blocked('chooseInstead', dearer)).toContain('costs 900.00 USD');
    expect(clerk.blocked('chooseInstead', dearer, joy)).toBeUndefined();
    await clerk.send('chooseInstead', model);
    expect(clerk.of('sendReplacement').at(-1)?.params).toMatchObject({ items: [{ sku: 'KET-2' }] });
  });
});
