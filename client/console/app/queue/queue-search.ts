/** What of the queue stands in the address, so that a view can be kept and sent to somebody. */
export interface QueueSearch {
  readonly view?: string;
  readonly kind?: string;
  readonly state?: string;
  readonly policy?: string;
  /** Words, names, addresses or numbers that the case has. */
  readonly text?: string;
}

const names = ['view', 'kind', 'state', 'policy', 'text'] as const;

/** The known parts of an address; the rest is left out. */
export function queueSearch(given: Readonly<Record<string, unknown>>): QueueSearch {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = given[name];
      return typeof value === 'string' && value !== ''
        ? [[name, value]]
        : typeof value === 'number'
          ? [[name, String(value)]]
          : [];
    }),
  );
}
