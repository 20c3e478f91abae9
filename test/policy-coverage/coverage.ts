import { type Clause, isPromised } from './clauses.ts';
import type { Proof } from './proofs.ts';
import type { Use } from './uses.ts';

/**
 * proved: a test passed and none failed. missing: it is enforced, promised now and not proved. open: nothing must prove it
 * yet, or only a person can do it.
 */
export type Verdict = 'proved' | 'missing' | 'open';

/** A clause with all that is known of it. */
export interface Covered {
  readonly clause: Clause;
  readonly verdict: Verdict;
  readonly proofs: readonly Proof[];
  readonly uses: readonly Use[];
}

/** Each clause with its tests and what it became, repeated titles and places once. */
export function coverageOf(
  clauses: readonly Clause[],
  proofs: readonly Proof[],
  uses: readonly Use[],
): readonly Covered[] {
  return clauses.map((clause) => {
    const mine = proofs.filter((proof) => proof.clause === clause.id);
    const proved =
      mine.some(({ status }) => status === 'passed') && mine.every(({ status }) => status !== 'failed');
    const due = clause.how === 'enforced' && isPromised(clause);
    return {
      clause,
      verdict: proved ? 'proved' : due ? 'missing' : 'open',
      proofs: once(mine, ({ file, title, status }) => `${file} ${title} ${status}`),
      uses: once(
        uses.filter((use) => use.clause === clause.id),
        ({ where, name }) => `${where} ${name}`,
      ),
    };
  });
}

/** Clause ids in titles, values or comments that no policy has: a slip of the pen proves nothing. */
export function unknownIds(
  clauses: readonly Clause[],
  found: readonly { readonly clause: string }[],
): readonly string[] {
  const known = new Set(clauses.map(({ id }) => id));
  return [...new Set(found.map(({ clause }) => clause).filter((id) => !known.has(id)))].toSorted();
}

function once<T>(all: readonly T[], keyOf: (each: T) => string): readonly T[] {
  return [...new Map(all.map((each) => [keyOf(each), each])).values()];
}
