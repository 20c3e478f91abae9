import { usDetroit } from './calendar/us-detroit.ts';
import type { PolicySource } from './source.ts';

const verbal = { how: 'verbal' } as const;

/** Asivado.com's customer service policy. The persons are examples: whoever runs it names their own. */
export const asivado: PolicySource = {
  id: 'asivado',
  version: '1',
  company: 'Asivado.com',
  sender: 'Asivado.com Customer Care',
  locale: 'en-US',
  inherits: 'customer-service',
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
    lead: { inherited: 'customer-service', clauses: ['ASI-ACK-1', 'ASI-ACK-2'] },
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
    noticeLead: { inherited: 'customer-service', clauses: ['ASI-RES-2'] },
    noticeLeadByPost: { inherited: 'customer-service', clauses: ['ASI-RES-2'] },
    renewal: { inherited: 'customer-service', clauses: ['ASI-RES-2'] },
    automaticRenewals: { inherited: 'customer-service', clauses: ['ASI-RES-2'] },
  },
};
