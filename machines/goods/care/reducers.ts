import { applied } from '../../case/applied.ts';
import { escalationOf } from '../../case/escalating.ts';
import type { EscalationEvent } from '../../case/escalation-events.ts';
import { heard } from '../../case/heard.ts';
import { itself } from '../../case/itself.ts';
import { onMessage } from '../../case/on-message.ts';
import { documented } from '../../case/safety.ts';
import type { Duty } from '../../case/duty.ts';
import { remindOwner } from '../duties.ts';
import { calendarKeyOf } from '../rules.ts';
import type { CareContext } from './context.ts';
import { nextCareAt, unresolvedAt } from './duties.ts';
import { tellContact, tellCustomer } from './letters.ts';
import { concernRaised, followUpSafety } from './safety.ts';

type AnyEvent = EscalationEvent | { readonly type: string };

/** What the named actions of an escalation and of a safety concern change in a chart about goods. */
export function careReducers<C extends CareContext>(dutiesOf: (context: C) => readonly Duty[]) {
  const on = onMessage<C, AnyEvent>();
  const steps = escalationOf<C>({
    calendarOf: calendarKeyOf,
    tellContact: (context) => ({ ...context, ...tellContact(context) }),
    tellCustomer: (context, status) => ({ ...context, ...tellCustomer(context, status) }),
    raised: (context, reason) => ({ ...context, ...concernRaised(context, reason) }),
  });
  const { escalate, endEscalation } = steps;
  const asked = (context: C): C => ({ ...context, ...followUpSafety(context) });

  return {
    endEscalation,
    /** What ends with the case, whatever ends it. */
    atEnd: (context: C): C => applied(context, (next) => endEscalation(next, 'case over'), asked),
    reducers: {
      escalate: on('escalate', (context, { payload, occurredAt: at, actor: by }) => {
        const { trigger, text: words } = payload;
        return escalate(context, { trigger, at, by, ...(words !== undefined && { words }) });
      }),
      takeEscalation: on('acknowledgeEscalation', (context, { occurredAt, actor }) =>
        steps.acknowledgedBy(context, occurredAt, actor),
      ),
      recordCheckIn: on('checkIn', (context, { payload, occurredAt, actor }) =>
        steps.checkedIn(context, payload.progress, occurredAt, actor),
      ),
      climb: steps.climbed,
      remindLastLevel: steps.reminded,
      standDown: on('standDown', (context, { payload, occurredAt, actor }) => {
        const said = { what: 'Escalation stood down', channel: 'note', words: [payload.reason] };
        const noted: C = { ...context, ...heard(context, said, occurredAt, actor, 'internal') };
        return { ...noted, ...endEscalation(noted, 'stood down') };
      }),
      documentIncident: on('documentIncident', (context, { payload, occurredAt, actor }) => ({
        ...context,
        ...documented(context, payload.details, occurredAt, actor),
      })),
      followUpSafety: asked,
      watchDuty: (context: C): Partial<C> => ({
        ...context,
        dutyWatch: nextCareAt(context, dutiesOf(context)),
      }),
      /** Told again; what waited too long escalates [SUP-ESC-5]. */
      remindOwner: (context: C): Partial<C> => {
        const { at } = context;
        const tooLong = unresolvedAt(context, dutiesOf(context));
        return applied<C>(
          context,
          (next) => ({ ...next, ...remindOwner(next, dutiesOf(next)) }),
          (next) =>
            tooLong === undefined || tooLong > at
              ? {}
              : escalate(next, { trigger: 'unresolved', at, by: itself }),
        );
      },
    },
  };
}
