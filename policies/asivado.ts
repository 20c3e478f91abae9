import { usDetroit } from './calendar/us-detroit.ts';
import type { Policy } from './schema.ts';

const verbal = { how: 'verbal' } as const;

/** Asivado.com's customer service policy. The persons are examples: whoever runs it names their own. */
export const asivado: Policy = {
  id: 'asivado',
  version: '1',
  company: 'Asivado.com',
  sender: 'Asivado.com Customer Care',
  locale: 'en-US',
  kinds: {
    complaint: {
      title: 'Complaints, questions and requests for service',
      value: { matters: ['complaint', 'question', 'request'] },
      clauses: ['ASI-ACK-1'],
    },
  },
  channels: {
    title: 'How customers reach us',
    value: ['phone', 'inPerson', 'email', 'post'],
    clauses: ['ASI-ACK-3', 'ASI-ACK-4'],
  },
  calendars: { office: usDetroit },
  departments: [
    {
      id: 'customer-care',
      title: 'Customer Care',
      email: 'customer-care@asivado.example',
      owner: { id: 'dana-reyes', name: 'Dana Reyes' },
    },
    {
      id: 'billing',
      title: 'Billing',
      email: 'billing@asivado.example',
      owner: { id: 'tom-okafor', name: 'Tom Okafor' },
    },
    {
      id: 'delivery',
      title: 'Delivery',
      email: 'delivery@asivado.example',
      owner: { id: 'ines-moreau', name: 'Ines Moreau' },
    },
    {
      id: 'product-quality',
      title: 'Product Quality',
      email: 'quality@asivado.example',
      owner: { id: 'ravi-shah', name: 'Ravi Shah' },
    },
  ],
  routing: {
    title: 'Who answers for which topic',
    value: {
      topics: {
        billing: { title: 'a charge or an invoice', department: 'billing' },
        delivery: { title: 'a delivery', department: 'delivery' },
        product: { title: 'a product', department: 'product-quality' },
        service: { title: 'our service', department: 'customer-care' },
        account: { title: 'an account', department: 'customer-care' },
      },
      default: { title: 'your message', department: 'customer-care' },
    },
    clauses: ['ASI-PROC-1', 'ASI-PROC-2'],
  },
  acknowledgement: {
    within: {
      title: 'Acknowledged within',
      value: { budget: { amount: 1, unit: 'business-days' }, calendar: 'office' },
      clauses: ['ASI-ACK-1'],
    },
    lead: {
      title: 'An unrouted case goes to the default owner before the acknowledgement is due by',
      value: { amount: 2, unit: 'business-hours' },
      clauses: ['ASI-ACK-1', 'ASI-ACK-2'],
      note: 'The source names no lead; two business hours leave time to repeat a mail that fails.',
    },
    by: {
      phone: { title: 'Said during the call', value: verbal, clauses: ['ASI-ACK-3'] },
      inPerson: { title: 'Said during the visit', value: verbal, clauses: ['ASI-ACK-3'] },
      email: { title: 'By e-mail', value: { how: 'email' }, clauses: ['ASI-ACK-4', 'ASI-ACK-5'] },
      post: {
        title: 'By telephone, post or e-mail, whichever is appropriate',
        value: { how: 'choice', of: ['telephone', 'letter', 'email'], default: 'letter' },
        clauses: ['ASI-ACK-4', 'ASI-ACK-5'],
      },
    },
  },
  forwarding: {
    within: {
      title: 'Forwarded to the department within',
      value: { budget: { amount: 1, unit: 'business-days' }, calendar: 'office' },
      clauses: ['ASI-PROC-1'],
    },
    callBackOnTransferFrom: {
      title: 'A call-back number is taken when a caller is transferred',
      value: ['phone', 'inPerson'],
      clauses: ['ASI-PROC-3'],
    },
  },
  answer: {
    within: {
      title: 'Substantive answer within',
      value: { budget: { amount: 7, unit: 'business-days' }, calendar: 'office' },
      clauses: ['ASI-RES-1'],
    },
    noticeLead: {
      title: 'Delay notice before the promised date by',
      value: { amount: 1, unit: 'business-days' },
      clauses: ['ASI-RES-2'],
      note: 'The source says only that the customer is notified; a day ahead arrives before the date.',
    },
    renewal: {
      title: 'New date, counted from the promised one',
      value: { amount: 5, unit: 'business-days' },
      clauses: ['ASI-RES-2'],
      note: 'The source leaves the new date to the company.',
    },
    automaticRenewals: {
      title: 'Delay notices by themselves before a person must act',
      value: 2,
      clauses: ['ASI-RES-2'],
      note: 'The source sets no limit; two keep a case from being put off for ever without anyone looking.',
    },
  },
  followUp: {
    after: {
      title: 'Follow-up question after the answer',
      value: { budget: { amount: 3, unit: 'business-days' }, calendar: 'office' },
      clauses: [],
      note: 'Follow-through is one of the values of the source, which names no figure.',
    },
    closeAfter: {
      title: 'Closed when nobody replied to the follow-up within',
      value: { amount: 5, unit: 'business-days' },
      clauses: [],
      note: 'The source names no figure.',
    },
  },
};
