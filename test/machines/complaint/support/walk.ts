import { complaint } from '../../../../machines/complaint/chart.ts';
import { explainBlocked } from '../../../../machines/complaint/blocked.ts';
import type { ComplaintContext } from '../../../../machines/complaint/context.ts';
import type { ComplaintEventType, ComplaintMessage } from '../../../../machines/complaint/events.ts';
import type { ComplaintInput } from '../../../../machines/complaint/input.ts';
import type { LetterParams } from '../../../../machines/case/letter.ts';
import { asivado } from '../../../../policies/asivado.ts';
import { loadPolicy } from '../../../../policies/load-policy.ts';
import type { EffectRecord, Envelope } from '../../../../workflows/interpreter/envelope.ts';
import { start, step } from '../../../../workflows/interpreter/step.ts';
import type { StepItem } from '../../../../workflows/interpreter/stepped.ts';
import { accommodated, inputAt, local, ref, written } from './clerk.ts';
import { message, promiseMessages } from './promise-messages.ts';

/** A configuration of a complaint that can be reached, and how. */
export interface Node {
  readonly key: string;
  readonly envelope: Envelope;
  readonly now: number;
  readonly path: readonly string[];
  readonly next: Set<string>;
}

export function contextOf({ envelope }: Pick<Node, 'envelope'>): ComplaintContext {
  return envelope.actors['']?.snapshot.context as ComplaintContext;
}

export function stateOf(node: Pick<Node, 'envelope'>): { value: unknown; context: ComplaintContext } {
  return { value: node.envelope.actors['']?.snapshot.value, context: contextOf(node) };
}

/** One of each kind of message; dates far enough to be allowed. */
export function messages(now: number): readonly ComplaintMessage[] {
  const newDate = new Date(now + 40 * 86_400_000);
  while (newDate.getUTCDay() !== 3) newDate.setTime(newDate.getTime() + 86_400_000);
  const event = (type: ComplaintEventType, payload: object) => message(type, payload, now);
  return [
    ...(['verbal', 'telephone', 'letter', 'email'] as const).map((by) => event('acknowledge', { by })),
    event('route', { topic: 'billing' }),
    event('refer', { department: 'billing', callBack: ref('callBack') }),
    event('investigate', {}),
    event('answer', accommodated),
    event('answer', { ...accommodated, via: 'verbal' }),
    event('renew', { newDate: newDate.toISOString().slice(0, 10), reason: ref('reason') }),
    event('renew', { newDate: newDate.toISOString().slice(0, 10), reason: ref('reason'), via: 'verbal' }),
    event('confirmSolved', {}),
    event('notSolved', {}),
    event('withdraw', {}),
    // Refused by a policy that has no such section, taken by one that has.
    event('waitForCustomer', { question: ref('question') }),
    event('customerSaid', { text: ref('text'), channel: 'email' }),
    event('offerCompensation', { cause: 'service-failure', amount: { minor: 20_000, currency: 'USD' } }),
    event('approveCompensation', {}),
    event('declineCompensation', { reason: ref('reason') }),
    event('chooseCompensation', { compensation: 'comp-1', remedy: 'discount' }),
    event('escalate', { trigger: 'supervisor' }),
    event('escalate', { trigger: 'safety' }),
    event('acknowledgeEscalation', {}),
    event('checkIn', { progress: ref('progress') }),
    event('standDown', { reason: ref('reason') }),
    event('documentIncident', { details: ref('details') }),
    event('referOut', { to: 'employee' }),
    event('referOut', { to: 'shippingDamage' }),
  ];
}

/** What guards and regions read, and nothing that only grows. */
function keyOf(envelope: Envelope, bounds: Bounds): string {
  const { value, context } = stateOf({ envelope });
  const open = context.letters.filter(({ status }) => status !== 'superseded');
  const read = ['acknowledgement', 'answer', 'delay-notice', 'ending'];
  const letters = read.map((purpose) => open.findLast((letter) => letter.purpose === purpose)?.status);
  const others = open.some(({ status, purpose }) => status === 'needs-person' && !read.includes(purpose));
  const awaited = bounds.receipts
    ? envelope.outbox.map(({ params }) => (params as LetterParams).template)
    : [];
  const done = envelope.actors['']?.snapshot.status;
  const known = [context.owner, context.acknowledgedAt, context.forwardedAt].map(
    (fact) => fact !== undefined,
  );
  const facts = [context.answered, context.pendingDate, context.brokenDueAt, context.askedAt].map(
    (fact) => fact !== null,
  );
  const promised = context.commitments.findLast(({ about }) => about === 'answer')?.status;
  return JSON.stringify([
    done,
    value,
    known,
    facts,
    context.automaticLeft,
    context.reopened,
    promised,
    letters,
    others,
    awaited,
  ]);
}

function receiptOf(effect: EffectRecord, status: 'delivered' | 'needs-person', at: number) {
  const { template } = effect.params as LetterParams;
  return { effectId: effect.id, name: effect.name, title: template, status, attempts: 1, at };
}

interface Move {
  readonly name: string;
  readonly item: StepItem;
  readonly now: number;
}

/** What can happen next: a receipt, the next deadline, or a message that the case takes. */
export function moves(node: Node, bounds: Bounds): Move[] {
  const { envelope, now } = node;
  const context = contextOf(node);
  const [effect] = bounds.receipts ? envelope.outbox : [];
  if (effect) {
    const { key } = effect.params as LetterParams;
    const stuck = context.letters.filter(({ status }) => status === 'needs-person').length;
    return (['delivered', 'needs-person'] as const).slice(0, stuck < 1 ? 2 : 1).map((status) => ({
      name: `${key} ${status}`,
      now,
      item: { kind: 'receipt', effectId: effect.id, receipt: receiptOf(effect, status, now) },
    }));
  }
  const list: Move[] = [];
  const due = envelope.timers.toSorted((a, b) => a.fireAt - b.fireAt)[0];
  if (due) {
    list.push({
      name: `${due.event.type.split('.')[2]} at ${written(due.fireAt)}`,
      now: Math.max(now, due.fireAt),
      item: { kind: 'timer', generation: due.generation },
    });
  }
  const stuck = context.letters.find(({ status }) => status === 'needs-person');
  const resend = message('resend', { effectId: stuck?.effectId }, now);
  const more = bounds.promises ? promiseMessages(now) : [];
  for (const event of [...messages(now), ...more, ...(stuck ? [resend] : [])]) {
    if (event.type === 'promiseCallBack' && context.commitments.length >= 8) continue;
    if (event.type === 'notSolved' && context.reopened >= bounds.reopened) continue;
    // Changes nothing while nobody waits for it.
    if (event.type === 'customerSaid' && context.waiting === null) continue;
    if (event.type === 'renew' && context.renewals.byAgent >= bounds.renewals) continue;
    if (explainBlocked(stateOf(node), event.type, event) !== undefined) continue;
    list.push({
      name: event.type,
      now,
      item: { kind: 'external', id: `e-${envelope.revision}`, event: { ...event } },
    });
  }
  return list;
}

/** How often what could go on for ever is tried. */
export interface Bounds {
  readonly reopened: number;
  readonly renewals: number;
  /** Each letter gets its receipt at once, delivered or not; without, none ever does. */
  readonly receipts: boolean;
  /** Call-backs and what is promised with an answer too. */
  readonly promises?: boolean;
}

const [slice, once] = [asivado.answer, { ...asivado.answer?.automaticRenewals, value: 1 }];
/** One automatic renewal shows all that two do. */
const policy = loadPolicy({ ...asivado, answer: { ...slice, automaticRenewals: once } });

/** Every configuration that a complaint opened with this input can reach, with receipts and timers in every order. */
export function walk(input: Partial<ComplaintInput>, bounds: Bounds): ReadonlyMap<string, Node> {
  const now = local('2026-11-23 10:00');
  const first = start(complaint, { input: inputAt(now, input, policy), now }).envelope;
  const nodes = new Map<string, Node>();
  const queue: Node[] = [];
  const visit = (envelope: Envelope, at: number, path: readonly string[]): string => {
    const key = keyOf(envelope, bounds);
    if (!nodes.has(key)) {
      const node = { key, envelope: { ...envelope, seen: [] }, now: at, path, next: new Set<string>() };
      nodes.set(key, node);
      queue.push(node);
    }
    return key;
  };
  visit(first, now, []);
  for (let node = queue.shift(); node; node = queue.shift()) {
    if (node.envelope.actors['']?.snapshot.status === 'done') continue;
    for (const { name, item, now } of moves(node, bounds)) {
      const stepped = step(complaint, node.envelope, item, now, {});
      if (stepped.answer && !stepped.answer.accepted) continue;
      node.next.add(visit(stepped.envelope, now, [...node.path, name]));
    }
  }
  return nodes;
}
