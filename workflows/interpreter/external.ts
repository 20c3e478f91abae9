import type { AnyStateMachine } from 'xstate';
import { accepts, possibleEvents, reserved } from './accepts.ts';
import { deliver } from './actors.ts';
import type { PlainEvent } from './commands.ts';
import { openDraft } from './draft.ts';
import { rootOf, type Answer, type Envelope, type PlainError } from './envelope.ts';
import { plainError } from './failure.ts';
import { toPlain } from './plain.ts';
import { firstAnswer, remember, seenBound } from './seen.ts';
import { sealed, type StepItem, type StepOptions, type Stepped } from './stepped.ts';

/**
 * Takes an event from outside: a known id gets its first answer, what the chart does not accept now gets a refusal that
 * names what is possible, anything else is delivered to the root chart. The answer is remembered under the event's id.
 */
export function external(
  chart: AnyStateMachine,
  envelope: Envelope,
  { id, event }: Extract<StepItem, { kind: 'external' }>,
  now: number,
  options: StepOptions,
): Stepped {
  const first = firstAnswer(envelope, id);
  if (first) return { envelope, notices: [], answer: first };
  const refusal = refusalOf(chart, envelope, event, now, options);
  const stepped: Stepped = refusal ? { envelope, notices: [] } : delivered(chart, envelope, event, now);
  const answer: Answer = {
    accepted: !refusal,
    state: stateOf(stepped.envelope, options),
    revision: stepped.envelope.revision,
    ...(refusal ? { refusal } : {}),
  };
  return {
    ...stepped,
    envelope: remember(stepped.envelope, id, answer, options.seenBound ?? seenBound),
    answer,
  };
}

function refusalOf(
  chart: AnyStateMachine,
  envelope: Envelope,
  event: PlainEvent,
  now: number,
  options: StepOptions,
): PlainError | undefined {
  if (reserved.test(event.type)) {
    return plainError(
      'ReservedEvent',
      `'${event.type}' is a name that only the engine uses; send one of the chart's own events.`,
    );
  }
  const state = stateOf(envelope, options);
  if (rootOf(envelope).snapshot.status !== 'active') {
    return plainError(
      'CaseClosed',
      `The case has ended in ${words(state)} and takes no more events; open a new one.`,
      [{ state, possible: [] }],
    );
  }
  if (accepts(chart, envelope, event, now)) return undefined;
  const possible = possibleEvents(chart, envelope, now);
  const offer =
    possible.length > 0
      ? `possible now: ${possible.join(', ')}`
      : 'nothing can be sent now, it goes on by itself';
  return plainError('EventNotAccepted', `'${event.type}' is not possible in ${words(state)}; ${offer}.`, [
    { state, possible },
  ]);
}

function delivered(chart: AnyStateMachine, envelope: Envelope, event: PlainEvent, now: number): Stepped {
  const draft = openDraft(chart, envelope, now);
  deliver(draft, '', toPlain(event, 'event'));
  return sealed(draft, envelope);
}

function stateOf(envelope: Envelope, { describe }: StepOptions): unknown {
  const { snapshot } = rootOf(envelope);
  return describe ? toPlain(describe(snapshot), 'describe') : snapshot.value;
}

function words(state: unknown): string {
  return typeof state === 'string' ? `'${state}'` : JSON.stringify(state);
}
