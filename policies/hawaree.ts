import { lagosHelpline } from './calendar/lagos-helpline.ts';
import { lagos } from './calendar/lagos.ts';
import type { PolicySource } from './source.ts';

/** Hawaree's support policy. The persons are examples: whoever runs it names their own. */
export const hawaree: PolicySource = {
  id: 'hawaree',
  version: '1',
  company: 'Hawaree',
  sender: 'Hawaree Support',
  locale: 'en-NG',
  inherits: 'customer-service',
  kinds: {
    complaint: {
      title: 'Inquiries, issues and concerns',
      value: { matters: ['complaint', 'question', 'request'] },
      clauses: ['HAW-STEP-1'],
    },
  },
  channels: {
    title: 'How customers reach us',
    value: ['phone', 'email', 'chat'],
    clauses: ['HAW-CHAN-1', 'HAW-CHAN-2'],
  },
  calendars: { office: lagos, helpline: lagosHelpline },
  channelCalendars: {
    title: 'Calls are handled in the hours of the helpline, 8 to 5 every day',
    value: { phone: 'helpline' },
    clauses: ['HAW-CHAN-1'],
    note: 'The source calls 8 to 5 daily its business hours, leaves weekends and public holidays out for e-mail alone and names no business days. Cases that came in writing or by chat count Monday to Friday without public holidays, as its e-mails do.',
  },
  departments: [
    {
      id: 'support',
      title: 'Support',
      email: 'support@hawaree.example',
      owner: { id: 'chidi-okeke', name: 'Chidi Okeke' },
    },
    {
      id: 'orders',
      title: 'Orders',
      email: 'orders@hawaree.example',
      owner: { id: 'funmi-balogun', name: 'Funmi Balogun' },
    },
  ],
  routing: {
    title: 'Relevant departments are involved where needed',
    value: {
      topics: {
        order: { title: 'an order', department: 'orders' },
        delivery: { title: 'a delivery', department: 'orders' },
        product: { title: 'a product', department: 'support' },
        account: { title: 'an account', department: 'support' },
      },
      default: { title: 'your message', department: 'support' },
    },
    clauses: ['HAW-STEP-3'],
  },
  response: {
    phone: {
      title: 'A call is answered within',
      value: { budget: { amount: 2, unit: 'business-minutes' }, calendar: 'helpline' },
      clauses: ['HAW-RESP-1', 'HAW-CHAN-1'],
    },
    email: {
      title: 'An e-mail is answered within (weekends and public holidays not counted)',
      value: { budget: { amount: 24, unit: 'working-day-hours' }, calendar: 'office' },
      clauses: ['HAW-RESP-2'],
    },
    chat: {
      title: 'A chat is answered on average within',
      value: { budget: { amount: 2, unit: 'business-minutes' }, calendar: 'helpline', measure: 'average' },
      clauses: ['HAW-RESP-3'],
      note: 'The source gives no hours for the chat; agents are there when the helpline is.',
    },
  },
  acknowledgement: {
    within: { inherited: 'customer-service', clauses: ['HAW-STEP-1'] },
    by: {
      phone: { title: 'Said during the call', value: { how: 'verbal' }, clauses: ['HAW-STEP-1'] },
      chat: { title: 'Said in the chat', value: { how: 'verbal' }, clauses: ['HAW-STEP-1'] },
      email: { inherited: 'customer-service', clauses: ['HAW-STEP-1'] },
    },
  },
  forwarding: { within: { inherited: 'customer-service', clauses: ['HAW-STEP-3'] } },
  answer: {
    within: { inherited: 'customer-service', clauses: ['HAW-STEP-1'] },
    afterInvestigation: {
      title: 'No step is skipped: answered after acknowledgement and investigation',
      value: true,
      clauses: ['HAW-STEP-1'],
    },
  },
  followUp: {
    after: { inherited: 'customer-service', clauses: ['HAW-STEP-1', 'HAW-STEP-2'] },
    closeAfter: { inherited: 'customer-service', clauses: ['HAW-STEP-2'] },
  },
  callBack: {
    within: {
      title: 'A call-back promised without a time of its own, within, in the hours of the helpline',
      value: { budget: { amount: 1, unit: 'business-days' }, calendar: 'helpline' },
      clauses: ['HAW-CHAN-1'],
      note: 'The source names no figure.',
    },
  },
  knowledgeBase: {
    title: 'Knowledge base, open at any hour',
    value: 'https://hawaree.example/help',
    clauses: ['HAW-CHAN-2'],
    note: 'The source gives no address: whoever runs it writes their own.',
  },
  knowledge: {
    title: 'Answers that customers find by themselves',
    value: [
      {
        id: 'before-you-write',
        title: 'What do you need to help me?',
        text: [
          'The number of the order or of your account, what you did, and what happened instead. A picture often says it sooner.',
          'We ask you whether it is solved before we close it; if it is not, we go on.',
        ].join('\n\n'),
      },
      {
        id: 'my-delivery',
        title: 'My delivery has not come',
        topics: ['order', 'delivery'],
        text: 'Look at the tracking of your order first. If nothing has moved for two days, or it says delivered and you do not have it, tell us: we ask the carrier.',
      },
      {
        id: 'cannot-sign-in',
        title: 'I cannot sign in to my account',
        topics: ['account'],
        text: 'Ask for a new password where you sign in and look into the mail that comes, among the unwanted ones too. We never ask you for your password.',
      },
    ],
    clauses: ['HAW-CHAN-2'],
    note: 'The words are ours; whoever runs it writes their own.',
  },
  escalation: {
    triggers: {
      title: 'The customer can ask for escalation at any time',
      value: ['on-request'],
      clauses: ['HAW-ESC-1'],
    },
    acknowledgedWithin: {
      title: 'An escalation is taken within',
      value: { amount: 1, unit: 'business-hours' },
      clauses: ['HAW-ESC-1'],
      note: "The source says 'promptly'.",
    },
    checkInEvery: {
      title: 'A check-in with the progress every',
      value: { amount: 24, unit: 'hours' },
      clauses: ['HAW-ESC-1'],
      note: "'The necessary attention': the source names no figure.",
    },
    levels: {
      title: 'A higher level of support, then management',
      value: [
        {
          level: 1,
          title: 'Support Supervisor',
          contact: { id: 'ngozi-eze', name: 'Ngozi Eze' },
          email: 'supervisor@hawaree.example',
          positions: ['team-lead'],
          limit: { amount: 2, unit: 'business-days' },
        },
        {
          level: 2,
          title: 'Support Management',
          contact: { id: 'tunde-bello', name: 'Tunde Bello' },
          email: 'management@hawaree.example',
          positions: ['manager', 'director'],
        },
      ],
      clauses: ['HAW-ESC-1'],
      note: 'The source names the two levels, not how long each may take.',
    },
  },
};
