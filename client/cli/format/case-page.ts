import type { CaseView } from '../../../machines/case/view.ts';
import { formatInstant } from '../../../policies/calendar/format.ts';
import type { LinkedCase } from '../../links/linked-cases.ts';
import { byChannel } from '../../channel-names.ts';
import type { CaseWords } from '../case-words.ts';
import { clockRows } from './clock-rows.ts';
import { columns } from './columns.ts';
import { fromNow, instantIn } from './instant.ts';
import { interactionLines } from './interaction-lines.ts';
import type { Paint } from './paint.ts';
import { personLine } from './person-line.ts';
import { receiptRows } from './receipt-rows.ts';
import { stateIn } from './state.ts';

/** A whole case for a person at a terminal: what matters now comes first. */
export function casePage(
  view: CaseView,
  { words, customer, missing }: CaseWords,
  linked: readonly LinkedCase[],
  now: number,
  paint: Paint,
): string {
  const { timeZone } = view;
  const when = (at: number): string => instantIn(at, timeZone, now);
  const person = customer === undefined ? undefined : words.get(customer);
  const facts = [
    ['owner', view.owner ? `${view.owner.name}, ${view.owner.department}` : paint.yellow('nobody yet')],
    ['opened', `${when(view.since)}, ${fromNow(view.since, now)}`],
    ['customer', missing ? paint.yellow(missing) : personLine(person, paint)],
    [
      'about',
      [
        view.goods ? `order ${view.goods.orderId}` : (view.topic ?? 'no topic yet'),
        byChannel(view.channel),
        ...(view.priority ? [`priority ${view.priority.id}`] : []),
        `policy ${view.policy.id} ${view.policy.version}`,
      ].join(', '),
    ],
  ];
  const section = (title: string, body: string): string =>
    body === '' ? '' : `${paint.bold(title)}\n${body}`;
  return [
    `${paint.bold(view.caseId)}  ${stateIn(view.state, paint)}  ${paint.dim(view.kind)}\n${columns(facts, '  ')}`,
    view.warnings.map((warning) => paint.red(`! ${warning}`)).join('\n'),
    section(
      'Awaited',
      columns(
        view.awaiting.map(({ what, from }) => [from, what]),
        '  ',
      ),
    ),
    section(
      'Next, by itself',
      columns(
        view.next.map(({ what, at }) => [when(at), fromNow(at, now), what]),
        '  ',
      ),
    ),
    section(
      'Belongs together',
      columns(
        linked.map(({ caseId, kind, relation, state, since }) => [
          relation === 'from' ? 'opened from' : 'opened from this',
          `${kind} ${caseId}`,
          stateIn(state, paint),
          paint.dim(when(since)),
        ]),
        '  ',
      ),
    ),
    section('Goods', columns(goodsRows(view), '  ')),
    section('Clocks', columns(clockRows(view.clocks, timeZone, now, paint), '  ')),
    section('Promises', columns(promiseRows(view, when, paint), '  ')),
    section(
      'Said and written',
      interactionLines(view, words, (at) => formatInstant(at, timeZone), paint),
    ),
    section(
      'Receipts',
      columns(
        receiptRows(view.receipts, (at) => formatInstant(at, timeZone), paint),
        '  ',
      ),
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function goodsRows({ goods }: CaseView): readonly (readonly string[])[] {
  return (goods?.units ?? []).map(({ lineId, unit, title, reason, state, because }) => [
    state,
    `line ${lineId}, piece ${unit + 1}`,
    title,
    because === undefined ? reason : `${reason}; ${because}`,
  ]);
}

function promiseRows(
  view: CaseView,
  when: (at: number) => string,
  paint: Paint,
): readonly (readonly string[])[] {
  return view.commitments.map(({ id, title, status, dueAt, promisedAt, renewals, because }) => [
    status === 'broken' ? paint.red(status) : status === 'kept' ? paint.green(status) : status,
    id,
    `${title} by ${when(dueAt)}`,
    paint.dim(
      [`told ${when(promisedAt)}`, ...timesRenewed(renewals), ...(because ? [because] : [])].join('; '),
    ),
  ]);
}

function timesRenewed(renewals: number): readonly string[] {
  if (renewals === 0) return [];
  return [renewals === 1 ? 'put off once before' : `put off ${renewals} times before`];
}
