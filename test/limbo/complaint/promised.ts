import type { ComplaintContext } from '../../../machines/complaint/context.ts';
import type { Looked, Sent } from '../engine/subject.ts';
import { escalations, withdrawal } from './variants.ts';

/** The customer may withdraw at any time; every trigger of the policy that has not come yet escalates, and each danger anew. */
export function promisedEvents(looked: Looked<ComplaintContext>): readonly Sent[] {
  const { context } = looked;
  if (context.ending) return [];
  const come = context.escalation?.reasons.map(({ trigger }) => trigger) ?? [];
  return [
    withdrawal(looked),
    ...escalations(looked)
      .filter(({ trigger }) => trigger === 'safety' || !come.includes(trigger))
      .map(({ sent }) => sent),
  ];
}
