import type { Envelope } from './interpreter/envelope.ts';
import { refuse } from './message-guard.ts';
import type { CaseMessage } from './messages.ts';

/**
 * Refuses what was decided on a state of the case that another message has changed since. What the case did by itself
 * (timers, receipts) overtakes nobody, nor does a note that a machine wrote on it. A repetition of a message that was taken gets its first answer.
 *
 * @param waiting messages that were let in and have no answer yet
 * @throws ApplicationFailure of type Overtaken
 */
export function refuseOvertaken(message: CaseMessage, { seen }: Envelope, waiting: number): void {
  if (message.basedOn === undefined || seen.some(({ id }) => id === message.id)) return;
  const newest = seen.findLast(({ answer }) => answer.accepted && !answer.quiet)?.answer.revision ?? 0;
  if (waiting === 0 && newest <= message.basedOn) return;
  throw refuse(
    'Overtaken',
    'Somebody else changed the case meanwhile. Look at it as it stands now, then decide again.',
  );
}
