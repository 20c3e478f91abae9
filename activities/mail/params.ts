import { z } from 'zod';
import { templateName } from '../../machines/case/letter.ts';
import { reference } from '../../machines/case/words.ts';

const ref = z.string().regex(reference, 'expected a reference words/<case>/<event>/<field>');
const instant = z.number().int();
const line = z.string().min(1).max(300);
const text = z.string().min(1).max(3000);

/** What the case knows and may say: no personal data of the customer's. Instants are epoch ms. */
export const facts = z.object({
  /** As the policy names itself to customers. */
  company: line,
  topic: line,
  /** IANA zone of the policy: every date in the message is written in it. */
  timeZone: line,
  /** The person at the company, as told to the customer. */
  owner: line.optional(),
  department: line.optional(),
  /** Whom an internal message is for, when that is no department. */
  addressee: line.optional(),
  received: instant.optional(),
  expectedBy: instant.optional(),
  newDate: instant.optional(),
  oldDate: instant.optional(),
  /** Why a date is put off, where no person says it. */
  because: z
    .enum(['undelivered', 'escalated', 'approval', 'referred', 'investigating', 'examining', 'lateWord'])
    .optional(),
  replyBy: instant.optional(),
  /** What a date was promised for, and whether the owner is told before it or after it passed. */
  promised: z
    .enum(['answer', 'callBack', 'checkIn', 'repair', 'thing', 'compensation', 'refund', 'replacement'])
    .optional(),
  promiseState: z.enum(['coming', 'broken']).optional(),
  /** By when what an answer promises besides itself, or a compensation, is done. */
  promisedBy: instant.optional(),
  outcome: z.enum(['proposal', 'refusal']).optional(),
  /** By when the customer chooses among what is offered; after it the choice ends with the case. */
  chooseBy: instant.optional(),
  /** Why what was promised or offered besides the answer ends with the case. */
  released: z.enum(['solved', 'unheard', 'withdrawn', 'referredOut']).optional(),
  /** The case ended, and nobody is asked to approve any more. */
  over: z.enum(['yes']).optional(),
  /** Compensation for a broken promise, as the policy words it. */
  offer: line.optional(),
  /** Level of the escalation, why it was escalated, and until when the contact takes it. */
  level: line.optional(),
  reasons: line.optional(),
  acknowledgeBy: instant.optional(),
  /** Nobody has taken the level, and its time to be taken is over. */
  untaken: z.enum(['yes']).optional(),
  /** By when the customer hears of the escalation again. */
  checkInBy: instant.optional(),
  /** What became of the escalation, as the customer is told. */
  status: z.enum(['started', 'climbed', 'taken', 'progress', 'answered', 'stoodDown']).optional(),
  /** Who has it now, by title. */
  contact: line.optional(),
  /** Name of the level's contact, and as what somebody took the level. */
  contactName: line.optional(),
  takenAs: z.enum(['contact', 'position', 'behalf']).optional(),
  /** The channel on which the customer came. */
  cameBy: z.enum(['phone', 'inPerson', 'email', 'chat', 'social', 'post', 'web']).optional(),
  /** How many entries of the communication a letter leaves out: '57 earlier ones'. */
  leftOut: line.optional(),
  /** Safety instructions in the policy's own words. */
  instructions: text.optional(),
  /** The report carries the details of the incident, not only the concern. */
  documented: z.enum(['yes']).optional(),
  /** Why the clocks run on. */
  resumed: z.enum(['reply', 'limit']).optional(),
  /** What a compensation is worth, with its currency. */
  amount: line.optional(),
  /** Where customers find answers by themselves. */
  knowledgeBase: line.optional(),
  compensation: line.optional(),
  /** Who would decide on it, had they not asked for it themselves. */
  inPlaceOf: line.optional(),
  /** Less was left of what was paid than was granted. */
  capped: z.enum(['yes']).optional(),
  /** The carrier says that the parcel is lost. */
  lost: z.enum(['yes']).optional(),
  /** The policy has an apology go with the compensation. */
  apology: z.enum(['yes']).optional(),
  /** Paid in another way than the order was. */
  otherwise: z.enum(['yes']).optional(),
  /** What the policy does not cover. */
  outside: z.enum(['employee', 'shippingDamage']).optional(),
  /** What was decided about the goods of a return, what waits for the department, where to send a parcel; each separated by '; '. */
  decisions: text.optional(),
  tasks: text.optional(),
  /** Somebody's safety hangs on what waits. */
  urgent: z.enum(['yes']).optional(),
  address: text.optional(),
  /** Who pays the way back. */
  way: z.enum(['prepaid', 'own']).optional(),
  /** By when a parcel must be on its way, and until when a late one is looked at. */
  sendBy: instant.optional(),
  lateUntil: instant.optional(),
  refundId: line.optional(),
  /** The shop's or the carrier's own number of what is sent. */
  shipment: line.optional(),
  /** Who ended a return. */
  endedBy: z.enum(['customer', 'us']).optional(),
  /** What is needed to claim it elsewhere; separated by '; '. */
  needed: text.optional(),
});

export type Facts = z.infer<typeof facts>;

export type TemplateName = z.infer<typeof templateName>;

/** Params of the effects `sendMail` and `printLetter`. */
export const messageParams = z.object({
  template: templateName,
  /** The customer, as a reference to a stored person, or one of the company's departments. */
  to: z.union([ref, z.object({ department: line, email: z.string().max(320).optional() })]),
  /** BCP 47. */
  locale: z.string().max(35).default('en-US'),
  facts,
  /** References to words by field, for example `{ analysis: 'words/c1/e7/analysis' }`. */
  words: z.record(z.string(), ref).default({}),
  /** Keys of files that go with it. */
  attachments: z.array(z.string().min(1).max(300)).max(5).default([]),
  /** The communication so far, for the company's own people; words that were erased are left out. */
  history: z
    .array(
      z.object({
        at: instant,
        who: z.string().max(300),
        channel: z.string().max(100),
        what: z.string().max(1000),
        words: z.array(ref),
      }),
    )
    .default([]),
});

export type MessageParams = z.infer<typeof messageParams>;
