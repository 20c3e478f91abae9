import { usDetroit } from './calendar/us-detroit.ts';
import type { PolicySource } from './source.ts';
import { supportCompensation } from './support-compensation.ts';
import { supportKnowledge } from './support-knowledge.ts';
import { supportQuality } from './support-quality.ts';
import { supportReturns } from './support-returns.ts';
import { supportSafety } from './support-safety.ts';
import { supportWarranty } from './support-warranty.ts';

const verbal = { how: 'verbal' } as const;
const stalledAfter = { amount: 48, unit: 'hours' } as const;

/** Customer Support Policies and Procedures. The persons are examples: whoever runs it names their own. */
export const supportProcedures: PolicySource = {
  id: 'support-procedures',
  version: '1',
  company: 'Customer Support',
  sender: 'Customer Support',
  locale: 'en-US',
  inherits: 'customer-service',
  kinds: {
    complaint: {
      title: 'Complaints, questions and requests',
      value: { matters: ['complaint', 'question', 'request'] },
      clauses: ['SUP-COMP-1'],
    },
    return: { title: 'Returns', value: {}, clauses: ['SUP-RET-1'] },
    warranty: { title: 'Warranty claims', value: {}, clauses: ['SUP-WAR-3'] },
  },
  channels: {
    title: 'How customers reach us',
    value: ['phone', 'email', 'chat', 'social'],
    clauses: ['SUP-RESP-1', 'SUP-RESP-2', 'SUP-RESP-3', 'SUP-RESP-4'],
  },
  calendars: { office: usDetroit },
  departments: [
    {
      id: 'support',
      title: 'Customer Support',
      email: 'support@support.example',
      owner: { id: 'amy-novak', name: 'Amy Novak' },
    },
    {
      id: 'technical',
      title: 'Technical Support',
      email: 'technical@support.example',
      owner: { id: 'raj-mehta', name: 'Raj Mehta' },
    },
    {
      id: 'shipping',
      title: 'Shipping',
      email: 'shipping@support.example',
      owner: { id: 'eva-horvat', name: 'Eva Horvat' },
    },
    {
      id: 'returns',
      title: 'Returns',
      email: 'returns@support.example',
      owner: { id: 'leo-brandt', name: 'Leo Brandt' },
    },
  ],
  routing: {
    title: 'Who answers for which topic',
    value: {
      topics: {
        product: { title: 'a product', department: 'technical' },
        software: { title: 'software', department: 'technical' },
        shipping: { title: 'a shipment', department: 'shipping' },
        service: { title: 'our service', department: 'support' },
        account: { title: 'an account', department: 'support' },
      },
      default: { title: 'your message', department: 'support' },
    },
    clauses: ['SUP-COMP-1'],
  },
  response: {
    phone: {
      title: 'A call is answered within (3 rings)',
      value: { budget: { amount: 20, unit: 'seconds' }, calendar: 'office' },
      clauses: ['SUP-RESP-1'],
    },
    email: {
      title: 'An e-mail is answered within',
      value: { budget: { amount: 2, unit: 'business-hours' }, calendar: 'office' },
      clauses: ['SUP-RESP-2'],
    },
    chat: {
      title: 'First response in a chat within',
      value: { budget: { amount: 30, unit: 'seconds' }, calendar: 'office' },
      clauses: ['SUP-RESP-3'],
    },
    social: {
      title: 'A post in social media is answered within',
      value: { budget: { amount: 1, unit: 'business-hours' }, calendar: 'office' },
      clauses: ['SUP-RESP-4'],
    },
  },
  priorities: {
    title: 'How urgent a case is',
    value: [
      { id: 'normal', title: 'Normal' },
      { id: 'urgent', title: 'Urgent', answer: { amount: 2, unit: 'business-days' } },
    ],
    clauses: ['SUP-OUT-1'],
    note: 'The source puts urgent issues first while service is limited and names no figure.',
  },
  acknowledgement: {
    within: { inherited: 'customer-service', clauses: ['SUP-COMP-1'] },
    by: {
      phone: { title: 'Said during the call', value: verbal, clauses: ['SUP-COMP-1'] },
      chat: { title: 'Said in the chat', value: verbal, clauses: ['SUP-COMP-1'] },
      social: { title: 'Written where the customer wrote', value: verbal, clauses: ['SUP-COMP-1'] },
    },
  },
  answer: {
    within: { inherited: 'customer-service', clauses: ['SUP-COMP-1'] },
    confirmUnderstanding: {
      title: 'Everything is clear to the customer before a conversation ends',
      value: true,
      clauses: ['SUP-COMM-2'],
    },
  },
  followUp: {
    after: { inherited: 'customer-service', clauses: ['SUP-COMP-1'] },
    closeAfter: { inherited: 'customer-service', clauses: ['SUP-COMP-1'] },
  },
  escalation: {
    triggers: {
      title: 'When to escalate',
      value: ['supervisor', 'high-value', 'legal', 'safety', 'unresolved', 'dissatisfied'],
      clauses: ['SUP-ESC-1', 'SUP-ESC-2', 'SUP-ESC-3', 'SUP-ESC-4', 'SUP-ESC-5', 'SUP-ESC-6', 'SUP-SAFE-1'],
    },
    highValueAbove: {
      title: 'A claim is of high value above',
      value: { minor: 50_000, currency: 'USD' },
      clauses: ['SUP-ESC-2'],
    },
    unresolvedAfter: {
      title: 'Escalates when unresolved after',
      value: { amount: 48, unit: 'hours' },
      clauses: ['SUP-ESC-5'],
    },
    acknowledgedWithin: {
      title: 'An escalation is acknowledged within',
      value: { amount: 15, unit: 'minutes' },
      clauses: ['SUP-RESP-5'],
    },
    checkInEvery: {
      title: 'A check-in with the progress every',
      value: { amount: 24, unit: 'hours' },
      clauses: ['SUP-ESC-9'],
    },
    levels: {
      title: 'Who is asked, level by level',
      value: [
        {
          level: 1,
          title: 'Senior Support Agent',
          contact: { id: 'sam-whitaker', name: 'Sam Whitaker' },
          email: 'senior@support.example',
          positions: ['senior-agent'],
          limit: stalledAfter,
        },
        {
          level: 2,
          title: 'Team Lead/Supervisor',
          contact: { id: 'joy-adeyemi', name: 'Joy Adeyemi' },
          email: 'supervisor@support.example',
          positions: ['team-lead'],
          limit: stalledAfter,
        },
        {
          level: 3,
          title: 'Customer Service Manager',
          contact: { id: 'max-brandt', name: 'Max Brandt' },
          email: 'manager@support.example',
          positions: ['manager'],
          limit: stalledAfter,
        },
        {
          level: 4,
          title: 'Director of Customer Experience',
          contact: { id: 'ruth-salazar', name: 'Ruth Salazar' },
          email: 'director@support.example',
          positions: ['director'],
        },
      ],
      clauses: ['SUP-ESC-7'],
      note: 'The source names no limit for a level; 48 hours is its own figure for what is unresolved.',
    },
  },
  compensation: supportCompensation,
  safety: supportSafety,
  returns: supportReturns,
  warranty: supportWarranty,
  quality: supportQuality,
  knowledge: supportKnowledge,
};
