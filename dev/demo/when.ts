import type { Random } from '../shop/random.ts';
import type { Scene } from './scenes.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** So long the demonstration's time goes on from the day on which it is filled. */
export const monthDays = 30;

/** That instant of a day in UTC, moved on over a weekend: nobody works there. */
export function workday(at: number, hours: number): number {
  const midnight = at - (at % day);
  const weekday = new Date(midnight).getUTCDay();
  const weekend = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
  return midnight + weekend * day + hours * hour;
}

/** When the month ends: late in the afternoon of a working day, epoch ms. */
export const endOfMonth = (begin: number): number => workday(begin + monthDays * day, 19);

/** Companies with which a case escalates by itself after two days: what comes on a Thursday would do so over the weekend. */
const hastening: ReadonlySet<string> = new Set(['support-procedures']);

/** The same hour of a Wednesday instead of a Thursday or Friday. */
function early(at: number): number {
  return at - Math.max(0, new Date(at).getUTCDay() - 3) * day;
}

/** When a case begins: on a working day, when its company is there, epoch ms. */
export function beginOf({ ago, policy }: Scene, end: number, random: Random): number {
  const [earliest, latest] = ago ?? [monthDays - 1, 2];
  const back = latest + random.below(Math.max(1, earliest - latest + 1));
  // Lagos opens five hours before Detroit.
  const opens = policy === 'hawaree' ? 9 : 14;
  const at = workday(end - back * day, opens + random.below(5)) + random.below(60) * 60_000;
  return Math.min(hastening.has(policy) ? early(at) : at, end - 2 * hour);
}
