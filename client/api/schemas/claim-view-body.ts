import { z } from 'zod';
import type { ClaimView } from '../../../machines/case/view.ts';
import { instant, iso } from './instants.ts';

/** What a warranty claim is about, and how far it is, as the API shows it. */
export const claimViewBody = z.object({
  fault: z.string(),
  value: z
    .object({ minor: z.int(), currency: z.string() })
    .meta({ description: 'What was paid for its goods, in minor units' }),
  coverage: z
    .object({
      covered: z.boolean(),
      plan: z.string(),
      until: instant.meta({ description: 'The last instant of the warranty' }),
      because: z.array(z.string()).meta({ description: 'Why it is not covered, in words' }),
    })
    .optional()
    .meta({ description: 'Left out while it is not judged' }),
  steps: z
    .array(z.object({ id: z.string(), instruction: z.string(), outcome: z.string() }))
    .meta({ description: 'What the customer tries before anything is approved: the event tryStep' }),
  remedy: z.enum(['replacement', 'refund']).meta({ description: 'What the customer gets: the event choose' }),
});

export function claimViewBodyOf({
  fault,
  value,
  coverage,
  steps,
  remedy,
}: ClaimView): z.infer<typeof claimViewBody> {
  return {
    fault,
    value: { ...value },
    ...(coverage && {
      coverage: { ...coverage, until: iso(coverage.until), because: [...coverage.because] },
    }),
    steps: steps.map(({ id, instruction, outcome }) => ({ id, instruction, outcome })),
    remedy,
  };
}
