import { z } from 'zod';
import { numberMissingFor } from '../machines/complaint/calling-back.ts';
import { escalateFor } from '../machines/complaint/input.ts';
import { outside } from '../machines/complaint/payloads.ts';
import type { Policy } from '../policies/schema.ts';
import { channel, matter } from '../policies/sections/common.ts';
import { actor } from './actor.ts';
import { checkPerson } from './check-person.ts';
import { checkText } from './check-text.ts';
import { ClientError } from './client-error.ts';
import { describeIssue } from './describe-issue.ts';
import { knownPolicy } from './known-policy.ts';

/** Longest first message of a customer, characters: more than any letter. */
const longest = 20_000;

/** Opening a case, as people and programs ask for it. */
export const openRequest = z.strictObject({
  /** Kind of case; 'complaint' when left out. */
  kind: z.string().default('complaint'),
  policy: z.string(),
  channel,
  matter: matter.default('complaint'),
  /** A topic of the policy's routing; left out: someone will route it. */
  topic: z.string().optional(),
  /** Name, e-mail address, telephone number and postal address; checked by checkPerson. */
  customer: z.unknown(),
  /** What the customer said or wrote. */
  text: z.string(),
  /** Small letters, digits and hyphens; made up when left out. */
  caseId: z.string().optional(),
  /** Id of the opening event; a repetition with the same id opens nothing new. */
  id: z.string().optional(),
  /** How the customer can be reached in writing; left out: post for a letter, e-mail for everything else. */
  reachableBy: z.enum(['email', 'post']).optional(),
  /** Resolved at once: the answer that was given with the opening; its words as text. */
  answer: z.record(z.string(), z.unknown()).optional(),
  /** The case that it is opened from, by case id or workflow id. */
  from: z.string().min(1).max(100).optional(),
  /** Why it escalates from the beginning. */
  escalate: escalateFor.optional(),
  /** What it is about when the policy does not cover it: it is handed over at once. */
  referOut: outside.optional(),
  actor,
  /** When a person took the call or chat, epoch ms. */
  answeredAt: z.int().positive().optional(),
  /** When it reached the company, epoch ms; now when left out. */
  occurredAt: z.int().positive().optional(),
});

export type OpenRequest = z.input<typeof openRequest>;
export interface CheckedOpening {
  readonly checked: z.output<typeof openRequest>;
  readonly customer: Readonly<Record<string, string>>;
  readonly policy: Policy;
}

/**
 * An opening out of anything, for edges where no compiler has looked.
 *
 * @throws ClientError `InvalidInput` naming each wrong field
 */
export function parseOpenRequest(value: unknown): z.output<typeof openRequest> {
  const parsed = openRequest.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => describeIssue(issue, value));
  throw new ClientError('InvalidInput', `The case cannot be opened: ${issues.join('; ')}.`, {
    fields: parsed.error.issues,
  });
}

/**
 * Checks an opening against the schema and the policy, before anything is stored.
 *
 * @throws ClientError UnknownPolicy, InvalidInput, InvalidPayload, TextTooLarge or ControlCharacter, each naming what is known
 */
export function checkOpen(request: OpenRequest): CheckedOpening {
  const checked = parseOpenRequest(request);
  const policy = knownPolicy(checked.policy);
  oneOf('channel', checked.channel, policy.channels.value, policy.id);
  if (checked.topic !== undefined)
    oneOf('topic', checked.topic, Object.keys(policy.routing.value.topics), policy.id);
  checkText('text', checked.text, longest);
  const customer = checkPerson(checked.customer);
  if (checked.channel === 'email' && customer['email'] === undefined) {
    throw new ClientError(
      'InvalidInput',
      "The channel 'email' needs the customer's e-mail address to answer to.",
      { fields: [{ path: ['customer', 'email'], message: 'expected, to answer to' }] },
    );
  }
  checkNumber(checked, customer, policy);
  return { checked, customer, policy };
}

/** A caller who is passed on at once leaves a number first [ASI-PROC-3] [PRO-PROC-4]. */
function checkNumber(
  { kind, channel, topic, answer, actor }: CheckedOpening['checked'],
  { phone: callBack }: CheckedOpening['customer'],
  policy: Policy,
): void {
  if (kind !== 'complaint' || topic === undefined || answer !== undefined) return;
  if (!numberMissingFor({ policy, channel, callBack }, topic, actor)) return;
  throw new ClientError(
    'InvalidInput',
    "The customer is passed on from a call or visit: take the customer's telephone number, so that they can be called back, or leave the topic out while they are on the line.",
    { fields: [{ path: ['customer', 'phone'], message: 'expected, to call back' }] },
  );
}

function oneOf(what: string, given: string, known: readonly string[], policy: string): void {
  if (known.includes(given)) return;
  throw new ClientError(
    'InvalidInput',
    `The policy '${policy}' knows no ${what} '${given}'. Choose one of: ${known.join(', ')}.`,
    { fields: [{ path: [what], message: `expected one of: ${known.join(', ')}` }] },
  );
}
