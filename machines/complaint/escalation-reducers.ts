import { heard } from '../case/heard.ts';
import { acknowledgedBy, checkedIn, climbed, endEscalation, escalate, reminded } from './escalating.ts';
import { applied } from '../case/applied.ts';
import { silenceFrom } from './heard-after.ts';
import { on, type Reducer } from './reducer.ts';
import { unresolvedTooLong } from './unresolved.ts';

/** What the chart's actions about an escalation change. */
export const escalationReducers = {
  escalate: on('escalate', (context, { payload: { trigger, text: words }, occurredAt: at, actor: by }) =>
    escalate(context, { trigger, at, by, ...(words !== undefined && { words }) }),
  ),
  escalateUnresolved: unresolvedTooLong,
  takeEscalation: on('acknowledgeEscalation', (context, { payload, occurredAt, actor }) =>
    acknowledgedBy(context, occurredAt, actor, payload.onBehalf),
  ),
  recordCheckIn: on('checkIn', (context, { payload, occurredAt, actor }) =>
    checkedIn(context, payload.progress, occurredAt, actor),
  ),
  climb: climbed,
  remindLastLevel: reminded,
  standDown: on('standDown', (context, { payload, occurredAt, actor }) => {
    const said = { what: 'Escalation stood down', channel: 'note', words: [payload.reason] };
    const noted = { ...context, ...heard(context, said, occurredAt, actor, 'internal') };
    // Whoever was asked before it escalated has the policy's time anew.
    return applied(
      noted,
      (next) => endEscalation(next, 'stood down'),
      (next) => silenceFrom(next, next.at),
    );
  }),
} satisfies Record<string, Reducer>;
