import { z } from 'zod';
import { words } from './words.ts';

/** What must be known of a safety incident, each by itself: without one of them it is not documented [SUP-SAFE-2]. */
export const incidentPayload = z.strictObject({
  what: words('What happened'),
  whenWhere: words('When and where it happened', 2000),
  product: words('Which product, with its serial number', 2000),
  hurt: words('Who was hurt, and how (nobody: say so)'),
  damage: words('What was damaged (nothing: say so)'),
  whereNow: words('Where the product is now', 2000),
  details: words('Anything else').optional(),
});

export type IncidentPayload = z.infer<typeof incidentPayload>;

/**
 * The details for the product safety team, as a mail carries them; undefined for an incident that was documented in one text,
 * as cases did that began before the details were asked for one by one.
 */
export function incidentLetter(payload: IncidentPayload, team: string) {
  const { details, ...each } = payload;
  if (Object.keys(each).length === 0) return undefined;
  return {
    purpose: 'incident-report',
    template: 'safety-report',
    to: { department: 'Product safety', email: team },
    facts: { addressee: 'the product safety team', documented: 'yes' },
    words: { ...each, ...(details !== undefined && { details }) },
  } as const;
}
