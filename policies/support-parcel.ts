import type { Policy } from './schema.ts';

const silent = 'The source names no figure.';
const calendar = 'office';
const days = (amount: number) => ({ budget: { amount, unit: 'business-days' }, calendar }) as const;

type Returns = NonNullable<Policy['returns']>;
type ParcelRule = keyof Returns & keyof NonNullable<Policy['warranty']>;

/** What Customer Support does with parcels that customers send, for returns and warranty claims alike. The warehouse is an example. */
export const supportParcel: Pick<Returns, ParcelRule> = {
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
  lateArrivals: {
    title: 'A parcel that comes after its label expired is looked at for',
    value: { budget: { amount: 30, unit: 'days' }, calendar },
    clauses: [],
    note: silent,
  },
  closeAfter: { title: 'Closed after the last word', value: days(5), clauses: [], note: silent },
};
