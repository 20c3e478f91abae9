import { array, boolean, constantFrom, integer, nat, record } from 'fast-check';
import type { Receipt } from '../../../../machines/case/receipt.ts';
import type { LetterParams } from '../../../../machines/case/letter.ts';
import { explainBlocked } from '../../../../machines/complaint/blocked.ts';
import { complaint } from '../../../../machines/complaint/chart.ts';
import type { ComplaintContext } from '../../../../machines/complaint/context.ts';
import type { ComplaintInput } from '../../../../machines/complaint/input.ts';
import type { Policy } from '../../../../policies/schema.ts';
import type { Envelope } from '../../../../workflows/interpreter/envelope.ts';
import { start, step } from '../../../../workflows/interpreter/step.ts';
import type { StepItem } from '../../../../workflows/interpreter/stepped.ts';
import { accommodated, inputAt } from '../support/clerk.ts';
import { sayings } from './words.ts';

const [minute, hour] = [60_000, 3_600_000];

/** What somebody, the clock or the post does next. `say` may be refused; `possible` is taken unless nothing is. */
const deed = record({
  what: constantFrom(
    'possible',
    'possible',
    'possible',
    'say',
    'receipt',
    'receipt',
    'timer',
    'timer',
    'again',
  ),
  pick: nat(),
  /** How late it is processed. */
  late: constantFrom(0, 0, 0, minute, 5 * hour, 60 * hour),
  /** When it happened, before or after it is processed. */
  happened: constantFrom(0, 0, 0, minute, -hour, -50 * hour, -1000 * hour),
  status: constantFrom<Receipt['status']>('delivered', 'delivered', 'delivered', 'needs-person', 'skipped'),
});

export const lives = record({
  /** Within a year that has holidays, a leap day and both changes of the clock in it. */
  openedAt: integer({ min: Date.UTC(2027, 10, 1), max: Date.UTC(2028, 10, 30) }),
  pick: nat(),
  byCustomer: boolean(),
  deeds: array(deed, { minLength: 12, maxLength: 45 }),
});

export type Life = typeof lives extends { generate: (...args: never[]) => { readonly value: infer T } }
  ? T
  : never;

/** One thing that happened, and the case before and after it. */
export interface Turn {
  readonly name: string;
  readonly item: StepItem;
  readonly now: number;
  readonly before: Envelope;
  readonly after: Envelope;
  /** It had happened before, under the same id: nothing may follow from it. */
  readonly twice: boolean;
}

export function contextOf({ actors }: Pick<Envelope, 'actors'>): ComplaintContext {
  return actors['']?.snapshot.context as ComplaintContext;
}

export function stateOf(envelope: Pick<Envelope, 'actors'>): { value: unknown; context: ComplaintContext } {
  return { value: envelope.actors['']?.snapshot.value, context: contextOf(envelope) };
}

export function opening(policy: Policy, { openedAt, pick, byCustomer }: Life): ComplaintInput {
  const channels = policy.channels.value;
  const topics = [undefined, ...Object.keys(policy.routing.value.topics)];
  const topic = topics[pick % topics.length];
  const atOnce = pick % 7 === 0 && !policy.answer?.afterInvestigation?.value;
  const raised = (policy.escalation?.triggers.value ?? []).filter((each) => each === 'safety');
  return inputAt(
    openedAt,
    {
      channel: channels[pick % channels.length] ?? 'email',
      matter: (['complaint', 'question', 'request'] as const)[pick % 3] ?? 'complaint',
      openedBy: byCustomer ? { id: 'kim', role: 'customer' } : { id: 'ann', role: 'agent' },
      ...(topic !== undefined && { topic }),
      ...(pick % 5 === 0 && { occurredAt: openedAt - 20 * hour }),
      ...(pick % 11 === 0 && { escalate: raised }),
      ...(atOnce && { answer: accommodated }),
    },
    policy,
  );
}

/**
 * The life of a case: each deed in turn; each thing now and then a second time, at once or however long afterwards. Every
 * envelope goes through JSON.
 */
export function* live(policy: Policy, life: Life): Generator<Turn> {
  let now = life.openedAt;
  let { envelope } = start(complaint, { input: opening(policy, life), now });
  const past: NonNullable<ReturnType<typeof next>>[] = [];
  for (const [i, each] of life.deeds.entries()) {
    const again = each.what === 'again' ? past.at(-1 - (each.pick % Math.max(1, past.length))) : undefined;
    const done = again ?? (each.what === 'again' ? undefined : next(envelope, now, each, i));
    if (!done) continue;
    now = Math.max(now + each.late, 'at' in done ? done.at : now);
    const before = JSON.parse(JSON.stringify(envelope)) as Envelope;
    const { envelope: after } = step(complaint, before, done.item, now, {});
    yield { name: done.name, item: done.item, now, before, after, twice: again !== undefined };
    envelope = after;
    if (!again) past.push(done);
  }
}

type Deed = Life['deeds'][number];

function next(envelope: Envelope, now: number, { what, pick, happened, status }: Deed, i: number) {
  const { outbox, timers } = envelope;
  if (what === 'receipt') {
    const effect = outbox[pick % Math.max(1, outbox.length)];
    if (!effect) return undefined;
    const { key, template } = effect.params as LetterParams;
    const receipt = { effectId: effect.id, name: effect.name, title: template, status, attempts: 1, at: now };
    const item = { kind: 'receipt', effectId: effect.id, receipt } as const;
    return { name: `${key} ${status}`, item };
  }
  if (what === 'timer') {
    const due = timers.toSorted((a, b) => a.fireAt - b.fireAt || a.id.localeCompare(b.id))[0];
    if (!due) return undefined;
    const name = due.event.type.split('.')[2] ?? '';
    return { name, item: { kind: 'timer', generation: due.generation } as const, at: due.fireAt };
  }
  const state = stateOf(envelope);
  const all = sayings(state.context, now, now + happened);
  const turned = [...all.slice(pick % all.length), ...all.slice(0, pick % all.length)];
  const possible =
    what === 'possible' ? turned.find((each) => !explainBlocked(state, each.type, each)) : undefined;
  const event = possible ?? turned[0];
  if (!event) return undefined;
  return { name: event.type, item: { kind: 'external', id: `e-${i}`, event: { ...event } } as const };
}
