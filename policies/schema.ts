import { z } from 'zod';
import { calendarSchema } from './calendar/schema.ts';
import { caseKind, channel, matter } from './sections/common.ts';
import { acknowledgement, answer, department, followUp, forwarding, routing } from './sections/complaint.ts';
import { escalation, outOfScope, safety } from './sections/escalation.ts';
import { callBack, compensation, pauses, response } from './sections/handling.ts';
import { knowledge } from './sections/knowledge.ts';
import { priorities } from './sections/priorities.ts';
import { quality } from './sections/quality.ts';
import { returns } from './sections/returns.ts';
import { warranty } from './sections/warranty.ts';
import { titled } from './titled.ts';

/** What a kind of case covers under the policy. */
const kindOffered = titled(z.strictObject({ matters: z.array(matter).min(1).exactOptional() }));

/** One company's rules as data. Sections that the company's policy is silent on are left out. */
export const policySchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, "expected lowercase letters, digits and dashes, for example 'asivado'"),
  /** A running case keeps the version it began under. */
  version: z.string().min(1),
  /** As the company names itself to customers. */
  company: z.string().min(1),
  /** Name from which messages to customers come. */
  sender: z.string().min(1),
  /** BCP 47. */
  locale: z.string().min(2),
  kinds: z.partialRecord(caseKind, kindOffered),
  /** Whose principles fill what this policy is silent on; left out: it is complete by itself. */
  inherits: z.literal('customer-service').exactOptional(),
  channels: titled(z.array(channel).min(1)),
  calendars: z.record(z.string(), calendarSchema),
  /** On which calendar the clocks of cases run that came by a channel; of one left out: on that of each rule. */
  channelCalendars: titled(z.partialRecord(channel, z.string().min(1))).exactOptional(),
  departments: z.array(department).min(1),
  routing,
  acknowledgement: acknowledgement.exactOptional(),
  forwarding: forwarding.exactOptional(),
  answer: answer.exactOptional(),
  followUp: followUp.exactOptional(),
  callBack: callBack.exactOptional(),
  response: response.exactOptional(),
  priorities: priorities.exactOptional(),
  outOfScope: outOfScope.exactOptional(),
  escalation: escalation.exactOptional(),
  compensation: compensation.exactOptional(),
  pauses: pauses.exactOptional(),
  safety: safety.exactOptional(),
  /** Where customers find answers by themselves at any hour; letters to them name it. */
  knowledgeBase: titled(
    z.url({ protocol: /^https$/, error: "expected a https address, for example 'https://help.example.com'" }),
  ).exactOptional(),
  /** Answers that the pages of cases show to customers and agents; no case decides by them. */
  knowledge: knowledge.exactOptional(),
  warranty: warranty.exactOptional(),
  returns: returns.exactOptional(),
  quality: quality.exactOptional(),
});

export type Policy = z.infer<typeof policySchema>;
