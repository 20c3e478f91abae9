import { usDetroit } from './calendar/us-detroit.ts';
import type { PolicySource } from './source.ts';

const verbal = { how: 'verbal' } as const;

/** Pro-4 Tactical's store policy. The persons are examples: whoever runs it names their own. */
export const pro4Tactical: PolicySource = {
  id: 'pro-4-tactical',
  version: '1',
  company: 'Pro-4 Tactical',
  sender: 'Pro-4 Tactical Customer Service',
  locale: 'en-US',
  inherits: 'customer-service',
  kinds: {
    complaint: {
      title: 'Complaints, questions and requests for service',
      value: { matters: ['complaint', 'question', 'request'] },
      clauses: ['PRO-SCOPE-1'],
    },
  },
  channels: {
    title: 'How customers reach us',
    value: ['chat', 'phone', 'inPerson', 'email', 'post'],
    clauses: ['PRO-SCOPE-1'],
  },
  calendars: { office: usDetroit },
  departments: [
    {
      id: 'customer-service',
      title: 'Customer Service',
      email: 'customer-service@pro-4.example',
      owner: { id: 'kay-lindqvist', name: 'Kay Lindqvist' },
    },
    {
      id: 'orders',
      title: 'Orders',
      email: 'orders@pro-4.example',
      owner: { id: 'omar-diallo', name: 'Omar Diallo' },
    },
    {
      id: 'products',
      title: 'Products',
      email: 'products@pro-4.example',
      owner: { id: 'lena-kowalski', name: 'Lena Kowalski' },
    },
  ],
  routing: {
    title: 'Who answers for which topic',
    value: {
      topics: {
        order: { title: 'an order', department: 'orders' },
        payment: { title: 'a payment', department: 'orders' },
        product: { title: 'a product', department: 'products' },
        service: { title: 'our service', department: 'customer-service' },
      },
      default: { title: 'your message', department: 'customer-service' },
    },
    clauses: ['PRO-PROC-2', 'PRO-PROC-3'],
  },
  outOfScope: {
    employee: {
      title: 'A complaint about a specific employee: HR together with the President',
      value: [
        { title: 'Human Resources', email: 'hr@pro-4.example' },
        { title: 'the President', email: 'president@pro-4.example' },
      ],
      clauses: ['PRO-SCOPE-2'],
    },
    shippingDamage: {
      title: 'A claim for shipping damage: the mail carrier',
      value: {
        carrier: 'the mail carrier that delivered the parcel',
        contact: 'the claims page or counter that the carrier names on the label',
        needed: [
          'the tracking number',
          'the date of delivery',
          'photographs of the parcel and of the damage',
          'the order confirmation with the price paid',
        ],
      },
      clauses: ['PRO-SCOPE-3'],
      note: 'The source names the carrier only; this is what the large carriers ask for.',
    },
  },
  acknowledgement: {
    within: {
      title: 'Acknowledged within',
      value: { budget: { amount: 1, unit: 'business-days' }, calendar: 'office' },
      clauses: ['PRO-ACK-1'],
    },
    lead: { inherited: 'customer-service', clauses: ['PRO-ACK-1', 'PRO-ACK-2'] },
    by: {
      chat: { title: 'Said in the chat', value: verbal, clauses: ['PRO-ACK-1'] },
      phone: { title: 'Said during the call', value: verbal, clauses: ['PRO-ACK-3', 'PRO-PROC-1'] },
      inPerson: { title: 'Said during the visit', value: verbal, clauses: ['PRO-ACK-3'] },
      email: { title: 'By e-mail', value: { how: 'email' }, clauses: ['PRO-ACK-4'] },
      post: {
        title: 'By telephone, letter or e-mail, whichever is appropriate',
        value: { how: 'choice', of: ['telephone', 'letter', 'email'], default: 'letter' },
        clauses: ['PRO-ACK-5'],
      },
    },
  },
  forwarding: {
    within: {
      title: 'Forwarded to the department within',
      value: { budget: { amount: 1, unit: 'business-days' }, calendar: 'office' },
      clauses: ['PRO-PROC-2'],
    },
    callBackOnTransferFrom: {
      title: 'A call-back number is taken when a caller is transferred',
      value: ['phone'],
      clauses: ['PRO-PROC-4'],
    },
  },
  answer: {
    within: {
      title: 'Substantive response within',
      value: { budget: { amount: 3, unit: 'business-days' }, calendar: 'office' },
      clauses: ['PRO-RES-1'],
      note: "The source says 'a few' business days.",
    },
    noticeLead: { inherited: 'customer-service', clauses: ['PRO-RES-3'] },
    noticeLeadByPost: {
      title: 'Delay notice by letter before the promised date by',
      value: { amount: 2, unit: 'business-days' },
      clauses: ['PRO-RES-3'],
      note: "'A few' business days leave two for a letter: who is further away is told by telephone or e-mail.",
    },
    renewal: {
      title: 'New date, counted from the promised one',
      value: { amount: 3, unit: 'business-days' },
      clauses: ['PRO-RES-3'],
      note: "'A few' business days again.",
    },
    automaticRenewals: { inherited: 'customer-service', clauses: ['PRO-RES-3'] },
  },
};
