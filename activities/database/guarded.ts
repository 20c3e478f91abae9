import { EffectError } from '../effect-error.ts';
import { errorCode } from '../error-code.ts';

/** Node's and pg's codes of a server that cannot be reached, and PostgreSQL's classes 08, 53 and 57 (errcodes appendix). */
const away =
  /^(ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|08|53|57)|timeout|terminated|Connection ended/i;

/** unique_violation: what another has is there already, and the statement did nothing. */
export const uniqueViolation = '23505';

/** disk_full */
const full = '53100';

/**
 * Runs a query and turns every failure into a retryable EffectError that names only PostgreSQL's code: its own messages
 * and details quote values, and those may be personal data. Types: `DatabaseUnavailable`, `DatabaseFull`,
 * `DatabaseRefused`.
 */
export async function guarded<T>(what: string, query: () => Promise<T>): Promise<T> {
  try {
    return await query();
  } catch (error) {
    if (error instanceof EffectError) throw error;
    const code = errorCode(error);
    if (code === full) {
      const text = `The disk of PostgreSQL is full (${full}): it cannot ${what}. Make room there; nothing that it has is lost.`;
      throw new EffectError('DatabaseFull', text, { retryable: true });
    }
    if (away.test(code ?? String(error))) {
      const text = `PostgreSQL cannot be reached (${code ?? 'no answer'}) to ${what}. It is tried again; check DATABASE_URL and the server.`;
      throw new EffectError('DatabaseUnavailable', text, { retryable: true });
    }
    const text = `PostgreSQL refused to ${what} (code ${code ?? 'none'}). ${adviceOn(code)}`;
    throw new EffectError('DatabaseRefused', text, { retryable: true });
  }
}

/** Classes 28 and 3D of the errcodes appendix are what a wrong DATABASE_URL gives. */
function adviceOn(code = ''): string {
  if (code.startsWith('28')) return 'Correct the account and password in DATABASE_URL.';
  if (code.startsWith('3D')) return 'There is no database of that name: correct DATABASE_URL.';
  return 'Look the code up in its manual; were the migrations run?';
}
