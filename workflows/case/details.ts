import { formatInstant, cityOf } from '../../policies/calendar/format.ts';
import type { CaseView, ClockView, LetterView } from '../../machines/case/view.ts';

const channels: Readonly<Record<string, string>> = {
  phone: 'by telephone',
  inPerson: 'in person',
  email: 'by e-mail',
  chat: 'by chat',
  social: 'by social media',
  post: 'by post',
};

type Promised = CaseView['commitments'][number];

/** As many of the coming timers are told; the Web UI's history has all of them. */
const nextTold = 3;

/**
 * The case in Markdown for the Temporal Web UI: in five seconds an engineer sees the state, who has it, what is awaited
 * and from whom, and which clocks run until when. Holds no words and no personal data.
 *
 * The Web UI draws neither the lines of a table nor room between its cells, and makes a list only after an empty line:
 * hence lists. A quotation is drawn large on a coloured ground: hence warnings are quotations.
 */
export function detailsOf(view: CaseView): string {
  const when = (at: number): string => formatInstant(at, view.timeZone, 'short');
  const clocks = [...view.clocks].sort(pressingFirst).map((clock) => `- ${clockLine(clock, when)}`);
  const about = view.topic ? ` about ${view.topic}` : '';
  return [
    `## ${view.state.toUpperCase()}`,
    ...view.warnings.map((warning) => `> ${warning}`),
    [...factsOf(view, when)].map(([name, what]) => `- **${name}:** ${what}`).join('\n'),
    `Clocks (${cityOf(view.timeZone)} time)`,
    clocks.join('\n'),
    `A ${view.kind}${about} ${channels[view.channel] ?? view.channel}, policy ${view.policy.id} version ${view.policy.version}`,
  ].join('\n\n');
}

function* factsOf(view: CaseView, when: (at: number) => string): Generator<readonly [string, string]> {
  const { owner, awaiting, next, commitments, receipts } = view;
  yield ['Owner', owner ? `${owner.name}, ${owner.department}` : 'nobody yet'];
  for (const { what, from } of awaiting) yield [`Awaited from ${from}`, what];
  for (const { what, at } of next.slice(0, nextTold)) yield ['Next by itself', `${what}, ${when(at)}`];
  if (next.length === 0) yield ['Next by itself', 'nothing'];
  for (const promise of promisesTold(commitments)) yield ['Promised', promiseLine(promise, when)];
  if (view.priority) yield ['Priority', view.priority.title];
  if (receipts.length > 0) yield ['Letters', lettersLine(receipts)];
}

/** Every date that is open, or the newest when none is. */
function promisesTold(commitments: CaseView['commitments']): CaseView['commitments'] {
  const open = commitments.filter(({ status }) => status === 'open');
  return open.length > 0 ? open : commitments.slice(-1);
}

function promiseLine({ title, dueAt, status, renewals }: Promised, when: (at: number) => string): string {
  const times = renewals === 0 ? '' : `, renewed ${renewals === 1 ? 'once' : `${renewals} times`}`;
  return `${title.toLowerCase()} by ${when(dueAt)}, ${status}${times}`;
}

/** What still runs comes first, soonest first; what has stopped follows in the order of its stop. */
function pressingFirst(a: ClockView, b: ClockView): number {
  if ((a.stoppedAt === undefined) !== (b.stoppedAt === undefined)) return a.stoppedAt === undefined ? -1 : 1;
  return (a.stoppedAt ?? a.dueAt) - (b.stoppedAt ?? b.dueAt);
}

function clockLine({ title, status, dueAt, stoppedAt }: ClockView, when: (at: number) => string): string {
  if (stoppedAt === undefined) return `**${title}: ${status}, due ${when(dueAt)}**`;
  return `${title}: ${status} ${when(stoppedAt)}, due ${when(dueAt)}`;
}

const letterStates: Readonly<Record<LetterView['status'], string>> = {
  written: 'under way',
  'under-way': 'under way',
  delivered: 'delivered',
  deduplicated: 'delivered',
  skipped: 'skipped',
  'needs-person': 'waiting for a person',
  superseded: 'told in another way',
};

/** '3 delivered, 1 under way (1 perhaps received twice)'. */
function lettersLine(letters: readonly LetterView[]): string {
  const counts = new Map<string, number>();
  for (const { status } of letters) {
    const state = letterStates[status];
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  const twice = letters.filter(({ receipt }) => receipt?.maybeTwice).length;
  const line = [...counts].map(([state, count]) => `${count} ${state}`).join(', ');
  return twice > 0 ? `${line} (${twice} perhaps received twice)` : line;
}
