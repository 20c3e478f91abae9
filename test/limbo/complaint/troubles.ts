import type { ComplaintContext } from '../../../machines/complaint/context.ts';
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
  'referral',
];
const both = ['needs-person', 'late'] as const;

export function troublesOf(
  { context }: Looked<ComplaintContext>,
  { params }: { readonly params: unknown },
  theme: Theme,
): readonly Trouble[] {
  if (context.letters.some(({ status }) => status === 'needs-person')) return [];
  const purpose = letterOf(context, params)?.purpose ?? '';
  if (theme.troubled !== 'all' && !theme.troubled.includes(purpose)) return [];
  return awaited.includes(purpose) ? both : ['needs-person'];
}
