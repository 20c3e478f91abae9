import type { TemplateName } from './params.ts';

/** Monday 23 November 2026, 10:00 in Detroit. */
export const sampleReceived = Date.UTC(2026, 10, 23, 15);
/** Thursday 3 December 2026, 17:00 in Detroit. */
export const samplePromised = Date.UTC(2026, 11, 3, 22);

/** Facts that every sample has. */
export const sampleFacts = {
  company: 'Asivado.com',
  topic: 'a wrong invoice',
  timeZone: 'America/Detroit',
  owner: 'Maria Lopez',
  department: 'Billing',
  received: sampleReceived,
  expectedBy: samplePromised,
  newDate: samplePromised + 4 * 86_400_000,
  oldDate: samplePromised,
  replyBy: samplePromised + 7 * 86_400_000,
};

/** What a template needs beside those. */
interface Sample {
  readonly facts?: Readonly<Record<string, string | number>>;
  readonly words?: Readonly<Record<string, string>>;
}

/** Facts and words with which each template can be written. */
export const samples: Readonly<Record<TemplateName, Sample>> = {
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
      acknowledgeBy: sampleReceived + 15 * 60_000,
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
  'promise-to-keep': { facts: { promised: 'callBack', promiseState: 'coming', promisedBy: samplePromised } },
  handover: { words: { description: 'Your colleague shouted at me.' } },
  'return-approved': {
    facts: {
      decisions: 'Kettle: approved; Lamp: it was sold as final sale',
      way: 'prepaid',
      address: 'Returns; 1200 Example Street; Detroit, MI 48201',
      sendBy: samplePromised,
    },
  },
  'return-declined': { facts: { decisions: 'Kettle: the time for returns (30 days) is over' } },
  'return-reminder': { facts: { sendBy: samplePromised } },
  'return-expired': { facts: { lateUntil: samplePromised } },
  'return-arrived': {},
  'return-missed': {},
  'return-inspected': { facts: { decisions: 'Kettle: missing' } },
  'return-refunded': { facts: { amount: '80.00 USD', refundId: 'rf-1' } },
  'return-replaced': { facts: { decisions: 'Kettle', shipment: 'SHIP-1' } },
  'return-credited': { facts: { amount: '80.00 USD' }, words: { code: 'SC-7K2M-9QX4-TB3E' } },
  'return-sent-back': { facts: { decisions: 'Kettle', shipment: '395200000000000017' } },
  'return-short': { facts: { decisions: 'Kettle' } },
  'return-wait': {},
  'return-settled': {
    facts: { decisions: 'Kettle: we send it back to you' },
    words: { reason: 'It was used, so we cannot sell it as new.' },
  },
  'return-withdrawn': { facts: { endedBy: 'us' }, words: { reason: 'The order was paid back already.' } },
  'return-closed': {},
  task: { facts: { tasks: 'The inspection of the parcel (inspect)' } },
  'claim-describe': { facts: { replyBy: samplePromised } },
  'claim-steps': { facts: { tasks: 'Switch it off and on.; Try another cable.', replyBy: samplePromised } },
  'claim-reminder': { facts: { replyBy: samplePromised } },
  'claim-unheard': {},
  'claim-declined': {
    facts: { decisions: 'the standard warranty ended on 2026-11-02', tasks: 'we repair it at your cost' },
  },
  'claim-solved': {},
  'claim-approved': {
    facts: {
      address: 'Returns; 1 Main St; Detroit, MI 48201',
      sendBy: samplePromised,
      offer: 'a full refund or a replacement',
    },
  },
  'claim-inspected': {
    facts: {
      expectedBy: samplePromised,
      offer: 'a replacement',
      decisions: 'Laptop: it was not in the parcel',
    },
  },
  'claim-replaced': { facts: { decisions: 'Laptop' } },
  'claim-no-stock': { facts: { decisions: 'Laptop', replyBy: samplePromised } },
  'claim-wait': { facts: { newDate: samplePromised } },
};
