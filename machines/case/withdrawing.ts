import { z } from 'zod';
import { channel, spokenChannels } from '../../policies/sections/common.ts';
import type { Actor } from './interaction.ts';
import { words } from './words.ts';

/** The customer takes the case back; one who records it for the customer says how it was heard, and the words where it was spoken. */
export const withdrawPayload = z.strictObject({
  reason: words('What the customer said').optional(),
  channel: channel.optional().meta({ title: 'How the customer said it' }),
});

interface Withdraws {
  readonly actor: Pick<Actor, 'role'>;
  readonly payload: z.infer<typeof withdrawPayload>;
}

/** A withdrawal is the customer's word: theirs, or recorded for them with how it was heard; in a sentence that says what to add. */
export function whyNotTheirWithdrawal(message?: Withdraws): string | undefined {
  if (!message || message.actor.role === 'customer') return undefined;
  const { channel: heardBy, reason } = message.payload;
  if (heardBy === undefined)
    return "Only the customer's word withdraws a case: say how it was heard as 'channel'.";
  return spokenChannels.includes(heardBy) && reason === undefined
    ? "A withdrawal that was spoken is written nowhere else: record what the customer said as 'reason'."
    : undefined;
}
