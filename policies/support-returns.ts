import type { Policy } from './schema.ts';

const silent = 'The source names no figure.';
const calendar = 'office';
const days = (amount: number) => ({ budget: { amount, unit: 'business-days' }, calendar }) as const;

/** Return policy of Customer Support Policies and Procedures, section 2.3. The warehouse is an example. */
export const supportReturns: NonNullable<Policy['returns']> = {
  window: {
    title: 'Returns are taken within',
    value: { days: 30, from: 'purchase', calendar },
    clauses: ['SUP-RET-1'],
    note: 'The day of purchase is day 0; the whole of day 30 counts.',
  },
  restocking: {
    title: 'Restocking fee on opened electronics, waived for defective items',
    value: { percent: 15, categories: ['electronics'] },
    clauses: ['SUP-RET-3'],
  },
  prepaidFor: {
    title: 'We pay the way back of',
    value: ['defective', 'damaged', 'wrong-item', 'not-as-described'],
    clauses: ['SUP-RET-5'],
    note: 'The source says "defective"; goods that came damaged or are not what was ordered are no better.',
  },
  warehouse: {
    title: 'Where the goods go',
    value: {
      address: ['Customer Support Returns', '1200 Example Street', 'Detroit, MI 48201', 'United States'],
    },
    clauses: ['SUP-RET-5'],
  },
  handledBy: { title: 'Who answers for returns', value: 'returns', clauses: ['SUP-RET-2'] },
  sendWithin: {
    title: 'The parcel is on its way within',
    value: { budget: { amount: 14, unit: 'days' }, calendar },
    clauses: [],
    note: silent,
  },
  reminder: {
    title: 'The customer is reminded to send it before that by',
    value: { amount: 4, unit: 'days' },
    clauses: [],
    note: silent,
  },
  transitLimit: {
    title: 'A parcel on its way is looked for after',
    value: { budget: { amount: 10, unit: 'business-days' }, calendar },
    clauses: [],
    note: silent,
  },
  inspection: {
    title: 'Inspected after its arrival within',
    value: days(2),
    clauses: ['SUP-RET-2'],
    note: silent,
  },
  decision: {
    title: 'What a person must decide or put right, within',
    value: days(1),
    clauses: ['SUP-RET-2'],
    note: `${silent} Told again every day, so that nothing lies in limbo.`,
  },
  refund: {
    title: 'Refund after the inspection: aim, and late after',
    value: { aim: days(5), late: days(7) },
    clauses: ['SUP-RET-4'],
  },
  lateArrivals: {
    title: 'A parcel that comes after its label expired is looked at for',
    value: { budget: { amount: 30, unit: 'days' }, calendar },
    clauses: [],
    note: silent,
  },
  closeAfter: { title: 'Closed after the last word', value: days(5), clauses: [], note: silent },
};
