import type { ReturnEventType } from '../../machines/return/events.ts';
import { returnKind } from '../../machines/return/kind.ts';
import { policyOf } from '../../policies/registry.ts';
import type { Subject } from './engine/subject.ts';
import { complaintOpenings } from './complaint/openings.ts';
import { complaintSubject } from './complaint/subject.ts';
import { themesOf } from './complaint/themes.ts';
import { returnOpenings, settlementOpenings } from './return/openings.ts';
import { returnSubject } from './return/subject.ts';
import { claimOpenings } from './warranty/openings.ts';
import { claimSubject } from './warranty/subject.ts';
import { themes as claimThemes } from './warranty/themes.ts';

/** One exhaustive walk. */
export interface Walk {
  readonly name: string;
  readonly subject: Subject;
}

/**
 * What is walked for each kind of case under a policy. A new kind is added here, with what its guards read; until then the test
 * of every policy that offers it fails.
 */
export const walksOf: Readonly<Record<string, (policyId: string) => readonly Walk[]>> = {
  complaint: (policyId) =>
    themesOf(policyOf(policyId)).map((theme) => ({
      name: theme.name,
      subject: complaintSubject(complaintOpenings(policyId, theme.trimmed), theme) as Subject,
    })),
  return: (policyId) => {
    const events = Object.keys(returnKind.events) as ReturnEventType[];
    const few = events.filter((type) => type !== 'choose' && type !== 'settleExtra');
    // The way of the parcel is walked by the whole; this one begins when it is there.
    const settling: readonly ReturnEventType[] = [
      'arrived',
      'inspect',
      'settle',
      'choose',
      'settleExtra',
      'takeLate',
      'refuseLate',
      'retry',
      'doneOtherwise',
    ];
    const offers = policyOf(policyId).returns?.settlements;
    return [
      { name: 'whole', subject: returnSubject(returnOpenings(policyId), few) },
      ...(offers
        ? [{ name: 'settlements', subject: returnSubject(settlementOpenings(policyId), settling) }]
        : []),
    ];
  },
  warranty: (policyId) =>
    claimThemes.map((theme) => ({
      name: theme.name,
      subject: claimSubject(claimOpenings(policyId, theme), theme) as Subject,
    })),
};
