import type { ComplaintContext } from '../../../../machines/complaint/context.ts';
import type { ComplaintEventType, ComplaintMessage } from '../../../../machines/complaint/events.ts';
import type { ComplaintInput } from '../../../../machines/complaint/input.ts';
import type { Payloads } from '../../../../machines/complaint/payloads.ts';
import type { CompensateParams } from '../../../../machines/case/payment.ts';
import type { Actor } from '../../../../machines/case/interaction.ts';
import type { LetterParams } from '../../../../machines/case/letter.ts';
import type { Receipt } from '../../../../machines/case/receipt.ts';
import type { CaseView } from '../../../../machines/case/view.ts';
import { complaint } from '../../../../machines/complaint/chart.ts';
import { explainBlocked } from '../../../../machines/complaint/blocked.ts';
import { publicState } from '../../../../machines/complaint/public-state.ts';
import { viewOf } from '../../../../machines/complaint/view-of.ts';
import { formatInstant } from '../../../../policies/calendar/format.ts';
import { instantOf } from '../../../../policies/calendar/zone.ts';
import { policyOf } from '../../../../policies/registry.ts';
import type { Policy } from '../../../../policies/schema.ts';
import { policySlice } from '../../../../policies/slice.ts';
import type { EffectRecord } from '../../../../workflows/interpreter/envelope.ts';
import { rehearse, type Rehearsal } from '../../../../workflows/interpreter/rehearsal.ts';

const zone = { timeZone: 'America/Detroit' };
export const agent = { id: 'ann', role: 'agent' } as const;

/** The instant of a local time in Detroit: local('2026-11-23 10:00'). */
export function local(time: string): number {
  return instantOf(zone, Date.parse(`${time.replace(' ', 'T')}:00Z`));
}

/** 'Tue 24 Nov 17:00' in Detroit. */
export const written = (at: number): string => formatInstant(at, zone.timeZone);

export const ref = (field: string): string => `words/c-1/e-1/${field}`;

export function inputAt(
  openedAt: number,
  input: Partial<ComplaintInput> = {},
  policy: Policy = policyOf('asivado'),
): ComplaintInput {
  return {
    caseId: 'c-1',
    policy: policySlice(policy, 'complaint', openedAt) as ComplaintInput['policy'],
    openedAt,
    channel: 'email',
    customer: ref('customer'),
    words: ref('text'),
    openedBy: agent,
    ...input,
  };
}

export const accommodated = {
  decision: 'accommodated',
  analysis: ref('analysis'),
  proposal: ref('proposal'),
  via: 'email',
} as const;

export const refused = {
  decision: 'refused',
  analysis: ref('analysis'),
  reasons: ref('reasons'),
  via: 'email',
} as const;

/** What was sent, when. */
export interface Sent {
  readonly effect: string;
  readonly at: string;
  readonly params: LetterParams;
}

/** A complaint carried in virtual time under Asivado's policy. */
export interface Clerk {
  readonly sent: Sent[];
  /** Compensation that was to be paid. */
  readonly paid: CompensateParams[];
  /** Templates sent to the customer so far, in order. */
  told(): string[];
  state(): string;
  context(): ComplaintContext;
  value(): unknown;
  view(): CaseView;
  /** Sends an event; throws with the refusal's sentence when it is not taken. */
  send<K extends ComplaintEventType>(
    type: K,
    payload: Payloads[K],
    occurredAt?: number,
    actor?: Actor,
  ): Promise<void>;
  blocked<K extends ComplaintEventType>(type: K, payload?: Payloads[K], actor?: Actor): string | undefined;
  until(time: string): Promise<void>;
  readonly rehearsal: Rehearsal;
}

/** Status of the receipt of each effect; 'silent' gives none. */
export type Post = (params: LetterParams, name: string) => Receipt['status'] | 'silent';

export async function open(
  time: string,
  input: Partial<ComplaintInput> = {},
  options: {
    readonly post?: Post;
    readonly policy?: Policy;
    /** How long an effect is on its way, ms; at once when left out. */
    readonly takes?: (params: LetterParams) => number;
    /** What of the receipt of a payment is not as when it was made. */
    readonly payments?: (params: CompensateParams) => Partial<Receipt>;
  } = {},
): Promise<Clerk> {
  const sent: Sent[] = [];
  const paid: CompensateParams[] = [];
  let now = () => local(time);
  const deliver = (effect: EffectRecord) => {
    const params = effect.params as LetterParams;
    sent.push({ effect: effect.name, at: written(now()), params });
    const status = options.post?.(params, effect.name) ?? 'delivered';
    if (status === 'silent') return { never: true } as const;
    const takes = options.takes?.(params) ?? 0;
    const reason = status === 'needs-person' && { reason: 'the mailbox does not exist' };
    const receipt = {
      effectId: `c-1:${effect.id}`,
      name: effect.name,
      title: params.template,
      status,
      attempts: 1,
      at: now() + takes,
      ...reason,
    };
    return { output: receipt, takes };
  };
  const pay = (effect: EffectRecord) => {
    const params = effect.params as CompensateParams;
    paid.push(params);
    const { status = 'delivered', ...more } = options.payments?.(params) ?? {};
    const reference = params.as === 'credit' ? 'words/c-1/cr-1/code' : 'rf-1';
    return {
      output: {
        effectId: `c-1:${effect.id}`,
        name: effect.name,
        title: params.as,
        status,
        attempts: 1,
        at: now(),
        ...(status === 'delivered' ? { reference, detail: { minor: params.minor } } : { reason: 'refused' }),
        ...more,
      },
    };
  };
  const rehearsal = await rehearse({
    chart: complaint,
    now: local(time),
    input: inputAt(local(time), input, options.policy),
    options: { describe: publicState },
    effects: { sendMail: deliver, printLetter: deliver, compensate: pay },
  });
  now = () => rehearsal.now();
  const snapshot = () => {
    const root = rehearsal.envelope().actors[''];
    if (!root) throw new Error('no root');
    return { value: root.snapshot.value, context: root.snapshot.context as ComplaintContext };
  };
  // As a case is asked: a date may have passed since the last event.
  const asked = () => ({ ...snapshot(), context: { ...snapshot().context, at: rehearsal.now() } });
  const message = (type: string, payload: object, occurredAt: number, actor: Actor = agent) =>
    ({
      type,
      payload,
      id: 'e-1',
      actor,
      occurredAt,
      at: rehearsal.now(),
    }) as unknown as ComplaintMessage;
  return {
    sent,
    paid,
    told: () =>
      sent.filter(({ params }) => typeof params.to === 'string').map(({ params }) => params.template),
    state: () => publicState(snapshot()),
    context: () => snapshot().context,
    value: () => snapshot().value,
    view: () => viewOf(snapshot(), rehearsal.envelope().timers, rehearsal.now()),
    async send(type, payload, occurredAt = rehearsal.now(), actor = agent) {
      const event = message(type, payload, occurredAt, actor);
      const answer = await rehearsal.send({ ...event });
      if (!answer.accepted)
        throw new Error(explainBlocked(snapshot(), type, event) ?? answer.refusal?.message);
    },
    blocked: (type, payload, actor) =>
      explainBlocked(asked(), type, payload && message(type, payload, rehearsal.now(), actor)),
    async until(at) {
      const ms = local(at) - rehearsal.now();
      if (ms < 0) throw new Error(`${at} is over`);
      await rehearsal.advance(ms);
    },
    rehearsal,
  };
}
