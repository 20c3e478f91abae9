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
  /** What was promised. */
  readonly about?: string;
}

const names = [
  'days',
  'policy',
  'kind',
  'channel',
  'team',
  'product',
  'by',
  'part',
  'but',
  'key',
  'about',
] as const;

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

/** What the server is asked. */
export function asked(search: ReportSearch): URLSearchParams {
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  return new URLSearchParams({ ...search, zone });
}
