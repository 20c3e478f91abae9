import { cityOf, formatInstant } from '../../policies/calendar/format.ts';
import { dueAt } from '../case/due.ts';
import { isAboutSafety } from '../case/safety-duties.ts';
import type { CaseView } from '../case/view.ts';
import type { GoodsContext } from './context.ts';
import { askForLetter, lettersOwed } from './duties.ts';
import { homeCalendar, ownerOf } from './rules.ts';

/** 'Jo Park, Returns': from whom something is awaited that our people must do. */
export function departmentOf(context: GoodsContext): string {
  const { name, department } = ownerOf(context);
  return `${name}, ${department}`;
}

/** Letters that wait for a person and are no duty (those are asked for as duties), as people are asked for them. */
export function stuckLetters(context: GoodsContext, from: string): CaseView['awaiting'] {
  const duties = lettersOwed(context);
  return context.letters
    .filter(
      (letter) => letter.status === 'needs-person' && !duties.includes(letter) && !isAboutSafety(letter),
    )
    .map((letter) => ({ what: askForLetter(letter), from }));
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
  for (const { status, purpose, title, receipt } of [...context.acts, ...context.letters])
    if (status === 'needs-person' && !isAboutSafety({ purpose }))
      yield `Needs a person: ${title} (${receipt?.reason ?? 'no reason given'}).`;
}
