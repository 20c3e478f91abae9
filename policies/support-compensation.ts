import type { PolicySource } from './source.ts';

/** Compensation table of Customer Support Policies and Procedures, section 5.2. */
export const supportCompensation: NonNullable<PolicySource['compensation']> = {
  byCause: {
    'service-failure': {
      title: 'For a service failure: a sincere apology and service credit',
      value: { offers: ['service-credit'], choice: 'company', apology: true },
      clauses: ['SUP-COMP-2'],
    },
    'product-defect': {
      title: 'For a product defect: a full refund or a replacement',
      value: { offers: ['full-refund', 'replacement'], choice: 'customer', apology: false },
      clauses: ['SUP-COMP-2'],
    },
    'shipping-delay': {
      title: 'For a shipping delay: expedited shipping or a partial refund',
      value: { offers: ['expedited-shipping', 'partial-refund'], choice: 'company', apology: false },
      clauses: ['SUP-COMP-2'],
    },
    'multiple-issues': {
      title: 'For multiple issues: a goodwill gesture or account credit',
      value: { offers: ['goodwill', 'account-credit'], choice: 'company', apology: false },
      clauses: ['SUP-COMP-2'],
    },
  },
  approvalAbove: {
    title: 'A supervisor approves compensation above',
    value: { minor: 10_000, currency: 'USD' },
    clauses: ['SUP-COMP-3'],
  },
  approvalWithin: {
    title: 'Approved or declined within',
    value: { budget: { amount: 1, unit: 'business-days' }, calendar: 'office' },
    clauses: ['SUP-COMP-3'],
    note: 'The source names no figure.',
  },
  approvers: {
    title: 'Who approves',
    value: [
      { contact: { id: 'joy-adeyemi', name: 'Joy Adeyemi' }, email: 'supervisor@support.example' },
      { contact: { id: 'max-brandt', name: 'Max Brandt' }, email: 'manager@support.example' },
    ],
    clauses: ['SUP-COMP-3'],
    note: 'Two, so that somebody other than the requester is always there.',
  },
};
