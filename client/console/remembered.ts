/** A case of a list at one of its revisions. */
interface Revised {
  readonly caseId: string;
  readonly revision: number;
}

/**
 * Asks once for each revision of a case, so that a list which is looked at all day costs the worker nothing. What failed is
 * asked again.
 *
 * @param most so many cases are remembered, those that were asked for last
 */
export function remembered<Row extends Revised, T>(
  most: number,
  ask: (row: Row) => Promise<T>,
): (row: Row) => Promise<T> {
  const known = new Map<string, { readonly revision: number; readonly asked: Promise<T> }>();
  return async (row) => {
    const { caseId, revision } = row;
    const found = known.get(caseId);
    const asked = found?.revision === revision ? found.asked : ask(row);
    known.delete(caseId);
    known.set(caseId, { revision, asked });
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    try {
      return await asked;
    } catch (error) {
      known.delete(caseId);
      throw error;
    }
  };
}
