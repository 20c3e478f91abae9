import type { ComplaintContext } from '../../../machines/complaint/context.ts';
import { deedOf } from '../../../machines/case/deed.ts';
import { letterOf } from '../../../machines/case/letters.ts';
import type { Looked, Trouble } from '../engine/subject.ts';
import type { Theme } from './themes.ts';

/** Letters whose receipt something waits for. */
const awaited: readonly string[] = [
  'acknowledgement',
  'delay-notice',
  'answer',
  'ending',
  'handover',
  'safety-report',
  'safety-instructions',
  'referral',
  'compensation',
  'compensation-granted',
];
const both = ['needs-person', 'late'] as const;

export function troublesOf(
  { context }: Looked<ComplaintContext>,
  { params }: { readonly params: unknown },
  theme: Theme,
): readonly Trouble[] {
  const payments = context.payments ?? [];
  if ([...context.letters, ...payments].some(({ status }) => status === 'needs-person')) return [];
  const purpose = (letterOf(context, params) ?? deedOf(payments, params))?.purpose ?? '';
  if (theme.troubled !== 'all' && !theme.troubled.includes(purpose)) return [];
  return awaited.includes(purpose) ? both : ['needs-person'];
}
