import { usDetroit } from './calendar/us-detroit.ts';
import type { Policy } from './schema.ts';

const silent = 'The source names no figure.';
const office = 'office';

/**
 * The customer service policy whose principles the others inherit where they are silent. It names duties and few figures:
 * each figure of ours says so. The persons are examples.
 */
export const customerService: Policy = {
  id: 'customer-service',
  version: '1',
  company: 'Our Company',
  sender: 'Our Company Customer Service',
  locale: 'en-US',
  kinds: {
    complaint: {
      title: 'Complaints, questions and requests',
      value: { matters: ['complaint', 'question', 'request'] },
      clauses: ['CSP-LIMBO-1'],
    },
  },
  channels: {
    title: 'How customers reach us',
    value: ['phone', 'inPerson', 'email', 'post'],
    clauses: ['CSP-TONE-1'],
    note: 'Phone call, e-mail, written correspondence or a face-to-face meeting.',
  },
  calendars: { office: usDetroit },
  departments: [
    {
      id: 'customer-service',
      title: 'Customer Service',
      email: 'customer-service@example.com',
      owner: { id: 'mia-lang', name: 'Mia Lang' },
    },
    {
      id: 'repairs',
      title: 'Repairs',
      email: 'repairs@example.com',
      owner: { id: 'jon-petrov', name: 'Jon Petrov' },
    },
  ],
  routing: {
    title: 'Who answers for which topic',
    value: {
      topics: { repair: { title: 'a repair', department: 'repairs' } },
      default: { title: 'your message', department: 'customer-service' },
    },
    clauses: ['CSP-LIMBO-1'],
  },
  acknowledgement: {
    within: {
      title: 'Acknowledged within',
      value: { budget: { amount: 1, unit: 'business-days' }, calendar: office },
      clauses: ['CSP-LIMBO-1', 'CSP-LIMBO-2'],
      note: `${silent} E-mails are "handled with a sense of urgency".`,
    },
    lead: {
      title: 'An unrouted case goes to the default owner before the acknowledgement is due by',
      value: { amount: 2, unit: 'business-hours' },
      clauses: ['CSP-LIMBO-1'],
      note: `${silent} Two business hours leave time to repeat a mail that fails.`,
    },
    by: {
      phone: { title: 'Said during the call', value: { how: 'verbal' }, clauses: ['CSP-LIMBO-2'] },
      inPerson: { title: 'Said during the visit', value: { how: 'verbal' }, clauses: ['CSP-LIMBO-2'] },
      email: { title: 'By e-mail', value: { how: 'email' }, clauses: ['CSP-LIMBO-2'] },
      post: {
        title: 'By telephone, post or e-mail, as suits the case',
        value: { how: 'choice', of: ['telephone', 'letter', 'email'], default: 'letter' },
        clauses: ['CSP-LIMBO-2'],
      },
    },
  },
  forwarding: {
    within: {
      title: 'Forwarded to the department within',
      value: { budget: { amount: 1, unit: 'business-days' }, calendar: office },
      clauses: ['CSP-LIMBO-1'],
      note: silent,
    },
    callBackOnTransferFrom: {
      title: 'A call-back number is taken when a caller is transferred',
      value: ['phone'],
      clauses: ['CSP-LIMBO-2'],
    },
  },
  answer: {
    within: {
      title: 'Substantive answer within',
      value: { budget: { amount: 5, unit: 'business-days' }, calendar: office },
      clauses: ['CSP-LIMBO-1', 'CSP-PROM-1'],
      note: silent,
    },
    noticeLead: {
      title: 'Delay notice before the promised date by',
      value: { amount: 1, unit: 'business-days' },
      clauses: ['CSP-PROM-1'],
      note: `${silent} A day ahead arrives before the date.`,
    },
    noticeLeadByPost: {
      title: 'Delay notice by letter before the promised date by',
      value: { amount: 3, unit: 'business-days' },
      clauses: ['CSP-PROM-1'],
      note: `${silent} A letter takes two to three working days.`,
    },
    renewal: {
      title: 'New date, counted from the promised one',
      value: { amount: 5, unit: 'business-days' },
      clauses: ['CSP-PROM-1', 'CSP-PROM-3'],
      note: silent,
    },
    automaticRenewals: {
      title: 'Delay notices by themselves before a person must act',
      value: 2,
      clauses: ['CSP-LIMBO-1'],
      note: 'The source sets no limit; two keep a case from being put off for ever without anyone looking.',
    },
  },
  followUp: {
    after: {
      title: 'Follow-up question after the answer',
      value: { budget: { amount: 3, unit: 'business-days' }, calendar: office },
      clauses: [],
      note: silent,
    },
    closeAfter: {
      title: 'Closed when nobody replied to the follow-up within',
      value: { amount: 5, unit: 'business-days' },
      clauses: [],
      note: silent,
    },
    afterPromises: {
      title: 'What was promised is done before a case ends, and asked about after it',
      value: true,
      clauses: ['CSP-PROM-1', 'CSP-LIMBO-1'],
    },
  },
  callBack: {
    within: {
      title: 'A call-back promised without a time of its own, within',
      value: { budget: { amount: 1, unit: 'business-days' }, calendar: office },
      clauses: ['CSP-LIMBO-2'],
      note: silent,
    },
    reminder: {
      title: 'The owner is reminded of a call-back before it is due by',
      value: { amount: 1, unit: 'business-hours' },
      clauses: ['CSP-LIMBO-2'],
      note: silent,
    },
    moving: {
      title: 'A customer may move a call-back so often, to a stretch of so many minutes on the next days',
      value: { times: 2, minutes: 120, days: 5 },
      clauses: ['CSP-LIMBO-2'],
      note: silent,
    },
  },
  compensation: {
    byCause: {
      'broken-promise': {
        title: 'For a broken promise: an apology and a discount or free delivery',
        value: {
          offers: ['discount', 'free-delivery'],
          choice: 'customer',
          apology: true,
          amount: { minor: 1_000, currency: 'USD' },
        },
        clauses: ['CSP-PROM-2'],
        note: `${silent} What it is worth is given as store credit for the next order.`,
      },
    },
    givenWithin: {
      title: 'What our people must do for a compensation is done within',
      value: { budget: { amount: 5, unit: 'business-days' }, calendar: office },
      clauses: ['CSP-LIMBO-2', 'CSP-PROM-1'],
      note: silent,
    },
  },
  pauses: {
    waitingForCustomer: {
      title: 'Clocks that wait while the customer is asked',
      value: ['answer'],
      clauses: ['CSP-LIMBO-1'],
      note: 'The source knows no pause; only the answer cannot go on without what the customer was asked for.',
    },
    limit: {
      title: 'The longest wait for the customer',
      value: { budget: { amount: 10, unit: 'business-days' }, calendar: office },
      clauses: ['CSP-LIMBO-1'],
      note: silent,
    },
  },
};
