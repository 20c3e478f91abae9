import type { AnyStateMachine } from 'xstate';
import { possibleEvents, reserved, takes } from './accepts.ts';
import { deliver } from './actors.ts';
import { causeOf } from './cause.ts';
import type { PlainEvent } from './commands.ts';
import { liveOf, openDraft, type Draft } from './draft.ts';
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
  const draft = openDraft(chart, envelope, causeOf({ kind: 'external', id }), now);
  const refusal = refusalOf(draft, envelope, event, options);
  const stepped: Stepped = refusal ? { envelope, notices: [] } : delivered(draft, envelope, event);
  const answer: Answer = {
    accepted: !refusal,
    state: stateOf(stepped.envelope, options),
    revision: stepped.envelope.revision,
    ...(refusal ? { refusal } : {}),
    ...(options.isQuiet?.(event) ? { quiet: true } : {}),
  };
  return {
    ...stepped,
    envelope: remember(stepped.envelope, id, answer, options.seenBound ?? seenBound),
    answer,
  };
}

function refusalOf(
  draft: Draft,
  envelope: Envelope,
  event: PlainEvent,
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
  // The snapshot that is asked is the one that takes the event: restoring it is a good part of a step.
  const root = draft.cells.get('');
  if (root && takes(liveOf(draft, root), event, draft.now)) return undefined;
  const possible = possibleEvents(draft.chart, envelope, draft.now);
  const offer =
    possible.length > 0
      ? `possible now: ${possible.join(', ')}`
      : 'nothing can be sent now, it goes on by itself';
  return plainError('EventNotAccepted', `'${event.type}' is not possible in ${words(state)}; ${offer}.`, [
    { state, possible },
  ]);
}

function delivered(draft: Draft, envelope: Envelope, event: PlainEvent): Stepped {
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
