import { z } from 'zod';
import { caseKind, channel } from '../../policies/sections/common.ts';
import { knownPolicy } from '../known-policy.ts';
import { ClientError } from '../client-error.ts';

/** By what a report can be broken down. */
export const groupings = ['policy', 'team', 'kind', 'channel', 'product', 'week', 'month'] as const;

export type Grouping = (typeof groupings)[number];

const text = z.string().trim().min(1).max(200);

/** Over which cases a report counts: those received in [since, until), epoch ms, and narrowed down further. */
export const reportQuestion = z.strictObject({
  since: z.int().nonnegative(),
  until: z.int().positive(),
  policy: text.optional(),
  kind: caseKind.optional(),
  channel: channel.optional(),
  /** Title of the department that has the case. */
  team: text.optional(),
  /** Category of its goods, or its topic. */
  product: text.optional(),
  by: z.enum(groupings).optional(),
  /** Time zone in which weeks and months begin. */
  zone: text.default('UTC'),
});

export type ReportQuestion = z.infer<typeof reportQuestion>;

/** The period of a report that names none: so long before now, ms. */
export const usualPeriod = 30 * 86_400_000;

/** @throws ClientError `InvalidInput` naming each wrong field, `UnknownPolicy` */
export function checkQuestion(question: z.input<typeof reportQuestion>): ReportQuestion {
  const parsed = reportQuestion.safeParse(question);
  if (!parsed.success)
    throw new ClientError(
      'InvalidInput',
      `The report cannot be asked for so: ${z.prettifyError(parsed.error)}`,
    );
  const { since, until, policy, zone } = parsed.data;
  if (since >= until)
    throw new ClientError('InvalidInput', 'The period ends before it begins: give a later end.');
  if (policy !== undefined) knownPolicy(policy);
  if (!isZone(zone))
    throw new ClientError('InvalidInput', `There is no time zone '${zone}'; give one like America/Detroit.`);
  return parsed.data;
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
