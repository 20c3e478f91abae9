import { z } from 'zod';

/** Id of a clause in the source policies, for example 'ASI-ACK-1'. */
export const clauseId = z
  .string()
  .regex(/^[A-Z]{2,8}-[A-Z]+(-\d+)?$/, "expected a clause id, for example 'ASI-ACK-1'");

/** One rule of a policy: what it is called, its value and the clauses that it comes from. */
export interface Titled<T> {
  readonly title: string;
  readonly value: T;
  readonly clauses: readonly string[];
  /** Why the value is this one where the source leaves it open. */
  readonly note?: string;
  /** Whose value this is, when the policy itself is silent. */
  readonly inherited?: string;
}

/** Schema of a rule: people read the title, machines the value, coverage the clauses. */
export function titled<T extends z.ZodType>(value: T) {
  return z.strictObject({
    title: z.string().min(1, "expected a title, for example 'Acknowledged within'"),
    value,
    clauses: z.array(clauseId),
    note: z.string().min(1).exactOptional(),
    inherited: z.string().exactOptional(),
  });
}
