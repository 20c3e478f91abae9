import type { Actor } from '../../../../machines/case/interaction.ts';
import type { ComplaintContext } from '../../../../machines/complaint/context.ts';
import type { ComplaintEventType, ComplaintMessage } from '../../../../machines/complaint/events.ts';
import { accommodated, agent, ref, refused } from '../support/clerk.ts';
import { incident, reached, unreached } from '../support/incident.ts';

const day = 86_400_000;
const usd = (minor: number) => ({ minor, currency: 'USD' });
const customer: Actor = { id: 'kim', role: 'customer' };

/** The supervisors of support-procedures, and somebody who is none. */
const deciders: readonly Actor[] = ['joy-adeyemi', 'max-brandt', 'ann', 'nobody'].map((id) => ({
  id,
  role: 'agent',
}));

/** Asks, too: nobody approves what they asked for themselves. */
const supervisor: Actor = { id: 'joy-adeyemi', role: 'agent' };

/** A Wednesday at least so many days ahead: a business day in every calendar but for a few. */
function wednesday(now: number, days: number): string {
  const date = new Date(now + days * day);
  while (date.getUTCDay() !== 3) date.setTime(date.getTime() + day);
  return date.toISOString().slice(0, 10);
}

/** Another version of the policy with so many days more for the answer. */
function another(policy: ComplaintContext['policy'], days: number): ComplaintContext['policy'] {
  const { within } = policy.answer;
  const { budget } = within.value;
  const value = { ...within.value, budget: { ...budget, amount: Math.max(1, budget.amount + days) } };
  const version = policy.version === '2' ? '1' : '2';
  return { ...policy, version, answer: { ...policy.answer, within: { ...within, value } } };
}

/** Whatever anybody could say to a complaint, possible now or not, at an instant that may be long ago or just ahead. */
export function sayings(
  context: ComplaintContext,
  now: number,
  occurredAt: number,
): readonly ComplaintMessage[] {
  const say = (type: ComplaintEventType, payload: object, actor: Actor = agent) =>
    ({ type, payload, id: 'e', actor, occurredAt, at: now }) as unknown as ComplaintMessage;
  const { policy, letters, compensations } = context;
  const [department] = policy.departments;
  const [topic = 'none'] = Object.keys(policy.routing.value.topics);
  const stuck = letters.find(({ status }) => status === 'needs-person')?.effectId ?? '9.9';
  const offered = compensations.findLast(({ status }) => status === 'offered') ?? compensations[0];
  const causes = Object.keys(policy.compensation?.byCause ?? {}).filter((each) => each !== 'broken-promise');
  const amounts = [1_000, 6_000, 10_000, 10_001, 60_000].map(usd);
  const remedies = [undefined, 'service-credit', 'partial-refund', 'goodwill'] as const;
  const [soon, later] = [wednesday(now, 5), wednesday(now, 40)];
  return [
    ...(['verbal', 'telephone', 'letter', 'email'] as const).map((by) => say('acknowledge', { by })),
    say('route', { topic, callBack: ref('callBack') }),
    ...policy.departments.map(({ id }) => say('refer', { department: id, callBack: ref('callBack') })),
    say('refer', { department: department?.id ?? '', expectedBy: soon, callBack: ref('callBack') }),
    say('investigate', {}),
    say('answer', accommodated),
    say('answer', { ...accommodated, via: 'verbal' }),
    say('answer', { ...accommodated, via: 'verbal', understood: true }),
    say('answer', { ...refused, via: 'post' }),
    ...[soon, later].flatMap((newDate) =>
      [undefined, 'verbal'].map((via) =>
        say('renew', { newDate, reason: ref('reason'), ...(via && { via }) }),
      ),
    ),
    say('note', { text: ref('text') }),
    say('customerSaid', { text: ref('text'), channel: 'email' }, customer),
    ...(policy.priorities?.value ?? []).map(({ id }) =>
      say('changePriority', { priority: id, reason: ref('reason') }),
    ),
    ...[-3, 3].map((days) => say('changePolicy', { policy: another(policy, days), reason: ref('reason') })),
    say('respond', { text: ref('text'), channel: 'email' }),
    say('confirmSolved', {}, customer),
    say('notSolved', {}, customer),
    say('withdraw', {}, customer),
    say('correctContact', { customer: ref('customer2'), reachableBy: 'post' }),
    say('answer', { ...accommodated, promised: 'repair', promisedBy: later }),
    say('promiseCallBack', {}),
    say('promiseCallBack', { by: now + 3 * day, number: ref('number') }),
    say('moveCallBack', { by: now + 4 * day }, customer),
    say('calledBack', { text: ref('text') }),
    say('calledBack', { text: ref('text'), understood: true }),
    say('fulfil', { text: ref('text') }),
    say('putOff', { by: now + 4 * day, reason: ref('reason'), channel: 'phone' }),
    say('putOff', { newDate: later, reason: ref('reason'), channel: 'phone' }),
    say('waitForCustomer', { question: ref('question') }),
    ...causes.flatMap((cause) =>
      amounts.flatMap((amount) =>
        remedies.map((remedy) =>
          say(
            'offerCompensation',
            {
              cause,
              amount,
              order: 'S-1',
              ...(remedy && { remedy }),
              ...(cause === 'product-defect' && { units: [{ lineId: '1', unit: 0 }] }),
            },
            amount.minor === 60_000 ? supervisor : agent,
          ),
        ),
      ),
    ),
    ...deciders.flatMap((actor) => [
      say('approveCompensation', {}, actor),
      say('approveCompensation', { compensation: 'comp-1' }, actor),
      say('approveCompensation', { compensation: 'comp-2' }, actor),
      say('declineCompensation', { reason: ref('reason') }, actor),
    ]),
    ...(offered?.offers ?? ['discount']).map((remedy) =>
      say('chooseCompensation', { compensation: offered?.id ?? 'comp-1', remedy }, customer),
    ),
    ...(['supervisor', 'legal', 'safety', 'dissatisfied', 'on-request'] as const).map((trigger) =>
      say('escalate', { trigger, text: ref('text') }),
    ),
    say('escalate', { trigger: 'high-value', amount: usd(50_001) }),
    say('acknowledgeEscalation', { onBehalf: ref('onBehalf') }),
    say('checkIn', { progress: ref('progress') }),
    say('standDown', { reason: ref('reason') }),
    say('documentIncident', incident),
    say('safetyCall', reached),
    say('safetyCall', { ...reached, stopped: 'no', safe: 'no' }),
    say('safetyCall', unreached),
    say('referOut', { to: 'employee' }),
    say('referOut', { to: 'shippingDamage' }),
    say('toldOtherwise', { effectId: stuck, text: ref('text') }),
    say('resend', { effectId: stuck }),
  ];
}
