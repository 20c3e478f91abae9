import { cityOf, formatInstant } from '../../policies/calendar/format.ts';
import { dueAt } from '../case/due.ts';
import type { CaseView } from '../case/view.ts';
import type { GoodsContext } from './context.ts';
import { homeCalendar, ownerOf } from './rules.ts';

/** 'Jo Park, Returns': from whom something is awaited that our people must do. */
export function departmentOf(context: GoodsContext): string {
  const { name, department } = ownerOf(context);
  return `${name}, ${department}`;
}

/** Letters that wait for a person, as people are asked for them. */
export function stuckLetters({ letters }: GoodsContext, from: string): CaseView['awaiting'] {
  return letters
    .filter(({ status }) => status === 'needs-person')
    .map(({ title, effectId, receipt }) => ({
      what: `${title} could not be delivered (${receipt?.reason ?? 'no reason given'}): correct the contact and retry ${effectId}, or tell it in another way (doneOtherwise)`,
      from,
    }));
}

/** When nothing was left to do, as people see it. */
export function resolvedOf({ resolvedAt }: Pick<GoodsContext, 'resolvedAt'>): Pick<CaseView, 'resolution'> {
  return resolvedAt === null ? {} : { resolution: { at: resolvedAt } };
}

/** Of what kind the goods are, by the first piece. */
export function categoryOf({ units }: { readonly units: readonly { readonly category: string }[] }): {
  readonly category?: string;
} {
  const [first] = units;
  return first ? { category: first.category } : {};
}

/** What needs a person's eye at `now` (epoch ms), in sentences, most urgent first. */
export function warningsOf(context: GoodsContext, now: number): readonly string[] {
  return [...warnings(context, now)];
}

function* warnings(context: GoodsContext, now: number): Generator<string> {
  const { timeZone } = homeCalendar(context);
  for (const { name, title, stoppedAt } of context.clocks) {
    const due = dueAt(context, name);
    if (stoppedAt === undefined && due < now)
      yield `Overdue: ${title.toLowerCase()}, due since ${formatInstant(due, timeZone)} (${cityOf(timeZone)}).`;
  }
  for (const { status, title, receipt } of [...context.acts, ...context.letters])
    if (status === 'needs-person')
      yield `Needs a person: ${title} (${receipt?.reason ?? 'no reason given'}).`;
}
