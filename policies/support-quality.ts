import type { Policy } from './schema.ts';

const none = 'The source speaks of product-specific targets and names no figure.';

/** How Customer Support measures its service. */
export const supportQuality: NonNullable<Policy['quality']> = {
  satisfaction: {
    title: 'Customer satisfaction, at least (percent of the surveys with 4 or 5 of 5)',
    value: 90,
    clauses: ['SUP-QA-1'],
  },
  firstContact: {
    title: 'Resolved at the first contact, at least (percent)',
    value: 80,
    clauses: ['SUP-QA-2'],
  },
  handling: {
    title: 'Average time to the resolution, by product, at most',
    value: {
      calendar: 'office',
      products: {
        product: { amount: 18, unit: 'business-hours' },
        software: { amount: 18, unit: 'business-hours' },
        shipping: { amount: 27, unit: 'business-hours' },
        service: { amount: 18, unit: 'business-hours' },
        account: { amount: 9, unit: 'business-hours' },
        electronics: { amount: 90, unit: 'business-hours' },
      },
      otherwise: { amount: 120, unit: 'business-hours' },
    },
    clauses: ['SUP-QA-3'],
    note: none,
  },
  escalation: {
    title: 'Escalated, less than (percent of the cases)',
    value: 5,
    clauses: ['SUP-QA-4'],
  },
  compliance: {
    title: 'Cases in which every date was kept (percent)',
    value: 100,
    clauses: ['SUP-QA-5'],
  },
  sample: {
    title: 'Cases that are reviewed (percent of the closed ones, chosen at random)',
    value: 5,
    clauses: ['SUP-QA-6'],
    note: 'The source names no share.',
  },
  checklist: {
    title: 'What a reviewer looks at',
    value: [
      { id: 'ownership', title: 'Took ownership and followed through to the resolution' },
      { id: 'clear', title: 'Clear, simple language; friendly, helpful and professional' },
      { id: 'accurate', title: 'Accurate information, or said plainly what had to be looked up' },
      { id: 'understood', title: "Confirmed the customer's understanding before ending" },
      { id: 'documented', title: 'Every interaction is documented' },
      { id: 'dates', title: 'Every date was kept, or a new one told before it passed' },
    ],
    clauses: ['SUP-QA-6'],
    note: 'The source names no checklist: these are its communication guidelines.',
  },
};
