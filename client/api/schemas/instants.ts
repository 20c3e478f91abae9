import { z } from 'zod';

/** An instant as the API says it: ISO 8601 in UTC. */
export const instant = z.iso.datetime();

/** An instant as the API is told it: with a time zone or Z. */
export const givenInstant = z.iso
  .datetime({
    offset: true,
    error: "expected an instant with its time zone, for example '2026-11-22T09:00:00Z'",
  })
  .meta({ examples: ['2026-11-22T09:00:00Z'] });

/** Epoch ms to ISO 8601. */
export function iso(at: number): string {
  return new Date(at).toISOString();
}
