import { applied } from '../case/applied.ts';
import { isUnderWay } from '../case/deed.ts';
import { clockOf, dueAt } from '../case/due.ts';
import { nextOfDuties, type Duty } from '../case/duty.ts';
import type { Letter } from '../case/letter.ts';
import { latest } from '../case/letters.ts';
import { remembered } from '../kit/remembered.ts';
import { dueByPriority } from './by-priority.ts';
import { callAgainAt } from './call-again.ts';
import type { Change, ComplaintContext } from './context.ts';
import { holdsUntil } from './deadlines.ts';
import { wordWaits } from './heard-after.ts';
import { lastingOwed } from './lasting.ts';
import { ownerOrDefault, write } from './letters.ts';
import { paymentsAsked } from './paying.ts';
import { takenOutsideBy } from './outside.ts';
import { shortDate } from './promisable.ts';
import { promisesOwed } from './promises-owed.ts';
import { isAverage } from './responding.ts';
import { incidentsInWords, undocumentedSince } from '../case/safety.ts';
import { contactCalled, isAboutSafety, safetyDuties } from '../case/safety-duties.ts';

/**
 * Everything that waits for a person of ours past its time. An overdue date calls at once; a letter that could not be
 * delivered and an incident to document are shown first, and call when they were left for a working day [CSP-LIMBO-1]; what
 * somebody's safety hangs on calls at any hour [SUP-SAFE-1].
 */
export function dutiesOf(context: ComplaintContext): readonly Duty[] {
  const stuck = (context.ending ? lastingOwed(context) : context.letters)
    .filter((letter) => letter.status === 'needs-person' && !isCall(letter))
    .filter((letter) => !isAboutSafety(letter))
    .map(({ title, effectId, receipt, writtenAt }) => ({
      what: `${title} could not be delivered (${receipt?.reason ?? 'no reason given'}): correct the contact and resend ${effectId}, or tell it in another way (resend, toldOtherwise)`,
      dueAt: callAgainAt(context, receipt?.at ?? writtenAt),
    }));
  const unpaid = paymentsAsked(context).map(({ what, deed: { receipt, writtenAt } }) => ({
    what,
    dueAt: callAgainAt(context, receipt?.at ?? writtenAt),
  }));
  const incident = undocumentedSince(context)
    .slice(0, 1)
    .map((since) => ({
      what: `The documentation of ${incidentsInWords(context)} (documentIncident)`,
      dueAt: callAgainAt(context, since),
    }));
  const always = [...stuck, ...safetyDuties(context, letterEvents), ...unpaid, ...incident];
  return context.ending ? always : [...overdue(context), ...always];
}

/** By which events a complaint takes what people did about a letter. */
export const letterEvents = { again: 'resend', otherwise: 'toldOtherwise' } as const;

/** Dates that passed. Whoever has an escalation is called by its own clocks. */
function overdue(context: ComplaintContext): readonly Duty[] {
  const { at, escalation } = context;
  const dates = [
    { name: 'acknowledgement', dueAt: dueAt(context, 'acknowledgement'), what: acknowledge },
    { name: 'response', dueAt: dueAt(context, 'response'), what: respond },
    { name: 'forwarding', dueAt: dueAt(context, 'forwarding'), what: forward },
    ...(escalation ? [] : [{ name: 'answer', dueAt: holdsUntil(context), what: answer }]),
  ];
  const hurried = escalation ? undefined : dueByPriority(context);
  const urgent =
    hurried && counts(context, 'answer')
      ? [
          {
            what: `The answer is due by the priority '${hurried.title}', before ${shortDate(context, hurried.toldBy)}, which the customer was told: answer (answer)`,
            dueAt: hurried.dueAt,
          },
        ]
      : [];
  const passed = dates.filter((date) => date.dueAt <= at && counts(context, date.name));
  const broken = promisesOwed(context)
    .filter(({ status }) => status === 'broken')
    .map((promise) => ({
      what: `${promise.title}, promised and not done (calledBack, fulfil, putOff)`,
      dueAt: callAgainAt(context, promise.dueAt),
    }));
  const unheard = wordWaits(context)
    ? [{ what: reply, dueAt: callAgainAt(context, context.heardAt ?? at) }]
    : [];
  return [...passed, ...urgent, ...broken, ...unheard];
}

const acknowledge = 'The acknowledgement is overdue: tell the customer who has it and log it (acknowledge)';
const respond = 'The first word of a person to the customer is overdue (respond)';
const forward = 'The case has not reached its department in time (refer)';
const answer =
  'The answer is overdue: answer the customer, or tell a new date with its reason (answer, renew)';

const reply =
  'The customer spoke after the answer: reply (respond), or record what they said of it (confirmSolved, notSolved)';

/** The newest clock of that name runs: neither stopped nor paused. */
function counts(context: ComplaintContext, name: string): boolean {
  const clock = clockOf(context, name);
  if (clock === undefined || clock.stoppedAt !== undefined || isAverage(context, clock)) return false;
  return clock.pauses.every(({ to }) => to !== undefined);
}

/** When the owner is told next what waits for them; null: nothing does. Epoch ms. */
export const nextDutyAt = remembered((context: ComplaintContext): number | null =>
  nextOfDuties(dutiesOf(context), context.remindedAt, (from) => callAgainAt(context, from)),
);

/**
 * The owner is told what waits for them, and the escalation's contact what somebody's safety hangs on [SUP-SAFE-1]; not again
 * while the last call is still on its way.
 */
export function remindOfDuties(context: ComplaintContext): Change {
  const { at } = context;
  const tasks = dutiesOf(context).filter((duty) => duty.dueAt <= at);
  const urgent = tasks.filter(({ urgentAgain }) => urgentAgain !== undefined);
  return applied<ComplaintContext>(
    context,
    () => ({ remindedAt: at }),
    (next) => call(next, 'task-reminder', calledOf(context), tasks),
    (next) => call(next, 'safety-call', calledForSafety(context), urgent),
  );
}

interface Addressee {
  readonly department: string;
  readonly email: string;
}

/** Who is called: the owner; of a complaint about an employee those who took it, for the owner may be the very one [PRO-SCOPE-2]. */
function calledOf(context: ComplaintContext): readonly Addressee[] {
  const taken = takenOutsideBy(context);
  if (taken.length > 0) return taken.map(({ title, email }) => ({ department: title, email }));
  const { departmentTitle, email } = ownerOrDefault(context);
  return [{ department: departmentTitle, email }];
}

/** Who is called besides for what somebody's safety hangs on. */
function calledForSafety(context: ComplaintContext): readonly Addressee[] {
  const contact = contactCalled(context);
  const called = calledOf(context).some(({ email }) => email === contact?.email);
  return contact === undefined || called || takenOutsideBy(context).length > 0 ? [] : [contact];
}

/** A call to our own people is no duty itself. */
function isCall({ purpose }: Letter): boolean {
  return purpose === 'task-reminder' || purpose === 'safety-call';
}

function call(
  context: ComplaintContext,
  purpose: 'task-reminder' | 'safety-call',
  to: readonly Addressee[],
  tasks: readonly Duty[],
): Change {
  if (tasks.length === 0 || isUnderWay(latest(context, purpose))) return {};
  const facts = {
    ...(tasks.some(({ urgentAgain }) => urgentAgain !== undefined) && { urgent: 'yes' }),
    tasks: tasks.map(({ what }) => what.replaceAll('; ', ', ')).join('; '),
    promisedBy: holdsUntil(context),
  };
  const letter = { purpose, template: 'task', by: 'email', facts } as const;
  return applied<ComplaintContext>(
    context,
    ...to.map((each) => (next: ComplaintContext) => write(next, { ...letter, to: each })),
  );
}
