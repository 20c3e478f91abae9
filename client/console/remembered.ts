/** A case of a list at one of its revisions. */
interface Revised {
  readonly caseId: string;
  readonly revision: number;
}

/** So long a failure stands before it is asked again, ms: a worker that is away is not asked by everybody who looks. */
const failureStands = 30_000;

/**
 * Asks once for each revision of a case, so that a list which is looked at all day costs the worker nothing. What failed is
 * asked again half a minute later, or when the case has moved on.
 *
 * @param most so many cases are remembered, those that were asked for last
 */
export function remembered<Row extends Revised, T>(
  most: number,
  ask: (row: Row) => Promise<T>,
): (row: Row) => Promise<T> {
  const known = new Map<string, { revision: number; asked: Promise<T>; failedAt: number }>();
  const begin = (row: Row) => {
    const entry = { revision: row.revision, asked: ask(row), failedAt: Infinity };
    entry.asked.catch(() => {
      entry.failedAt = Date.now();
    });
    return entry;
  };
  return (row) => {
    const { caseId, revision } = row;
    const found = known.get(caseId);
    const stands = found?.revision === revision && Date.now() - found.failedAt < failureStands;
    const entry = stands ? found : begin(row);
    known.delete(caseId);
    known.set(caseId, entry);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return entry.asked;
  };
}
