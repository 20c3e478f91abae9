import type { CaseView } from '../../../../machines/case/view.ts';
import type { Actor } from '../../../../machines/case/interaction.ts';
import type { LetterParams } from '../../../../machines/case/letter.ts';
import type { Receipt } from '../../../../machines/case/receipt.ts';
import type { ActParams } from '../../../../machines/goods/acts.ts';
import { explainBlocked } from '../../../../machines/warranty/blocked.ts';
import { warrantyChart } from '../../../../machines/warranty/chart.ts';
import type { ClaimContext } from '../../../../machines/warranty/context.ts';
import type { ClaimEventType, ClaimMessage } from '../../../../machines/warranty/events.ts';
import { claimInput, type ClaimInput } from '../../../../machines/warranty/input.ts';
import type { Finding, Payloads } from '../../../../machines/warranty/payloads.ts';
import { courseOf, publicState } from '../../../../machines/warranty/public-state.ts';
import { viewOf } from '../../../../machines/warranty/view-of.ts';
import type { EffectRecord } from '../../../../workflows/interpreter/envelope.ts';
import { rehearse, type Rehearsal } from '../../../../workflows/interpreter/rehearsal.ts';
import { local, written } from '../../complaint/support/clerk.ts';
import { agent, customer, inputAt } from './shelf.ts';

/** What was done to the world, when. */
export interface Done {
  readonly name: string;
  readonly at: string;
  readonly params: unknown;
}

/** A claim carried in virtual time under the policy of support procedures. */
export interface Clerk {
  readonly done: Done[];
  /** Templates sent to the customer so far, in order. */
  told(): string[];
  letter(template: LetterParams['template']): LetterParams | undefined;
  refunds(): ActParams['refund'][];
  replacements(): ActParams['sendReplacement'][];
  of(name: string): Done[];
  state(): string;
  course(): string | undefined;
  context(): ClaimContext;
  view(): CaseView;
  /** Sends an event; throws with the refusal's sentence when it is not taken. */
  send<K extends ClaimEventType>(
    type: K,
    payload: Payloads[K],
    by?: Actor,
    occurredAt?: number,
  ): Promise<void>;
  blocked<K extends ClaimEventType>(type: K, payload?: Payloads[K], by?: Actor): string | undefined;
  /** Every step of the guide was tried in vain. */
  tryAll(): Promise<void>;
  /** Everything that is awaited was found so. */
  inspect(found?: Finding['found']): Promise<void>;
  until(time: string): Promise<void>;
  readonly rehearsal: Rehearsal;
}

/** What the receipt of each effect says; 'silent' gives none. */
export type World = (name: string, params: unknown) => Receipt['status'] | 'silent' | 'out of stock';

const effects = [
  'sendMail',
  'printLetter',
  'issueLabel',
  'voidLabel',
  'refund',
  'releaseUnits',
  'sendReplacement',
  'sendBack',
  'compensate',
];

export async function open(
  time: string,
  input: Partial<ClaimInput> = {},
  options: { readonly world?: World; readonly silent?: boolean } = {},
): Promise<Clerk> {
  const done: Done[] = [];
  let now = () => local(time);
  const perform = ({ id, name, params }: EffectRecord) => {
    done.push({ name, at: written(now()), params });
    const said = options.world?.(name, params) ?? 'delivered';
    if (said === 'silent') return { never: true } as const;
    const status: Receipt['status'] = said === 'out of stock' ? 'needs-person' : said;
    const label = (name === 'issueLabel' || name === 'sendBack') && {
      reference: `labels/w-1/${id}.pdf`,
      detail: { tracking: 'TR1' },
    };
    const stock = said === 'out of stock' && { detail: { outOfStock: 'KET' } };
    const reason = status === 'needs-person' && { reason: 'it cannot be done' };
    const receipt = { effectId: `w-1:${id}`, name, title: name, status, attempts: 1, at: now() };
    return { output: { ...receipt, ...label, ...stock, ...reason } };
  };
  const { words, ...rest } = inputAt(local(time), input);
  const raw = options.silent || words === undefined ? rest : { ...rest, words };
  const checked = claimInput.safeParse(raw);
  if (!checked.success) throw new Error(checked.error.issues.map(({ message }) => message).join('; '));
  const rehearsal = await rehearse({
    chart: warrantyChart,
    now: local(time),
    input: raw,
    options: { describe: publicState },
    effects: Object.fromEntries(effects.map((name) => [name, perform])),
  });
  now = () => rehearsal.now();
  const snapshot = () => {
    const root = rehearsal.envelope().actors[''];
    if (!root) throw new Error('no root');
    return { value: root.snapshot.value, context: root.snapshot.context as ClaimContext };
  };
  const message = <K extends ClaimEventType>(
    type: K,
    payload: Payloads[K],
    actor: Actor,
    occurredAt: number,
  ) => ({ type, payload, id: 'e-1', actor, occurredAt, at: rehearsal.now() }) as unknown as ClaimMessage;
  const letters = () =>
    done.filter(({ name }) => name === 'sendMail').map(({ params }) => params as LetterParams);
  const of = (name: string) => done.filter((each) => each.name === name);
  const clerk: Clerk = {
    done,
    told: () =>
      letters()
        .filter(({ to }) => typeof to === 'string')
        .map(({ template }) => template),
    letter: (template) => letters().findLast((each) => each.template === template),
    refunds: () => of('refund').map(({ params }) => params as ActParams['refund']),
    replacements: () => of('sendReplacement').map(({ params }) => params as ActParams['sendReplacement']),
    of,
    state: () => publicState(snapshot()),
    course: () => courseOf(snapshot().value),
    context: () => snapshot().context,
    view: () => viewOf(snapshot(), rehearsal.envelope().timers, rehearsal.now()),
    async send(type, payload, by = agent, occurredAt = rehearsal.now()) {
      const event = message(type, payload, by, occurredAt);
      const answer = await rehearsal.send({ ...event });
      if (!answer.accepted)
        throw new Error(explainBlocked(snapshot(), type, event) ?? answer.refusal?.message);
    },
    blocked: (type, payload, by = agent) =>
      explainBlocked(snapshot(), type, payload && message(type, payload, by, rehearsal.now())),
    async tryAll() {
      for (const { id, outcome } of clerk.context().steps)
        if (outcome === 'open') await clerk.send('tryStep', { step: id, outcome: 'not-solved' }, customer);
    },
    async inspect(found = 'as-described') {
      const open = clerk.context().units.filter(({ settled }) => settled === null);
      await clerk.send('inspect', { units: open.map(({ lineId, unit }) => ({ lineId, unit, found })) });
    },
    async until(at) {
      const ms = local(at) - rehearsal.now();
      if (ms < 0) throw new Error(`${at} is over`);
      await rehearsal.advance(ms);
    },
    rehearsal,
  };
  return clerk;
}
