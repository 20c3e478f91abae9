import type { Policy } from './schema.ts';
import { supportParcel } from './support-parcel.ts';

const calendar = 'office';
const days = (amount: number) => ({ budget: { amount, unit: 'business-days' }, calendar }) as const;

/** Return policy of Customer Support Policies and Procedures, section 2.3. */
export const supportReturns: NonNullable<Policy['returns']> = {
  ...supportParcel,
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
  refund: {
    title: 'Refund after the inspection: aim, and late after',
    value: { aim: days(5), late: days(7) },
    clauses: ['SUP-RET-4'],
  },
  settlements: {
    title: 'What the customer may choose for goods that come back',
    value: {
      ours: ['refund', 'replacement', 'exchange', 'store-credit'],
      other: ['refund', 'exchange', 'store-credit'],
    },
    clauses: ['SUP-COMP-2'],
    note: 'The source promises a full refund or a replacement for product defects; exchanges and store credit are ours.',
  },
  stockWait: {
    title: 'A customer who waits for what is out of stock: tried again, and promised, within',
    value: { aim: days(5), late: days(6) },
    clauses: ['SUP-COMP-2'],
    note: 'It is tried before the promised date, so that the customer is asked again in time.',
  },
};
