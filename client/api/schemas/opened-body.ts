import { z } from 'zod';

/** The answer to whoever opened a case. */
export const openedBody = z
  .object({
    id: z
      .string()
      .meta({ description: 'The case id; without personal data, short enough for the telephone' }),
    kind: z.string(),
    links: z.object({ case: z.string(), events: z.string() }),
  })
  .meta({ id: 'Opened' });

export type OpenedBody = z.infer<typeof openedBody>;

export function openedBodyOf(kind: string, caseId: string): OpenedBody {
  return {
    id: caseId,
    kind,
    links: { case: `/v1/cases/${caseId}`, events: `/v1/cases/${caseId}/events` },
  };
}
