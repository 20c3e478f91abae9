import type { LetterParams } from '../../../../machines/case/letter.ts';
import type { Receipt } from '../../../../machines/case/receipt.ts';
import { isThrough } from '../../../../machines/case/deed.ts';
import { latest } from '../../../../machines/case/letters.ts';
import type { ComplaintContext } from '../../../../machines/complaint/context.ts';
import { contextOf } from './live.ts';
import type { Watch } from './never.ts';

/** Letters that say by when the answer comes, and under which fact. */
const dates: Readonly<Partial<Record<string, string>>> = {
  acknowledgement: 'expectedBy',
  reopened: 'expectedBy',
  resumed: 'newDate',
  'delay-notice': 'newDate',
};

const openDate = ({ commitments }: ComplaintContext): number | undefined =>
  commitments.find(({ about, status }) => about === 'answer' && status === 'open')?.dueAt;

/** What the customer reads is what is promised: the date of the letter, or a later one that was told since it was written. */
export const otherThanStated: Watch = ({ item, before, after, name }) => {
  if (item.kind !== 'receipt') return undefined;
  const [old, next] = [contextOf(before), contextOf(after)];
  const { params } = before.outbox.find(({ id }) => id === item.effectId) ?? {};
  const { key, template, facts } = (params ?? {}) as Partial<LetterParams>;
  const letter = next.letters.find((each) => each.key === key);
  const fact = template && dates[template];
  if (!letter || fact === undefined || !isThrough(letter)) return undefined;
  const [stated, was, is] = [Number(facts?.[fact]), openDate(old), openDate(next)];
  if (is !== was && is !== undefined && is !== stated)
    return `'${name}' says ${stated} and ${is} is promised`;
  const counts = latest(next, letter.purpose) === letter && stated > (item.receipt as Receipt).at;
  const owed = next.answered?.reachedAt === undefined || next.answered.reachedAt === null;
  if (!counts || !owed || next.ending || typeof next.waiting?.since === 'number') return undefined;
  return is === undefined || is < stated
    ? `'${name}' says ${stated} and ${is ?? 'nothing'} is promised`
    : undefined;
};
