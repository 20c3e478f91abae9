import { acknowledgedBy, waysNow } from './acknowledging.ts';
import { answerHolds } from './answer-stands.ts';
import type { ComplaintContext } from './context.ts';
import type { MessageOf } from './events.ts';
import type { AnswerPayload } from './payloads.ts';
import { isUnderWay } from '../case/deed.ts';
import { latest } from '../case/letters.ts';
import { numberMissing, numberMissingFor, takeNumber } from './calling-back.ts';
import { departmentOf } from './route-of.ts';
import { closeToPromise, shortDate } from './promisable.ts';
import { dateToTell } from './told-date.ts';
import { whyUnclear } from './understood.ts';
import { answerPaused } from './waiting.ts';

export function whyNotAcknowledge(
  context: ComplaintContext,
  message?: MessageOf<'acknowledge'>,
): string | undefined {
  if (answerHolds(context)) return 'It is answered: no separate acknowledgement is needed.';
  if (context.acknowledgedAt !== undefined) return 'It is acknowledged already.';
  if (context.reopened > 0) return 'It is reopened: the customer is told owner and date by itself.';
  if (waysNow(context).length === 0) {
    return isUnderWay(latest(context, 'acknowledgement'))
      ? 'The acknowledgement is on its way; wait for its receipt.'
      : "The acknowledgement goes out by e-mail by itself as soon as an owner is known: send 'route' or 'refer'.";
  }
  if (!context.owner)
    return "Nobody has the case yet, and the customer must be told who has it: send 'route' or 'refer' first.";
  return message && whyNotThisWay(context, message);
}

function whyNotThisWay(context: ComplaintContext, { payload }: MessageOf<'acknowledge'>): string | undefined {
  const ways = waysNow(context);
  if (ways.includes(payload.by)) return undefined;
  const rule =
    acknowledgedBy(context).how === 'verbal' ? 'is acknowledged in the conversation' : 'can be acknowledged';
  return `A case that came by ${context.channel} ${rule} by: ${ways.join(', ')}; not by ${payload.by}.`;
}

/** A caller is passed on only with a number to call back [ASI-PROC-3] [PRO-PROC-4]. */
export function whyNotRoute(context: ComplaintContext, message?: MessageOf<'route'>): string | undefined {
  const { owner, policy } = context;
  if (owner)
    return `${owner.name}, ${owner.departmentTitle}, has the case already: send 'refer' to pass it on.`;
  const topics = Object.keys(policy.routing.value.topics);
  if (!message) return undefined;
  const { topic, callBack = context.callBack } = message.payload;
  if (!topics.includes(topic))
    return `The policy has no topic '${topic}'; choose one of: ${topics.join(', ')}.`;
  return numberMissingFor({ ...context, callBack }, topic, message.actor) ? takeNumber : undefined;
}

/** A caller is passed on only with a number to call back, as when it is routed. */
export function whyNotRefer(context: ComplaintContext, message?: MessageOf<'refer'>): string | undefined {
  const { policy } = context;
  if (answerHolds(context))
    return "The case is answered: it can be referred again when the customer says 'notSolved'.";
  if (!message) return undefined;
  const { department, callBack = context.callBack, expectedBy } = message.payload;
  if (!departmentOf(policy, department)) {
    const known = policy.departments.map(({ id }) => id);
    return `The policy has no department '${department}'; choose one of: ${known.join(', ')}.`;
  }
  if (numberMissing({ ...context, callBack })) return takeNumber;
  if (expectedBy === undefined) return undefined;
  const day = closeToPromise(context, expectedBy, 'department');
  if (typeof day === 'string') return day;
  if (day.at <= dateToTell(context)) return undefined;
  return `The answer is due by ${shortDate(context, dateToTell(context))}: no department can be expected later; renew the date first.`;
}

/** Only an answer that cannot be delivered may be given again. */
export function whyNotAnswer(context: ComplaintContext, message?: MessageOf<'answer'>): string | undefined {
  const skipped = context.answered ? undefined : whyStepSkipped(context);
  if (skipped !== undefined) return skipped;
  if (answerHolds(context)) return 'It is answered, and the answer is on its way or has arrived.';
  if (!message) return undefined;
  const unclear = message.payload.via === 'verbal' ? whyUnclear(context, message.payload) : undefined;
  return unclear ?? whyNotPromiseWith(context, message.payload);
}

/** Something promised with the answer needs the date by which it is done, and one that can be kept [CSP-PROM-3]. */
export function whyNotPromiseWith(context: ComplaintContext, payload: AnswerPayload): string | undefined {
  if (payload.decision === 'refused') return undefined;
  const { promised, promisedBy } = payload;
  if (promisedBy === undefined)
    return (
      promised && `Say by when as 'promisedBy': a ${promised} without a date leaves the customer in limbo.`
    );
  const day = closeToPromise(context, promisedBy, 'with the answer');
  return typeof day === 'string' ? day : undefined;
}

/** Acknowledged, investigated, answered: a policy may let no step be skipped [HAW-STEP-1]. */
function whyStepSkipped(context: ComplaintContext): string | undefined {
  const { policy, acknowledgedAt, investigatedAt, escalation } = context;
  if (!policy.answer.afterInvestigation?.value) return undefined;
  const noStep = `The policy '${policy.id}' skips no step`;
  if (acknowledgedAt === undefined)
    return `${noStep}: the customer must know first who has it and by when ('route', then 'acknowledge' in a conversation).`;
  if (investigatedAt !== undefined) return undefined;
  return escalation
    ? `${noStep}: take the escalation first ('acknowledgeEscalation').`
    : `${noStep}: send 'investigate' before the answer.`;
}

/** While the clock waits for the customer there is no date to put off. */
export function whyNotRenew(context: ComplaintContext, message?: MessageOf<'renew'>): string | undefined {
  if (answerHolds(context)) return 'It is answered: no date is open.';
  if (context.waiting && answerPaused(context))
    return 'The date waits for the reply of the customer, who is told the new one then.';
  if (!message) return undefined;
  const day = closeToPromise(context, message.payload.newDate, 'answer');
  if (typeof day === 'string') return day;
  const underWay = isUnderWay(latest(context, 'delay-notice')) && context.pendingDate?.dueAt === day.at;
  return underWay && message.payload.via !== 'verbal'
    ? `${message.payload.newDate} is on its way to the customer already; wait for its receipt.`
    : undefined;
}
