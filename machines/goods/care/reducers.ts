import { applied } from '../../case/applied.ts';
import type { EscalationEvent } from '../../case/escalation-events.ts';
import { heard } from '../../case/heard.ts';
import { itself } from '../../case/itself.ts';
import { customerCalled } from '../../case/safety-call.ts';
import { onMessage } from '../../case/on-message.ts';
import type { Duty } from '../../case/duty.ts';
import type { CareContext } from './context.ts';
import { nextCareAt, remindAll, unresolvedAt } from './duties.ts';
import type { careEscalation } from './escalating.ts';
import { followUpSafety, incidentDocumented } from './safety.ts';

type AnyEvent = EscalationEvent | { readonly type: string };
type Steps<C extends CareContext> = ReturnType<typeof careEscalation<C>>;

/** What ends with a case about goods, whatever ends it. */
export function careOver<C extends CareContext>(context: C, { endEscalation }: Steps<C>): C {
  return applied(
    context,
    (next) => endEscalation(next, 'case over'),
    (next) => ({ ...next, ...followUpSafety(next) }),
  );
}

/** What the named actions of an escalation and of a safety concern change in a chart about goods. */
export function careReducers<C extends CareContext>(steps: Steps<C>) {
  const on = onMessage<C, AnyEvent>();
  return {
    escalate: on('escalate', (context, { payload, occurredAt: at, actor: by }) => {
      const { trigger, text: words } = payload;
      return steps.escalate(context, { trigger, at, by, ...(words !== undefined && { words }) });
    }),
    takeEscalation: on('acknowledgeEscalation', (context, { payload, occurredAt, actor }) =>
      steps.acknowledgedBy(context, occurredAt, actor, payload.onBehalf),
    ),
    recordCheckIn: on('checkIn', (context, { payload, occurredAt, actor }) =>
      steps.checkedIn(context, payload.progress, occurredAt, actor),
    ),
    climb: steps.climbed,
    remindLastLevel: steps.reminded,
    standDown: on('standDown', (context, { payload, occurredAt, actor }) => {
      const said = { what: 'Escalation stood down', channel: 'note', words: [payload.reason] };
      const noted: C = { ...context, ...heard(context, said, occurredAt, actor, 'internal') };
      return { ...noted, ...steps.endEscalation(noted, 'stood down') };
    }),
    documentIncident: on('documentIncident', (context, { payload, occurredAt, actor }) => ({
      ...context,
      ...incidentDocumented(context, payload, occurredAt, actor),
    })),
    recordSafetyCall: on('safetyCall', (context, { payload, occurredAt, actor }) => ({
      ...context,
      ...customerCalled(context, payload, occurredAt, actor),
    })),
    followUpSafety: (context: C): C => ({ ...context, ...followUpSafety(context) }),
  };
}

/** The region of duties where what waits too long escalates [SUP-ESC-5]. */
export function escalatingDuties<C extends CareContext>(
  { escalate }: Steps<C>,
  dutiesOf: (context: C) => readonly Duty[],
) {
  return {
    watchDuty: (context: C): Partial<C> => ({
      ...context,
      dutyWatch: nextCareAt(context, dutiesOf(context)),
    }),
    /** Told again; what waited too long escalates. */
    remindOwner: (context: C): Partial<C> => {
      const { at } = context;
      const tooLong = unresolvedAt(context, dutiesOf(context));
      return applied<C>(
        context,
        (next) => remindAll(next, dutiesOf(next)),
        (next) =>
          tooLong === undefined || tooLong > at
            ? {}
            : escalate(next, { trigger: 'unresolved', at, by: itself }),
      );
    },
  };
}
