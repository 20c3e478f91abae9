import { describe, expect, test } from '@jest/globals';
import { policyOf } from '../../../policies/registry.ts';
import { policySlice } from '../../../policies/slice.ts';
import type { ReturnInput } from '../../../machines/return/input.ts';
import { local } from '../complaint/support/clerk.ts';
import { fine, kettle, open, ref, type Clerk } from './support/clerk.ts';
import { incident } from '../complaint/support/incident.ts';

const monday = '2026-11-16 10:00';
const kettle0 = { lineId: 'l-2', unit: 0 };
const text = ref('text');

/** Mails to somebody of the company since the opening: to whom, when. */
function inside(clerk: Clerk, template: string): readonly (readonly [string, string])[] {
  return clerk.of('sendMail').flatMap(({ at, params }) => {
    const { to, template: name } = params as { to: { email: string } | string; template: string };
    return typeof to === 'string' || name !== template ? [] : [[to.email, at] as const];
  });
}

const news = (clerk: Clerk) => clerk.told().filter((template) => template === 'escalation-status').length;

describe('why a return escalates', () => {
  test.each([
    ['[SUP-ESC-1]', 'supervisor'],
    ['[SUP-ESC-3]', 'legal'],
    ['[SUP-ESC-4]', 'safety'],
    ['[SUP-ESC-6]', 'dissatisfied'],
  ] as const)('%s %s: the first level is asked at once, the goods go on', async (_, trigger) => {
    const clerk = await open(monday);
    await clerk.send('escalate', { trigger, text });
    expect(clerk.view().escalation).toMatchObject({ level: 1, contact: 'Sam Whitaker', checkIns: 0 });
    expect(clerk.state()).toBe('escalated');
    expect(inside(clerk, 'escalation')).toEqual([['senior@support.example', 'Mon 16 Nov 10:00']]);
    expect(news(clerk)).toBe(1);
    await clerk.send('handedOver', {});
    expect(clerk.view().goods?.units).toMatchObject([{ state: 'in transit' }]);
  });

  test('[SUP-ESC-5] what waits for our people escalates 48 hours after it fell due, once', async () => {
    const clerk = await open(monday);
    await clerk.send('arrived', {});
    const inspection = clerk.view().clocks.find(({ name }) => name === 'inspection');
    const due = inspection?.dueAt ?? 0;
    await clerk.rehearsal.advance(due + 48 * 3_600_000 - 1 - clerk.rehearsal.now());
    expect(clerk.view().escalation).toBeUndefined();
    await clerk.rehearsal.advance(1);
    expect(clerk.view().escalation).toMatchObject({ level: 1, reasons: ['not resolved in time'] });
    await clerk.send('standDown', { reason: ref('reason') });
    await clerk.rehearsal.advance(9 * 86_400_000);
    expect(clerk.view().escalation).toBeUndefined();
  });

  test('a parcel that travels waits for nobody of ours, however long it takes', async () => {
    const clerk = await open(monday);
    await clerk.until('2026-11-23 10:00');
    expect(clerk.view().escalation).toBeUndefined();
  });

  test('the same reason is told once; what the policy does not name, or no escalation, is refused', async () => {
    const clerk = await open(monday);
    await clerk.send('escalate', { trigger: 'legal', text });
    expect(clerk.blocked('escalate', { trigger: 'legal' })).toMatch(/for that reason already/);
    expect(clerk.blocked('escalate', { trigger: 'on-request' })).toMatch(/it does for: supervisor/);
    const { escalation: _, ...calm } = policyOf('support-procedures');
    const policy = policySlice(calm, 'return', local(monday)) as ReturnInput['policy'];
    expect((await open(monday, { policy })).blocked('escalate')).toMatch(/has no escalation/);
  });
});

describe('the ladder', () => {
  test('[SUP-RESP-5] [SUP-ESC-7] [SUP-ESC-8] nobody takes it: each level gets it after 15 minutes with the history; the last is told again', async () => {
    const clerk = await open(monday);
    await clerk.send('escalate', { trigger: 'supervisor', text });
    await clerk.until('2026-11-16 10:45');
    expect(inside(clerk, 'escalation')).toEqual([
      ['senior@support.example', 'Mon 16 Nov 10:00'],
      ['supervisor@support.example', 'Mon 16 Nov 10:15'],
      ['manager@support.example', 'Mon 16 Nov 10:30'],
      ['director@support.example', 'Mon 16 Nov 10:45'],
    ]);
    const letter = clerk.letter('escalation');
    expect(letter?.facts['reasons']).toBe('the customer asks for a supervisor');
    expect(letter?.history?.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['Received: return', 'Escalated: the customer asks for a supervisor']),
    );
    await clerk.until('2026-11-16 11:00');
    expect(inside(clerk, 'escalation')).toHaveLength(5);
    expect(clerk.view().warnings[0]).toMatch(/^NOBODY ANSWERS THE ESCALATION: Ruth Salazar/);
  });

  test('[SUP-ESC-9] [SUP-ESC-10] taken in time, progress every 24 hours, the customer is kept informed; a missed one climbs', async () => {
    const clerk = await open(monday);
    await clerk.send('escalate', { trigger: 'supervisor', text });
    await clerk.until('2026-11-16 10:10');
    await clerk.send('acknowledgeEscalation', { onBehalf: ref('onBehalf') });
    expect(clerk.view().escalation).toMatchObject({ level: 1, takenAt: local('2026-11-16 10:10') });
    await clerk.until('2026-11-17 10:00');
    await clerk.send('checkIn', { progress: ref('progress') });
    expect(news(clerk)).toBe(3);
    await clerk.until('2026-11-18 09:59');
    expect(clerk.view().escalation?.level).toBe(1);
    await clerk.until('2026-11-18 10:10');
    expect(clerk.view().escalation?.level).toBe(2);
    await clerk.send('standDown', { reason: ref('reason') });
    expect(clerk.state()).toBe('acknowledged');
    expect(clerk.letter('escalation-status')?.facts['status']).toBe('stoodDown');
    await clerk.until('2026-11-19 12:00');
    expect(inside(clerk, 'escalation')).toHaveLength(2);
  });

  test('[SUP-ESC-10] when everything is settled the escalation is over too', async () => {
    const clerk = await open(monday);
    await clerk.send('escalate', { trigger: 'dissatisfied', text });
    await clerk.send('arrived', {});
    await clerk.send('inspect', { units: [{ ...kettle0, ...fine }] });
    expect(clerk.refunds()).toHaveLength(1);
    expect(clerk.state()).toBe('resolved');
    expect(clerk.letter('escalation-status')?.facts['status']).toBe('answered');
    expect(clerk.context().pastEscalations).toMatchObject([{ ended: { how: 'answered' } }]);
  });

  test('escalated after everything was settled: it closes only when the escalation is over', async () => {
    const clerk = await open(monday);
    await clerk.send('arrived', {});
    await clerk.send('inspect', { units: [{ ...kettle0, ...fine }] });
    await clerk.send('escalate', { trigger: 'legal', text });
    await clerk.send('acknowledgeEscalation', { onBehalf: ref('onBehalf') });
    for (let day = 0; day < 20; day += 1) {
      await clerk.rehearsal.advance(23 * 3_600_000);
      if (clerk.blocked('checkIn') === undefined) await clerk.send('checkIn', { progress: ref('progress') });
      else await clerk.send('acknowledgeEscalation', { onBehalf: ref('onBehalf') });
    }
    expect(clerk.state()).toBe('escalated');
    await clerk.send('standDown', { reason: ref('reason') });
    expect(clerk.state()).toBe('closed');
  });

  test('withdrawn while it is escalated: the ladder is over', async () => {
    const clerk = await open(monday);
    await clerk.send('escalate', { trigger: 'supervisor', text });
    await clerk.send('withdraw', { channel: 'email' });
    expect(clerk.state()).toBe('withdrawn');
    expect(clerk.context()).toMatchObject({ escalation: null, pastEscalations: [{ level: 1 }] });
  });
});

describe('safety', () => {
  test('[SUP-SAFE-1] [SUP-SAFE-3] [SUP-SAFE-4] [SUP-SAFE-5] at midnight on a Sunday: report and instructions at once, the follow-up a day later', async () => {
    const clerk = await open('2026-11-22 00:30', { lines: [{ ...kettle, reason: 'defective' }] });
    await clerk.send('escalate', { trigger: 'safety', text });
    expect(inside(clerk, 'safety-report')).toEqual([['product-safety@support.example', 'Sun 22 Nov 00:30']]);
    expect(clerk.told()).toContain('safety-instructions');
    expect(clerk.view().clocks.find(({ name }) => name === 'safety-report')?.status).toBe('met');
    await clerk.until('2026-11-23 00:29');
    expect(clerk.told()).not.toContain('safety-follow-up');
    await clerk.until('2026-11-23 00:30');
    expect(clerk.told()).toContain('safety-follow-up');
  });

  test('[SUP-SAFE-2] it is not over before all details are documented, and a person is told again', async () => {
    const clerk = await open(monday);
    await clerk.send('escalate', { trigger: 'safety', text });
    await clerk.send('withdraw', { channel: 'email' });
    await clerk.rehearsal.advance(20 * 86_400_000);
    expect(clerk.view().awaiting).toContainEqual(
      expect.objectContaining({ what: expect.stringContaining('documentIncident') }),
    );
    expect(inside(clerk, 'task').length).toBeGreaterThan(3);
    await clerk.send('documentIncident', incident);
    expect(clerk.state()).toBe('withdrawn');
    expect(clerk.rehearsal.envelope().timers).toEqual([]);
  });

  test('[SUP-SAFE-2] [SUP-SAFE-3] [SUP-SAFE-4] [SUP-SAFE-5] raised again after it was stood down: a concern of its own', async () => {
    const clerk = await open(monday);
    await clerk.send('escalate', { trigger: 'safety', text });
    await clerk.send('documentIncident', incident);
    await clerk.until('2026-11-17 10:00');
    await clerk.send('standDown', { reason: ref('reason') });
    await clerk.until('2026-11-18 09:00');
    const told = (template: string) => clerk.told().filter((each) => each === template).length;
    const before = inside(clerk, 'safety-report').length;
    await clerk.send('escalate', { trigger: 'safety', text });
    expect(inside(clerk, 'safety-report').slice(before)).toEqual([
      ['product-safety@support.example', 'Wed 18 Nov 09:00'],
    ]);
    expect(told('safety-instructions')).toBe(2);
    expect(clerk.view().clocks.find(({ name }) => name === 'safety-report-2')?.status).toBe('met');
    expect(clerk.context().safety).toMatchObject({ documentedAt: null });
    await clerk.until('2026-11-19 09:00');
    expect(told('safety-follow-up')).toBe(2);
  });
});
