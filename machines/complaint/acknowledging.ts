import { stopClock } from '../clocks/stop-clock.ts';
import type { Channel } from '../../policies/sections/common.ts';
import { applied } from '../case/applied.ts';
import { heard } from '../case/heard.ts';
import type { Actor } from '../case/interaction.ts';
import { promise } from './commitments.ts';
import type { Change, ComplaintContext } from './context.ts';
import { isUnderWay } from '../case/deed.ts';
import { latest, supersede } from '../case/letters.ts';
import { ownerOrDefault, write } from './letters.ts';
import { dateToTell } from './told-date.ts';
import type { Payloads } from './payloads.ts';

export type WayToAcknowledge = Payloads['acknowledge']['by'];

/** How the policy wants a channel acknowledged [ASI-ACK-3] [ASI-ACK-4] [PRO-ACK-3] [PRO-ACK-4] [PRO-ACK-5]. */
export function acknowledgedBy({
  policy,
  channel,
}: {
  policy: ComplaintContext['policy'];
  channel: Channel;
}) {
  return policy.acknowledgement.by[channel]?.value ?? ({ how: 'email' } as const);
}

/** The ways that an agent may log or choose now; none while it goes out by itself. */
export function waysNow(context: ComplaintContext): readonly WayToAcknowledge[] {
  const rule = acknowledgedBy(context);
  if (rule.how === 'verbal') return ['verbal'];
  const letter = latest(context, 'acknowledgement');
  if (isUnderWay(letter)) return [];
  if (rule.how === 'choice') return rule.of;
  return letter?.status === 'needs-person' ? ['telephone', 'letter'] : [];
}

/** The written acknowledgement: who has it and when to expect an answer, in standard language [ASI-ACK-2] [ASI-ACK-5]. */
function writeAcknowledgement(context: ComplaintContext, by: 'email' | 'post'): Change {
  const letters = supersede(context.letters, 'acknowledgement');
  return write({ ...context, letters }, { purpose: 'acknowledgement', template: 'acknowledgement', by });
}

/** In writing, in the way that `who` chose at `at`. */
export function chosenAcknowledgement(
  context: ComplaintContext,
  by: 'email' | 'post',
  at: number,
  who: Actor,
): Change {
  const what = `Chose to acknowledge by ${by === 'post' ? 'letter' : 'e-mail'}`;
  return applied(
    context,
    (next) => heard(next, { what, channel: 'note', words: [] }, at, who, 'internal'),
    (next) => writeAcknowledgement(next, by),
  );
}

/** What goes out by itself: a mail for a mail, the policy's default where the agent may choose. */
export function automaticAcknowledgement(context: ComplaintContext): Change {
  const rule = acknowledgedBy(context);
  return writeAcknowledgement(context, rule.how === 'choice' && rule.default === 'letter' ? 'post' : 'email');
}

/** The customer knows owner and date since `at`, which stops the clock; the date is promised by whoever calls this. */
export function acknowledged(at: number): (context: ComplaintContext) => Change {
  return ({ clocks, policy }) => ({
    clocks: clocks.map((clock) =>
      clock.name === 'acknowledgement' ? stopClock(clock, at, policy.calendars) : clock,
    ),
    acknowledgedAt: at,
  });
}

/** Said in a call or visit and logged by the agent; counts by when it was said. */
export function logAcknowledgement(
  context: ComplaintContext,
  by: WayToAcknowledge,
  at: number,
  who: Actor,
): Change {
  const what = `Acknowledged: ${ownerOrDefault(context).name} answers by the promised date`;
  const channel = by === 'verbal' ? context.channel : 'phone';
  const interactions = [
    ...context.interactions,
    { at, who, direction: 'out', channel, what, words: [] } as const,
  ];
  const letters = supersede(context.letters, 'acknowledgement');
  return applied(
    context,
    acknowledged(at),
    (next) => promise(next, at, dateToTell(next, at)),
    () => ({ interactions, letters }),
  );
}
