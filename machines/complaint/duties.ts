import { applied } from '../case/applied.ts';
import { isUnderWay } from '../case/deed.ts';
import { dueOf } from '../clocks/due-of.ts';
import { clockOf, dueAt } from '../case/due.ts';
import { nextOfDuties, type Duty } from '../case/duty.ts';
import { latest } from '../case/letters.ts';
import { callAgainAt } from './call-again.ts';
import type { Change, ComplaintContext } from './context.ts';
import { holdsUntil } from './deadlines.ts';
import { wordWaits } from './heard-after.ts';
import { lastingOwed } from './lasting.ts';
import { ownerOrDefault, write } from './letters.ts';
import { paymentsAsked } from './paying.ts';
import { takenOutsideBy } from './outside.ts';
import { promisesOwed } from './promises-owed.ts';
import { isAverage } from './responding.ts';
import { isReportClock, undocumented } from '../case/safety.ts';

/**
 * Everything that waits for a person of ours past its time. An overdue date calls at once; a letter that could not be
 * delivered and an incident to document are shown first, and call when they were left for a working day [CSP-LIMBO-1]; one
 * about somebody's safety calls at once, whatever the hour, and again when the report is due [SUP-SAFE-1] [SUP-SAFE-5].
 */
export function dutiesOf(context: ComplaintContext): readonly Duty[] {
  const stuck = (context.ending ? lastingOwed(context) : context.letters)
    .filter(({ status, purpose }) => status === 'needs-person' && purpose !== reminder)
    .map(({ title, purpose, effectId, receipt, writtenAt }) => ({
      what: `${title} could not be delivered (${receipt?.reason ?? 'no reason given'}): correct the contact and resend ${effectId}, or tell it in another way (resend, toldOtherwise)`,
      dueAt: ofSafety.includes(purpose)
        ? (receipt?.at ?? writtenAt)
        : callAgainAt(context, receipt?.at ?? writtenAt),
    }));
  const unpaid = paymentsAsked(context).map(({ what, deed: { receipt, writtenAt } }) => ({
    what,
    dueAt: callAgainAt(context, receipt?.at ?? writtenAt),
  }));
  const incident = undocumented(context)
    ? [
        {
          what: 'The documentation of the safety incident (documentIncident)',
          dueAt: callAgainAt(context, context.safety?.since ?? context.at),
        },
      ]
    : [];
  const always = [...stuck, ...unreported(context), ...unpaid, ...incident];
  return context.ending ? always : [...overdue(context), ...always];
}

/** Letters that somebody's safety hangs on. */
const ofSafety: readonly string[] = [
  'safety-instructions',
  'safety-report',
  'safety-follow-up',
  'incident-report',
];

/** A report that could not be delivered, at the end of the time within which product safety must have it [SUP-SAFE-5]. */
function unreported(context: ComplaintContext): readonly Duty[] {
  const isStuck = context.letters.some(
    ({ purpose, status }) => purpose === 'safety-report' && status === 'needs-person',
  );
  if (!isStuck) return [];
  return context.clocks
    .filter((clock) => isReportClock(clock) && clock.stoppedAt === undefined)
    .map((clock) => ({ what: report, dueAt: dueOf(clock, context.policy.calendars).at }));
}

/** Dates that passed. Whoever has an escalation is called by its own clocks. */
function overdue(context: ComplaintContext): readonly Duty[] {
  const { at, escalation } = context;
  const dates = [
    { name: 'acknowledgement', dueAt: dueAt(context, 'acknowledgement'), what: acknowledge },
    { name: 'response', dueAt: dueAt(context, 'response'), what: respond },
    { name: 'forwarding', dueAt: dueAt(context, 'forwarding'), what: forward },
    ...(escalation ? [] : [{ name: 'answer', dueAt: holdsUntil(context), what: answer }]),
  ];
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
  return [...passed, ...broken, ...unheard];
}

const acknowledge = 'The acknowledgement is overdue: tell the customer who has it and log it (acknowledge)';
const respond = 'The first word of a person to the customer is overdue (respond)';
const report =
  'The product safety team has no report of the safety concern: call them, and log it (toldOtherwise)';
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
export function nextDutyAt(context: ComplaintContext): number | null {
  return nextOfDuties(dutiesOf(context), context.remindedAt, (from) => callAgainAt(context, from));
}

/** The owner is told what waits for them; not again while the last reminder is still on its way. */
export function remindOfDuties(context: ComplaintContext): Change {
  const { at } = context;
  const tasks = dutiesOf(context).filter((duty) => duty.dueAt <= at);
  if (tasks.length === 0 || isUnderWay(latest(context, reminder))) return { remindedAt: at };
  const facts = {
    tasks: tasks.map(({ what }) => what.replaceAll('; ', ', ')).join('; '),
    promisedBy: holdsUntil(context),
  };
  const call = (to: { readonly department: string; readonly email: string }) => (next: ComplaintContext) =>
    write(next, { purpose: reminder, template: 'task', by: 'email', to, facts });
  return { ...applied(context, ...calledOf(context).map(call)), remindedAt: at };
}

/** Who is called: the owner; of a complaint about an employee those who took it, for the owner may be the very one [PRO-SCOPE-2]. */
function calledOf(
  context: ComplaintContext,
): readonly { readonly department: string; readonly email: string }[] {
  const taken = takenOutsideBy(context);
  if (taken.length > 0) return taken.map(({ title, email }) => ({ department: title, email }));
  const { departmentTitle, email } = ownerOrDefault(context);
  return [{ department: departmentTitle, email }];
}

const reminder = 'task-reminder';
