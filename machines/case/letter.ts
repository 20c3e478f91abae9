import { z } from 'zod';
import type { Deed } from './deed.ts';
import { reference } from './words.ts';

const ref = z.string().regex(reference);

/** What a letter is for; the mail templates and the printed letters have one text for each. */
export const templateName = z.enum([
  'acknowledgement',
  'delay-notice',
  'answer',
  'resolved-at-once',
  'follow-up',
  'closing',
  'apology',
  'withdrawn',
  'referral',
  'escalation',
  'escalation-status',
  'safety-instructions',
  'safety-report',
  'safety-follow-up',
  'referred-out',
  'handover',
  'approval-request',
  'compensation-granted',
  'compensation-offer',
  'resumed',
  'question',
  'promise-to-keep',
  'reopened',
  'return-approved',
  'return-declined',
  'return-reminder',
  'return-expired',
  'return-arrived',
  'return-missed',
  'return-inspected',
  'return-refunded',
  'return-replaced',
  'return-credited',
  'return-sent-back',
  'return-short',
  'return-wait',
  'return-settled',
  'return-withdrawn',
  'return-closed',
  'task',
  'claim-describe',
  'claim-steps',
  'claim-reminder',
  'claim-unheard',
  'claim-declined',
  'claim-solved',
  'claim-approved',
  'claim-inspected',
  'claim-replaced',
  'claim-no-stock',
  'claim-wait',
]);

/** Params of the effects `sendMail` and `printLetter`: what is said to whom, words and person by reference. */
export const letterParams = z.strictObject({
  /** The machine's own name of this letter, by which its receipt is recognised. */
  key: z.string(),
  template: templateName,
  /** The customer by reference, or a department of the company. */
  to: z.union([ref, z.strictObject({ department: z.string(), email: z.string() })]),
  locale: z.string(),
  /** Plain facts without personal data of the customer; instants are epoch ms. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  words: z.record(z.string(), ref),
  /** Keys of files that go with it, in the order in which they are attached. */
  attachments: z.array(z.string().min(1).max(300)).max(5).exactOptional(),
  /** The communication so far, for the company's own people. */
  history: z
    .array(
      z.strictObject({
        at: z.int(),
        who: z.string(),
        channel: z.string(),
        what: z.string(),
        words: z.array(ref),
      }),
    )
    .exactOptional(),
});

export type LetterParams = z.infer<typeof letterParams>;

export type LetterEffect = 'sendMail' | 'printLetter';

/** Something written to the customer or to a department, with what became of it. */
export type Letter = Deed<LetterEffect, LetterParams>;
