import type { Policy } from './schema.ts';
import { supportParcel } from './support-parcel.ts';

const silent = 'The source names no figure.';
const calendar = 'office';
const days = (amount: number) => ({ budget: { amount, unit: 'business-days' }, calendar }) as const;

/** Warranty of Customer Support Policies and Procedures, sections 2.1 and 2.2. Articles and guides are examples of the sample shop. */
export const supportWarranty: NonNullable<Policy['warranty']> = {
  ...supportParcel,
  plans: {
    title:
      'Standard warranty 1 year from the purchase, extended up to 3 years, premium with accidental damage',
    value: {
      calendar,
      offered: [
        { name: 'standard', months: 12, articles: [], adds: [] },
        { name: 'extended', months: 36, articles: ['EW-3'], adds: [] },
        { name: 'premium', months: 24, articles: ['PW-2'], adds: ['accidental-damage'] },
      ],
    },
    clauses: ['SUP-WAR-1'],
    note: 'The source names no time for the premium plan; the sample shop sells two years. A plan covers everything in its order.',
  },
  covers: {
    title: 'Covered: manufacturing defects and hardware failures',
    value: ['manufacturing-defect', 'hardware-failure', 'unknown'],
    clauses: ['SUP-WAR-2', 'CSP-TRUST-1'],
    note: 'What a customer cannot name is taken for one of the two.',
  },
  software: { title: 'Software issues are covered for', value: { days: 90 }, clauses: ['SUP-WAR-2'] },
  guides: {
    title: 'What is tried before a replacement',
    value: [
      {
        title: 'electronics',
        categories: ['electronics'],
        steps: [
          {
            id: 'power',
            instruction: 'Unplug it or take its battery out, wait a minute, and switch it on again.',
          },
          {
            id: 'cable',
            instruction: 'Try another cable, another socket and, where it has one, another battery.',
          },
          { id: 'reset', instruction: 'Set it back to how it came, as its manual says.' },
        ],
      },
      {
        title: 'software',
        categories: ['software'],
        steps: [
          { id: 'update', instruction: 'Install the newest version.' },
          { id: 'reinstall', instruction: 'Remove it, restart the computer and install it again.' },
        ],
      },
      {
        title: 'everything else',
        categories: [],
        steps: [{ id: 'manual', instruction: 'Put it together and use it as its manual says.' }],
      },
    ],
    clauses: ['SUP-WAR-5'],
  },
  customerWithin: {
    title: 'The customer describes it, tries the steps or chooses within',
    value: { budget: { amount: 14, unit: 'days' }, calendar },
    clauses: ['SUP-WAR-4'],
    note: silent,
  },
  replacement: {
    title: 'Replacement after the arrival of the defective item: aim, and late after',
    value: { aim: days(3), late: days(5) },
    clauses: ['SUP-WAR-7'],
  },
  restock: {
    title: 'Whoever waits for goods out of stock is promised them within',
    value: days(10),
    clauses: [],
    note: silent,
  },
  alternatives: {
    title: 'What is possible when a claim is not covered',
    value: ['paid-repair', 'return', 'discount'],
    clauses: [],
    note: 'The source names none; these three are what a shop can do.',
  },
};
