/** A zone's clock on the wall, in the words that the journeys are written in: 'Fri 5 Nov 2032 16:00', with seconds if need be. */
export interface LocalTime {
  /** Epoch ms. @throws Error when the weekday is not that date's, or the zone has no such time */
  instant(text: string): number;
  /** Exactly: with seconds and thousandths when there are any. */
  exact(at: number): string;
  /** To the nearest minute, for what hangs on the moment at which the server processed a message. */
  minute(at: number): string;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The instant at which a clock in Greenwich shows it. */
const greenwich = (text: string): number => Date.parse(`${text.slice(4)} GMT`);

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
  const exact = (at: number): string => {
    const { weekday, day, month, year, hour, minute, second } = Object.fromEntries(
      format.formatToParts(at).map(({ type, value }) => [type, value]),
    );
    const thousandths = at % 1000 === 0 ? '' : `.${String(at % 1000).padStart(3, '0')}`;
    const seconds = at % 60_000 === 0 ? '' : `:${second}${thousandths}`;
    return `${weekday} ${Number(day)} ${months[Number(month) - 1]} ${year} ${hour}:${minute}${seconds}`;
  };
  return {
    exact,
    minute: (at) => exact(Math.round(at / 60_000) * 60_000),
    instant(text) {
      let at = greenwich(text);
      // Twice, because the first guess may lie on the other side of a change of the clocks.
      for (let i = 0; i < 2; i++) at += greenwich(text) - greenwich(exact(at));
      if (exact(at) === text) return at;
      throw new Error(`There is no '${text}' in ${timeZone}; the nearest is '${exact(at)}'.`);
    },
  };
}
