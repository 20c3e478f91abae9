import { describe, expect, test } from '@jest/globals';
import type { Actor } from '../../../machines/case/interaction.ts';
import { loadPolicy } from '../../../policies/load-policy.ts';
import { supportProcedures as own } from '../../../policies/support-procedures.ts';
import { open } from './support/clerk.ts';

const rule = (title: string, value: unknown) => ({ title, value, clauses: [] });
const ada = { id: 'ada-obi', name: 'Ada Obi' };
const policyWith = (compensation: object) =>
  loadPolicy({ ...own, id: 'own', compensation: { ...own.compensation, ...compensation } });
const one = { contact: ada, email: 'ada@example.com' };
const amount = { minor: 12_000, currency: 'USD' };
const by = (id: string, position?: Actor['position']): Actor => ({
  id,
  role: 'agent',
  ...(position && { position }),
});

async function asked(policy: ReturnType<typeof policyWith>, who: Actor) {
  const clerk = await open('2026-11-23 10:00', { topic: 'service' }, { policy });
  await clerk.send('offerCompensation', { cause: 'service-failure', amount }, undefined, who);
  const requests = clerk.sent.filter(({ params }) => params.template === 'approval-request');
  return { clerk, told: requests.map(({ params }) => params.facts['addressee']) };
}

describe('who approves compensation', () => {
  test('[SUP-COMP-3] the only approver asks: the next contact of the escalation decides, and the case says so', async () => {
    const policy = policyWith({ approvers: rule('Who approves', [one]) });
    const next = own.escalation?.levels.value.find(({ level }) => level >= 2);
    const { clerk, told } = await asked(policy, by('ada-obi'));
    expect(told).toEqual([next?.contact.name]);
    expect(clerk.sent.at(-1)?.params.facts['inPlaceOf']).toBe('Ada Obi');
    expect(clerk.view().awaiting).toContainEqual({
      what: expect.stringMatching(/^The approval of .+, \d+\.\d\d [A-Z]{3} \(comp-1: approveCompensation/),
      from: `${next?.contact.name}, in place of Ada Obi, who asked for it`,
    });
    expect(clerk.blocked('approveCompensation', {}, by('ada-obi'))).toContain('another supervisor must');
    expect(clerk.blocked('approveCompensation', {}, by('somebody'))).toContain('in place of Ada Obi');
    await clerk.send('approveCompensation', {}, undefined, by(next?.contact.id ?? ''));
    expect(clerk.view().compensations).toMatchObject([{ status: 'granted' }]);
  });

  test('[SUP-COMP-3] somebody else asks: the only approver decides, and nobody of the escalation', async () => {
    const policy = policyWith({ approvers: rule('Who approves', [one]) });
    const { clerk, told } = await asked(policy, by('ann'));
    expect(told).toEqual(['Ada Obi']);
    expect(clerk.sent.at(-1)?.params.facts).not.toHaveProperty('inPlaceOf');
    const level = own.escalation?.levels.value.find((each) => each.level >= 2);
    expect(clerk.blocked('approveCompensation', {}, by(level?.contact.id ?? ''))).toContain('Ada Obi.');
    expect(clerk.blocked('approveCompensation', {}, by('ada-obi'))).toBeUndefined();
  });

  test('[SUP-COMP-3] whoever holds an approver’s position decides as well, but never the requester', async () => {
    const approvers = rule('Who approves', [{ ...one, positions: ['team-lead'] }]);
    const { clerk } = await asked(policyWith({ approvers }), by('joy', 'team-lead'));
    expect(clerk.view().compensations).toMatchObject([
      { approvers: [ada], approvingPositions: ['team-lead'] },
    ]);
    expect(clerk.blocked('approveCompensation', {}, by('joy', 'team-lead'))).toContain('another supervisor');
    expect(clerk.blocked('approveCompensation', {}, by('raj', 'agent'))).toContain('decided by: Ada Obi');
    expect(clerk.blocked('approveCompensation', {}, by('raj', 'team-lead'))).toBeUndefined();
    // The approver asks: another holder of the position decides.
    const { clerk: other } = await asked(policyWith({ approvers }), by('ada-obi'));
    expect(other.blocked('approveCompensation', {}, by('raj', 'team-lead'))).toBeUndefined();
  });
});
