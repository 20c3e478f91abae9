import { letterOf } from '../../machines/case/letters.ts';
import { escalationEvents } from '../../machines/case/escalation-events.ts';
import type { ReturnEventType } from '../../machines/return/events.ts';
import { besideEvents } from '../../machines/goods/compensation/events.ts';
import type { ReturnContext } from '../../machines/return/context.ts';
import { returnKind } from '../../machines/return/kind.ts';
import type { Trigger } from '../../policies/sections/escalation.ts';
import { policyOf } from '../../policies/registry.ts';
import type { Subject } from './engine/subject.ts';
import { complaintOpenings } from './complaint/openings.ts';
import { complaintSubject } from './complaint/subject.ts';
import { themesOf } from './complaint/themes.ts';
import { escalatedOpenings, returnOpenings, settlementOpenings } from './return/openings.ts';
import { returnSubject } from './return/subject.ts';
import { claimOpenings } from './warranty/openings.ts';
import { claimSubject } from './warranty/subject.ts';
import { themes as claimThemes } from './warranty/themes.ts';

const careEvents = Object.keys(escalationEvents) as (keyof typeof escalationEvents)[];
const compensating = Object.keys(besideEvents) as (keyof typeof besideEvents)[];
const isBeside = (type: string): boolean =>
  Object.hasOwn(escalationEvents, type) || Object.hasOwn(besideEvents, type);

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
    const few = events.filter((type) => type !== 'choose' && type !== 'settleExtra' && !isBeside(type));
    // The way of the parcel is walked by the goods; this one begins when it is there.
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
    const policy = policyOf(policyId);
    const offers = policy.returns?.settlements;
    return [
      { name: 'goods', subject: returnSubject(returnOpenings(policyId), few) },
      ...(offers
        ? [{ name: 'settlements', subject: returnSubject(settlementOpenings(policyId), settling) }]
        : []),
      // Beside the shortest way of the goods: the ladder and safety only read whether it is over.
      {
        name: 'escalated',
        subject: cared(policyId, 2, ['supervisor', 'unresolved'], [...way, ...careEvents]),
      },
      {
        name: 'safety',
        subject: cared(
          policyId,
          1,
          ['safety'],
          [...way, 'escalate', 'acknowledgeEscalation', 'standDown', 'documentIncident'],
        ),
      },
      // Who must be called for a letter depends neither on where the goods are nor on whether the escalation still runs.
      {
        name: 'safety letters',
        subject: cared(
          policyId,
          1,
          ['safety'],
          ['withdraw', 'escalate', 'documentIncident', 'safetyCall', 'doneOtherwise'],
          ['safety-report', 'safety-instructions'],
        ),
      },
      ...(policy.compensation
        ? [
            {
              name: 'compensation',
              subject: calmly(
                returnSubject(escalatedOpenings(policyId, 0, []), ['withdraw', ...compensating]),
              ),
            },
          ]
        : []),
    ];
  },
  warranty: (policyId) =>
    claimThemes.map((theme) => ({
      name: theme.name,
      subject: claimSubject(claimOpenings(policyId, theme), theme) as Subject,
    })),
};

/** Nothing goes wrong here: that an act or the last word is stuck the walk of the goods shows. */
function calmly(subject: Subject<ReturnContext>): Subject {
  return { ...subject, troubles: () => [] };
}

/** The way of the goods. */
const way = ['withdraw', 'arrived', 'inspect', 'settle', 'takeLate', 'refuseLate'] as const;

/**
 * That an act or the last word is stuck the walk of the goods shows: here only letters of these purposes are late or fail, one at a
 * time.
 */
function cared(
  policyId: string,
  rungs: number,
  triggers: readonly Trigger[],
  events: readonly ReturnEventType[],
  troubled: readonly string[] = [],
): Subject {
  const openings = escalatedOpenings(policyId, rungs, triggers);
  const subject: Subject<ReturnContext> = {
    ...returnSubject(openings, events),
    troubles: ({ context }, { params }) => {
      const purpose = letterOf(context, params)?.purpose ?? '';
      const stuck = context.letters.some(({ status }) => status === 'needs-person');
      return stuck || !troubled.includes(purpose) ? [] : ['needs-person', 'late'];
    },
  };
  return subject;
}
