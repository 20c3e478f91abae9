/** What of a report stands in the address, so that it can be kept and sent to somebody. */
export interface ReportSearch {
  /** How many days back, today included. */
  readonly days?: string;
  readonly policy?: string;
  readonly kind?: string;
  readonly channel?: string;
  readonly team?: string;
  readonly product?: string;
  readonly by?: string;
  /** Of the cases behind a number: those that are counted, or those that are not but could be. */
  readonly part?: string;
  readonly but?: string;
  readonly key?: string;
}

const names = ['days', 'policy', 'kind', 'channel', 'team', 'product', 'by', 'part', 'but', 'key'] as const;

/** The known parts of an address; the rest is left out. */
export function reportSearch(given: Readonly<Record<string, unknown>>): ReportSearch {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = given[name];
      const text = typeof value === 'number' ? String(value) : value;
      return typeof text === 'string' && text !== '' ? [[name, text]] : [];
    }),
  );
}

const day = 86_400_000;

/** What the server is asked: whole days of the reader, up to the end of today. */
export function asked({ days = '30', ...search }: ReportSearch): URLSearchParams {
  const today = new Date();
  const until = new Date(today.getFullYear(), today.getMonth(), today.getDate() + 1).getTime();
  const back = Number(days) > 0 ? Number(days) : 30;
  const period = { since: String(Math.max(0, until - back * day)), until: String(until) };
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  return new URLSearchParams({ ...search, ...period, zone });
}
