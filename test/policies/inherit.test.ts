import { describe, expect, test } from '@jest/globals';
import { loadPolicy } from '../../policies/load-policy.ts';
import { policiesOffering, policyOf } from '../../policies/registry.ts';
import { policySlice } from '../../policies/slice.ts';

describe('where a policy is silent', () => {
  test('it inherits from the customer service policy, and each such rule says so', () => {
    const { acknowledgement, answer, followUp } = policyOf('hawaree');
    expect(acknowledgement?.within).toMatchObject({
      inherited: 'customer-service',
      value: policyOf('customer-service').acknowledgement?.within.value,
      clauses: expect.arrayContaining(['HAW-STEP-1', 'CSP-LIMBO-1']),
    });
    expect(answer?.noticeLead.inherited).toBe('customer-service');
    expect(followUp?.after.inherited).toBe('customer-service');
  });

  test('what it says itself is its own', () => {
    expect(policyOf('asivado').answer?.within).toEqual({
      title: 'Substantive answer within',
      value: { budget: { amount: 7, unit: 'business-days' }, calendar: 'office' },
      clauses: ['ASI-RES-1'],
    });
  });

  test('ways to acknowledge come for the channels that it offers only', () => {
    expect(Object.keys(policyOf('hawaree').acknowledgement?.by ?? {}).toSorted()).toEqual([
      'chat',
      'email',
      'phone',
    ]);
  });

  test('the compensation for a broken promise joins the table of its own', () => {
    const table = policyOf('support-procedures').compensation?.byCause;
    expect(Object.keys(table ?? {}).toSorted()).toEqual([
      'broken-promise',
      'multiple-issues',
      'product-defect',
      'service-failure',
      'shipping-delay',
    ]);
    expect(table?.['broken-promise']).toMatchObject({
      inherited: 'customer-service',
      value: { offers: ['discount', 'free-delivery'], apology: true },
    });
  });

  test('a kind of case that it does not offer names those that do', () => {
    expect(policiesOffering('complaint')).toEqual([
      'pro-4-tactical',
      'asivado',
      'customer-service',
      'support-procedures',
      'hawaree',
    ]);
    expect(() => policySlice(policyOf('hawaree'), 'warranty', Date.UTC(2026, 10, 23))).toThrow(
      "The policy 'hawaree' offers no warranty cases, only: complaint.",
    );
  });

  test('a policy may build on a known one: its people, its zone, one rule', () => {
    const policy = loadPolicy({
      extends: 'hawaree',
      id: 'hawaree-abuja',
      version: '7',
      calendars: {
        office: { extends: 'lagos', overrides: { '2026-12-24': { reason: 'party', hours: [] } } },
      },
      response: {
        email: {
          title: 'Answered within',
          value: { budget: { amount: 8, unit: 'working-day-hours' }, calendar: 'office' },
        },
      },
    });
    expect(policy.company).toBe('Hawaree');
    expect(policy.response?.email?.value.budget.amount).toBe(8);
    expect(policy.response?.phone).toEqual(policyOf('hawaree').response?.phone);
    expect(policy.calendars['office']?.holidays['2026-12-25']).toBe('Christmas Day');
    expect(policy.calendars['office']?.overrides['2026-12-24']?.reason).toBe('party');
    expect(policy.calendars['helpline']?.title).toBe('Helpline, Lagos');
  });
});
