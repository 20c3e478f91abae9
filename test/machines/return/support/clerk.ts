import type { CaseView } from '../../../../machines/case/view.ts';
import type { Actor } from '../../../../machines/case/interaction.ts';
import type { Receipt } from '../../../../machines/case/receipt.ts';
import { order, type Order } from '../../../../machines/money/order.ts';
import { actParams, type ActParams } from '../../../../machines/goods/acts.ts';
import { explainBlocked } from '../../../../machines/return/blocked.ts';
import { returnChart } from '../../../../machines/return/chart.ts';
import type { ReturnContext } from '../../../../machines/return/context.ts';
import type { ReturnEventType, ReturnMessage } from '../../../../machines/return/events.ts';
import { returnInput, type ReturnInput } from '../../../../machines/return/input.ts';
import type { Finding, Payloads } from '../../../../machines/return/payloads.ts';
import { publicState } from '../../../../machines/return/public-state.ts';
import { viewOf } from '../../../../machines/return/view-of.ts';
import type { LetterParams } from '../../../../machines/case/letter.ts';
import { policyOf } from '../../../../policies/registry.ts';
import { policySlice } from '../../../../policies/slice.ts';
import type { EffectRecord } from '../../../../workflows/interpreter/envelope.ts';
import { rehearse, type Rehearsal } from '../../../../workflows/interpreter/rehearsal.ts';
import { propertyOf } from '../../../../client/unknown-value.ts';
import { local, written } from '../../complaint/support/clerk.ts';

export const agent: Actor = { id: 'ann', role: 'agent' };
export const ref = (field: string): string => `words/r-1/e-1/${field}`;

/** Bought on Monday 2 November 2026: a laptop of 500.00 and two kettles of 40.00, paid with a gift card and a card. */
export const laptopAndKettles: Order = order.parse({
  orderId: 'o-1',
  currency: 'USD',
  placedAt: local('2026-11-02 10:00'),
  lines: [
    { lineId: 'l-1', sku: 'LAP', title: 'Laptop', category: 'electronics', quantity: 1, unitPrice: 50_000 },
    { lineId: 'l-2', sku: 'KET', title: 'Kettle', category: 'kitchen', quantity: 2, unitPrice: 4_000 },
  ],
  tenders: [
    { tenderId: 't-1', kind: 'gift-card', charged: 8_000, at: 1 },
    { tenderId: 't-2', kind: 'card', charged: 50_000, at: 2 },
  ],
});

type Asked = ReturnInput['lines'][number];

export const kettle: Asked = { lineId: 'l-2', units: [0], reason: 'unwanted' };
export const laptop: Asked = { lineId: 'l-1', units: [0], reason: 'unwanted' };

/** As it should come back. */
export const fine: Omit<Finding, 'lineId' | 'unit'> = {
  condition: 'original',
  accessories: true,
  opened: false,
  defective: false,
  missing: false,
};

export function inputAt(openedAt: number, input: Partial<ReturnInput> = {}): ReturnInput {
  return {
    caseId: 'r-1',
    policy: policySlice(policyOf('support-procedures'), 'return', openedAt) as ReturnInput['policy'],
    openedAt,
    order: laptopAndKettles,
    lines: [kettle],
    customer: ref('customer'),
    openedBy: { id: 'web', role: 'customer' },
    ...input,
  };
}

/** What was done to the world, when. */
export interface Done {
  readonly name: string;
  readonly at: string;
  readonly params: unknown;
}

/** A return carried in virtual time under the policy of support procedures. */
export interface Clerk {
  readonly done: Done[];
  /** Templates sent to the customer so far, in order. */
  told(): string[];
  letter(template: LetterParams['template']): LetterParams | undefined;
  refunds(): ActParams['refund'][];
  of(name: string): Done[];
  state(): string;
  context(): ReturnContext;
  view(): CaseView;
  /** Sends an event; throws with the refusal's sentence when it is not taken. */
  send<K extends ReturnEventType>(
    type: K,
    payload: Payloads[K],
    occurredAt?: number,
    by?: Actor,
  ): Promise<void>;
  blocked<K extends ReturnEventType>(type: K, payload?: Payloads[K], by?: Actor): string | undefined;
  until(time: string): Promise<void>;
  readonly rehearsal: Rehearsal;
}

/** Status of the receipt of each effect; 'silent' gives none, 'out-of-stock' is a replacement that is not there; or what was really paid. */
export type World = (
  name: string,
  params: unknown,
) => Receipt['status'] | 'silent' | 'out-of-stock' | { readonly minor: number };

export async function open(
  time: string,
  input: Partial<ReturnInput> = {},
  options: { readonly world?: World; readonly detail?: Receipt['detail'] } = {},
): Promise<Clerk> {
  const done: Done[] = [];
  let now = () => local(time);
  const perform = ({ id, name, params }: EffectRecord) => {
    done.push({ name, at: written(now()), params });
    const answer = options.world?.(name, params) ?? 'delivered';
    if (answer === 'silent') return { never: true } as const;
    const short = answer === 'out-of-stock' && { detail: { outOfStock: 'KET' } };
    const paid = typeof answer === 'object' && { detail: answer };
    const status = paid ? 'delivered' : answer === 'out-of-stock' ? 'needs-person' : answer;
    const back = name === 'sendBack' && {
      reference: `labels/r-1/${id}.pdf`,
      detail: { tracking: 'TR2' },
    };
    const refund = name === 'refund' && { reference: 'rf-1' };
    const compensated = name === 'compensate' && {
      reference: propertyOf(params, 'as') === 'credit' ? 'words/r-1/cr-1/code' : 'rf-2',
    };
    const credit = name === 'giveCredit' && { reference: 'words/r-1/rf-1/code' };
    const label = name === 'issueLabel' && {
      reference: `labels/r-1/${id}.pdf`,
      detail: { tracking: 'TR1', ...options.detail },
    };
    const reason = status === 'needs-person' && { reason: 'it cannot be done' };
    const receipt = { effectId: `r-1:${id}`, name, title: name, status, attempts: 1, at: now() };
    return {
      output: {
        ...receipt,
        ...label,
        ...refund,
        ...credit,
        ...compensated,
        ...back,
        ...reason,
        ...short,
        ...paid,
      },
    };
  };
  const effects = ['sendMail', 'printLetter', ...Object.keys(actParams)];
  const raw = inputAt(local(time), input);
  const checked = returnInput.safeParse(raw);
  if (!checked.success) throw new Error(checked.error.issues.map(({ message }) => message).join('; '));
  const rehearsal = await rehearse({
    chart: returnChart,
    now: local(time),
    input: raw,
    options: { describe: publicState },
    effects: Object.fromEntries(effects.map((name) => [name, perform])),
  });
  now = () => rehearsal.now();
  const snapshot = () => {
    const root = rehearsal.envelope().actors[''];
    if (!root) throw new Error('no root');
    return { value: root.snapshot.value, context: root.snapshot.context as ReturnContext };
  };
  const message = <K extends ReturnEventType>(
    type: K,
    payload: Payloads[K],
    occurredAt: number,
    actor: Actor,
  ) => ({ type, payload, id: 'e-1', actor, occurredAt, at: rehearsal.now() }) as unknown as ReturnMessage;
  const letters = () =>
    done.filter(({ name }) => name === 'sendMail').map(({ params }) => params as LetterParams);
  return {
    done,
    told: () =>
      letters()
        .filter(({ to }) => typeof to === 'string')
        .map(({ template }) => template),
    letter: (template) => letters().findLast((each) => each.template === template),
    refunds: () =>
      done.filter(({ name }) => name === 'refund').map(({ params }) => params as ActParams['refund']),
    of: (name) => done.filter((each) => each.name === name),
    state: () => publicState(snapshot()),
    context: () => snapshot().context,
    view: () => viewOf(snapshot(), rehearsal.envelope().timers, rehearsal.now()),
    async send(type, payload, occurredAt = rehearsal.now(), by = agent) {
      const event = message(type, payload, occurredAt, by);
      const answer = await rehearsal.send({ ...event });
      if (!answer.accepted)
        throw new Error(explainBlocked(snapshot(), type, event) ?? answer.refusal?.message);
    },
    blocked: (type, payload, by = agent) =>
      explainBlocked(snapshot(), type, payload && message(type, payload, rehearsal.now(), by)),
    async until(at) {
      const ms = local(at) - rehearsal.now();
      if (ms < 0) throw new Error(`${at} is over`);
      await rehearsal.advance(ms);
    },
    rehearsal,
  };
}
