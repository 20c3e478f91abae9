import type { Actor } from '../case/interaction.ts';
import type { Change, ComplaintContext } from './context.ts';
import { answerCalendar, closeOfDate } from './deadlines.ts';
import { ownerByTopic, ownerOrDefault, write } from './letters.ts';
import { departmentOf } from './route-of.ts';
import { dateToTell } from './told-date.ts';
import type { Payloads } from './payloads.ts';

/** The topic is known: the policy's routing names department and owner. */
export function routed(
  context: ComplaintContext,
  { topic, callBack }: Payloads['route'],
  who: Actor,
): Change {
  const owner = ownerByTopic(context, topic);
  const what = `Routed to ${owner.departmentTitle}`;
  const words = callBack === undefined ? [] : [callBack];
  const noted = { at: context.at, who, direction: 'internal', channel: 'note', what, words } as const;
  const interactions = [...context.interactions, noted];
  return { topic, owner, interactions, ...(callBack !== undefined && { callBack }) };
}

/** Nobody routed it in time: the policy's default owner has it, so that the customer hears within the clock. */
export function takenByDefault(context: ComplaintContext): Change {
  return context.owner ? {} : { owner: ownerByTopic(context, context.topic) };
}

/** The receiver owns the case and its clocks from now on; none restarts [ASI-PROC-2] [PRO-PROC-3]. */
export function referred(
  context: ComplaintContext,
  payload: Payloads['refer'],
  at: number,
  who: Actor,
): Change {
  const department = departmentOf(context.policy, payload.department);
  if (!department) return {};
  const day =
    payload.expectedBy === undefined ? undefined : closeOfDate(answerCalendar(context), payload.expectedBy);
  const owner = {
    department: department.id,
    departmentTitle: department.title,
    email: department.email,
    name: payload.person ?? department.owner.name,
    since: at,
    how: 'referral',
    ...(day && 'at' in day && { expectedBy: day.at }),
  } as const;
  const words = [payload.callBack, payload.reason].filter((ref) => ref !== undefined);
  const what = `Referred to ${owner.name}, ${department.title}`;
  const noted = { at, who, direction: 'internal', channel: 'note', what, words } as const;
  const number = payload.callBack !== undefined && { callBack: payload.callBack };
  const next = { ...context, owner, ...number, interactions: [...context.interactions, noted] };
  return { ...next, ...forward(next, payload) };
}

/** The item to the owner's department, noting the expected resolution date and the number to call back [ASI-PROC-1] [ASI-PROC-3]. */
export function forward(context: ComplaintContext, payload?: Pick<Payloads['refer'], 'reason'>): Change {
  const owner = ownerOrDefault(context);
  return write(context, {
    purpose: 'referral',
    template: 'referral',
    by: 'email',
    to: { department: owner.departmentTitle, email: owner.email },
    facts: { expectedBy: owner.expectedBy ?? dateToTell(context) },
    words: {
      description: context.words,
      ...(context.callBack !== undefined && { callBack: context.callBack }),
      ...(payload?.reason !== undefined && { reason: payload.reason }),
    },
  });
}
