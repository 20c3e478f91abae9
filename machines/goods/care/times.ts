import { dueAt } from '../../case/due.ts';
import { remindAt, stalledAt } from '../../case/escalation-times.ts';
import { calendarKeyOf } from '../rules.ts';
import type { CareContext } from './context.ts';

/** Instants of the timers of an escalation and of a safety concern, by their names; epoch ms. */
export const careTimes = {
  escalationDue: (context: CareContext) => dueAt(context, 'escalation'),
  escalationRepeat: (context: CareContext) => remindAt(context, calendarKeyOf(context)),
  checkInDue: (context: CareContext) => stalledAt(context, calendarKeyOf(context)),
  safetyFollowUp: (context: CareContext) => dueAt(context, 'safety-follow-up'),
};
