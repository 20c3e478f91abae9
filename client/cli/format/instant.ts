/** 'Tue 24 Nov 2026, 17:00 EST' in the given zone; the year only when it is not the year of `now`. */
export function instant(at: number, timeZone: string, now: number): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? '';
  const thisYear = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric' }).format(now);
  const year = part('year') === thisYear ? '' : ` ${part('year')}`;
  return `${part('weekday')} ${part('day')} ${part('month')}${year} ${part('hour')}:${part('minute')} ${zoneName(at, timeZone)}`;
}

/** 'EST' where the zone has a common abbreviation, else 'GMT+1'. */
function zoneName(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'short' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

const minute = 60_000;
const units = [
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
] as const;

/** A length of time in the two largest units that matter: '2 days 3 hours', '40 minutes', 'less than a minute'. */
export function lengthOfTime(ms: number): string {
  let rest = Math.round(Math.abs(ms) / minute) * minute;
  const words: string[] = [];
  for (const [name, size] of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) words.push(`${count} ${name}${count === 1 ? '' : 's'}`);
  }
  return words.length === 0 ? 'less than a minute' : words.slice(0, 2).join(' ');
}

/** 'in 3 hours', '2 days ago'. */
export function fromNow(at: number, now: number): string {
  return at >= now ? `in ${lengthOfTime(at - now)}` : `${lengthOfTime(now - at)} ago`;
}
