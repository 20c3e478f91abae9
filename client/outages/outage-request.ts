import { z } from 'zod';
import { outageInput, type OutageInput, outageScope } from '../../machines/outage/outage.ts';
import type { Actor } from '../../workflows/messages.ts';
import { newCaseId } from '../case-id.ts';
import { ClientError, type WrongField } from '../client-error.ts';
import { describeIssue } from '../describe-issue.ts';
import { knownPolicy } from '../known-policy.ts';

/** What an outage is declared with; instants are epoch ms. `id` of the caller's own: declared twice with it is declared once. */
export const outageRequest = z.strictObject({
  id: outageInput.shape.outageId.optional(),
  title: outageInput.shape.title,
  procedure: outageInput.shape.procedure,
  ...outageScope.shape,
  /** Left out: now. */
  since: z.int().positive().optional(),
  expectedEnd: outageInput.shape.expectedEnd,
  perMinute: outageInput.shape.perMinute.optional(),
});

export type OutageRequest = z.input<typeof outageRequest>;

/**
 * A request as the outage begins with it.
 *
 * @param now epoch ms
 * @throws ClientError `InvalidInput` naming each wrong field, `UnknownPolicy`
 */
export function checkOutage(request: OutageRequest, actor: Actor, now: number): OutageInput {
  const parsed = outageRequest.safeParse(request);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => describeIssue(issue, request));
    throw wrong(issues.join('; '), parsed.error.issues);
  }
  const { id, policies, channels, topics, since = now, expectedEnd, ...rest } = parsed.data;
  for (const policy of policies) knownPolicy(policy);
  if (since > now) throw wrong('since: expected an instant that has come');
  if (expectedEnd !== undefined && expectedEnd <= since)
    throw wrong('expectedEnd: expected a later instant than since');
  return outageInput.parse({
    ...rest,
    outageId: id ?? newCaseId(now).replace(/^c/, 'o'),
    scope: { policies, channels, topics },
    since,
    ...(expectedEnd !== undefined && { expectedEnd }),
    declaredBy: { id: actor.id, role: actor.role },
  });
}

function wrong(what: string, fields: readonly WrongField[] = []): ClientError {
  return new ClientError('InvalidInput', `The outage cannot be declared: ${what}.`, { fields });
}
