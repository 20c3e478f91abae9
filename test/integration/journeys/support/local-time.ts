/** A zone's clock on the wall, in the words that the journeys are written in: 'Fri 5 Nov 2032 16:00'. */
export interface LocalTime {
  /** Epoch ms. @throws Error when the weekday is not that date's, or the zone has no such time */
  instant(text: string): number;
  /** Exactly: with seconds and ms when there are any. */
  exact(at: number): string;
  /** To the nearest minute, for what hangs on the moment at which the server processed a message. */
  minute(at: number): string;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const shape = /^[A-Z][a-z]{2} (\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2})$/;

/** By Intl alone: what the product computes with takes no part in what is expected of it. */
export function localTime(timeZone: string): LocalTime {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  const parts = (at: number) =>
    Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const wall = (at: number): number => {
    const { year, month, day, hour, minute, second } = parts(at);
    return Date.UTC(
      +(year ?? 0),
      +(month ?? 0) - 1,
      +(day ?? 0),
      +(hour ?? 0),
      +(minute ?? 0),
      +(second ?? 0),
    );
  };
  const exact = (at: number): string => {
    const { weekday, day, month, year, hour, minute, second } = parts(at);
    const rest = at % 60_000 === 0 ? '' : `:${second}.${String(at % 1000).padStart(3, '0')}`;
    return `${weekday} ${Number(day)} ${months[Number(month) - 1]} ${year} ${hour}:${minute}${rest}`;
  };
  return {
    exact,
    minute: (at) => exact(Math.round(at / 60_000) * 60_000),
    instant(text) {
      const [, day, month, year, hour, minute] = shape.exec(text) ?? [];
      const meant = Date.UTC(
        +(year ?? 0),
        months.indexOf(month ?? ''),
        +(day ?? 0),
        +(hour ?? 0),
        +(minute ?? 0),
      );
      // Twice, because the first guess may lie on the other side of a change of the clocks.
      let at = meant;
      for (let i = 0; i < 2; i++) at += meant - wall(at);
      if (exact(at) === text) return at;
      throw new Error(`There is no '${text}' in ${timeZone}; the nearest is '${exact(at)}'.`);
    },
  };
}
