import { z } from 'zod';

/**
 * A reference to words or personal data in the content store: `words/<case id>/<event id>/<field>`. The workflow
 * holds the reference, never the words.
 */
export const reference = /^words\/[a-z0-9-]+\/[A-Za-z0-9_.:-]+\/[a-zA-Z]+$/;

/** Schema of a payload field that holds words: people give text, the client stores it and sends the reference. */
export function words(title: string, maxLength = 20_000) {
  return z
    .string()
    .regex(reference, 'expected a reference to stored words (words/<case>/<event>/<field>)')
    .meta({ title, words: true, maxLength });
}

export function referenceTo(caseId: string, eventId: string, field: string): string {
  return `words/${caseId}/${eventId}/${field}`;
}
