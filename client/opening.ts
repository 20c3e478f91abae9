import { z } from 'zod';
import type { ContentField } from '../activities/content/content-store.ts';
import { referenceTo } from '../machines/case/words.ts';
import type { CatalogueKind } from './catalogue.ts';
import { personField } from './check-person.ts';
import { ClientError } from './client-error.ts';
import { describeIssue } from './describe-issue.ts';
import type { CheckedOpening } from './open-request.ts';
import { sliceFor } from './slice-for.ts';
import { splitWords } from './words-in-payload.ts';

/** What a case is started with, and the words and person that are stored before. */
export interface Opening {
  readonly input: unknown;
  readonly content: Readonly<Record<string, ContentField>>;
}

/**
 * The chart's input of a checked opening, words and person replaced by references.
 *
 * @param now epoch ms
 * @throws ClientError UnknownKind (the policy offers none), InvalidInput, InvalidPayload, TextTooLarge or ControlCharacter
 */
export function buildOpening(
  kind: CatalogueKind,
  { checked, customer, policy }: CheckedOpening,
  ids: { readonly caseId: string; readonly eventId: string },
  now: number,
): Opening {
  const { caseId, eventId } = ids;
  const answer =
    checked.answer === undefined
      ? undefined
      : splitWords(caseId, eventId, checked.answer, answerSchema(kind));
  const number = numberOf(customer, checked.channel);
  const input = {
    caseId,
    policy: sliceFor(policy, kind.kind, now, checked.occurredAt),
    openedAt: now,
    ...(checked.occurredAt === undefined ? {} : { occurredAt: checked.occurredAt }),
    channel: checked.channel,
    matter: checked.matter,
    ...(checked.topic === undefined ? {} : { topic: checked.topic }),
    customer: referenceTo(caseId, eventId, personField),
    words: referenceTo(caseId, eventId, 'text'),
    ...(number && { callBack: referenceTo(caseId, eventId, 'callBack') }),
    openedBy: { id: checked.actor.id, role: checked.actor.role },
    ...(checked.reachableBy === undefined ? {} : { reachableBy: checked.reachableBy }),
    ...(checked.answeredAt === undefined ? {} : { answeredAt: checked.answeredAt }),
    ...(checked.escalate === undefined ? {} : { escalate: checked.escalate }),
    ...(checked.referOut === undefined ? {} : { referOut: checked.referOut }),
    ...(answer === undefined ? {} : { answer: answer.payload }),
  };
  const parsed = kind.input.safeParse(input);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => describeIssue(issue, input));
    throw new ClientError('InvalidInput', `The case cannot be opened: ${issues.join('; ')}.`, {
      fields: parsed.error.issues,
    });
  }
  return {
    input,
    content: {
      [personField]: { body: customer, kind: 'person' },
      text: { body: checked.text, kind: 'words' },
      ...(number && { callBack: { body: number, kind: 'words' } as const }),
      ...answer?.content,
    },
  };
}

/** The number of a caller or visitor: whoever takes the case over has it beside the case. */
function numberOf({ phone }: CheckedOpening['customer'], channel: string): string | undefined {
  return channel === 'phone' || channel === 'inPerson' ? phone : undefined;
}

/** The answer's schema is the one of the event 'answer': an answer given at once is the same answer. */
function answerSchema(kind: CatalogueKind): unknown {
  const { answer } = kind.events;
  if (answer) return z.toJSONSchema(answer.payload, { io: 'input', unrepresentable: 'any' });
  throw new ClientError(
    'InvalidInput',
    `A ${kind.kind} cannot be answered when it is opened; leave the answer out.`,
  );
}
