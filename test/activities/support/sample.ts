import { templateName } from '../../../machines/case/letter.ts';
import type { EffectCall } from '../../../machines/case/receipt.ts';

/** Monday 23 November 2026, 10:00 in Detroit. */
export const received = Date.UTC(2026, 10, 23, 15);
/** Thursday 3 December 2026, 17:00 in Detroit. */
export const promised = Date.UTC(2026, 11, 3, 22);

export const customer = {
  name: 'Jane Doe',
  email: 'jane.doe@example.com',
  address: '12 Elm Street\nAnn Arbor, MI 48104\nUSA',
};

export const facts = {
  company: 'Asivado.com',
  topic: 'a wrong invoice',
  timeZone: 'America/Detroit',
  owner: 'Maria Lopez',
  department: 'Billing',
  received,
  expectedBy: promised,
  newDate: promised + 4 * 86_400_000,
  oldDate: promised,
  replyBy: promised + 7 * 86_400_000,
};

/** Facts and words with which each template can be written. */
const samples = {
  acknowledgement: {},
  'delay-notice': { words: { reason: 'We are waiting for the bank to confirm the payment.' } },
  answer: {
    facts: { outcome: 'proposal' },
    words: {
      analysis:
        'The invoice of 2 November charged the delivery twice.\n\nOur shop did not see the first booking.',
      proposal: 'We refund 14.90 dollars to your card. You have nothing to do.',
    },
  },
  'resolved-at-once': { words: { solution: 'We corrected the invoice and sent it again.' } },
  'follow-up': {},
  closing: {},
  apology: {
    facts: { promised: 'answer', offer: 'free delivery of your next order' },
    words: { reason: 'A colleague fell ill.' },
  },
  withdrawn: {},
  referral: {
    words: { description: 'You charged me twice!\nPlease look into it.', callBack: '734 555 0100' },
  },
  escalation: {
    facts: {
      level: '2',
      reasons: 'the customer asks for a supervisor; the customer threatens legal action',
      acknowledgeBy: received + 15 * 60_000,
      cameBy: 'phone',
    },
    words: { description: 'You charged me twice!' },
  },
  'escalation-status': { facts: { status: 'started', contact: 'Team Lead' } },
  'safety-instructions': {
    facts: { instructions: 'Stop using the device and unplug it.' },
  },
  'safety-report': { words: { concern: 'The plug became so hot that it melted.' } },
  'safety-follow-up': {},
  'referred-out': {
    facts: {
      outside: 'shippingDamage',
      contact: 'the mail carrier (their claims page)',
      needed: 'the tracking number; photographs of the damage',
    },
  },
  question: { words: { question: 'Which of the two invoices do you mean?' } },
  reopened: {},
  resumed: { facts: { resumed: 'reply' } },
  'compensation-offer': { facts: { offer: 'a full refund or a replacement' } },
  'compensation-granted': { facts: { offer: 'a service credit', amount: '25.00 USD' } },
  'approval-request': { facts: { offer: 'a full refund or a replacement', amount: '149.00 USD' } },
  'promise-to-keep': { facts: { promised: 'callBack', promiseState: 'coming', promisedBy: promised } },
  handover: { words: { description: 'Your colleague shouted at me.' } },
  'return-approved': {
    facts: {
      decisions: 'Kettle: approved; Lamp: it was sold as final sale',
      way: 'prepaid',
      address: 'Returns; 1200 Example Street; Detroit, MI 48201',
      sendBy: promised,
    },
  },
  'return-declined': { facts: { decisions: 'Kettle: the time for returns (30 days) is over' } },
  'return-reminder': { facts: { sendBy: promised } },
  'return-expired': { facts: { lateUntil: promised } },
  'return-arrived': {},
  'return-inspected': { facts: { decisions: 'Kettle: missing' } },
  'return-refunded': { facts: { amount: '80.00 USD', refundId: 'rf-1' } },
  'return-replaced': { facts: { decisions: 'Kettle', shipment: 'SHIP-1' } },
  'return-credited': { facts: { amount: '80.00 USD' }, words: { code: 'SC-7K2M-9QX4-TB3E' } },
  'return-sent-back': { facts: { decisions: 'Kettle', shipment: '395200000000000017' } },
  'return-short': { facts: { decisions: 'Kettle' } },
  'return-wait': {},
  'return-settled': { facts: { decisions: 'Kettle: we send it back to you' } },
  'return-withdrawn': { facts: { endedBy: 'us' }, words: { reason: 'The order was paid back already.' } },
  'return-closed': {},
  task: { facts: { tasks: 'The inspection of the parcel (inspect)' } },
  'claim-describe': { facts: { replyBy: promised } },
  'claim-steps': { facts: { tasks: 'Switch it off and on.; Try another cable.', replyBy: promised } },
  'claim-reminder': { facts: { replyBy: promised } },
  'claim-unheard': {},
  'claim-declined': {
    facts: { decisions: 'the standard warranty ended on 2026-11-02', tasks: 'we repair it at your cost' },
  },
  'claim-solved': {},
  'claim-approved': {
    facts: {
      address: 'Returns; 1 Main St; Detroit, MI 48201',
      sendBy: promised,
      offer: 'a full refund or a replacement',
    },
  },
  'claim-inspected': {
    facts: { expectedBy: promised, offer: 'a replacement', decisions: 'Laptop: it was not in the parcel' },
  },
  'claim-replaced': { facts: { decisions: 'Laptop' } },
  'claim-no-stock': { facts: { decisions: 'Laptop', replyBy: promised } },
  'claim-wait': { facts: { newDate: promised } },
} as const;

export type SampleName = keyof typeof samples;

export const sampleNames = templateName.options;

/** The words of a sample by field, and the refs under which they are stored. */
export function sampleOf(name: SampleName, caseId = 'c1') {
  const sample: { facts?: object; words?: Readonly<Record<string, string>> } = samples[name];
  const words = sample.words ?? {};
  const refs = Object.fromEntries(Object.keys(words).map((field) => [field, `words/${caseId}/e1/${field}`]));
  const to =
    name === 'referral'
      ? { department: 'Billing', email: 'billing@example.org' }
      : `words/${caseId}/e1/customer`;
  const params = { template: name, to, locale: 'en-US', facts: { ...facts, ...sample.facts }, words: refs };
  return { params, words };
}

export function sampleCall(name: SampleName, caseId: string, effect = 'sendMail'): EffectCall {
  const { params } = sampleOf(name, caseId);
  return { effectId: `${caseId}:1.0`, caseId, name: effect, params, issuedAt: received };
}
