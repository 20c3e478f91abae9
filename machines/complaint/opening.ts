import { complaintInput } from './input.ts';
import { whyNotPromiseWith } from './handling-refusals.ts';
import { startContext } from './start.ts';

/** What a complaint may be opened with: an answer that is given at once promises no date that cannot be kept [CSP-PROM-3]. */
export const complaintOpening = complaintInput.superRefine(({ answer, ...input }, context) => {
  const why = answer && whyNotPromiseWith(startContext(input), answer);
  if (why === undefined) return;
  context.addIssue({ code: 'custom', path: ['answer', 'promisedBy'], message: why });
});
