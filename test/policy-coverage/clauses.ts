import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const file = z.record(
  z.string(),
  z.record(
    z.string(),
    z.strictObject({ how: z.enum(['enforced', 'supported', 'guidance']), text: z.string() }),
  ),
);

/** A clause of a source policy. */
export interface Clause {
  readonly policy: string;
  readonly id: string;
  /** enforced: the machine makes it happen; supported: people are given what they need; guidance: conduct. */
  readonly how: 'enforced' | 'supported' | 'guidance';
  readonly text: string;
}

/** Every clause of policies/clauses.yaml, in its order. */
export function readClauses(root: string): readonly Clause[] {
  const policies = file.parse(parse(readFileSync(join(root, 'policies', 'clauses.yaml'), 'utf8')));
  return Object.entries(policies).flatMap(([policy, clauses]) =>
    Object.entries(clauses).map(([id, clause]) => ({ policy, id, ...clause })),
  );
}

/** Groups that a later issue promises: privacy and the protection of data, and what an agent knows by heart. */
const later = ['PRO-PRIV', 'CSP-KNOW-2', 'SUP-DATA'];

/** Whether the product must carry the clause now: an enforced one without a passing test fails the run. */
export function isPromised({ id }: Pick<Clause, 'id'>): boolean {
  return !later.some((group) => id === group || id.startsWith(`${group}-`));
}

/** The clause ids in square brackets of a text: '[ASI-ACK-1] ...' or '[ASI-ACK-1, ASI-ACK-2] ...'. */
export function idsIn(text: string): readonly string[] {
  const lists = text.match(/\[[A-Z]{3}-[A-Z]+(?:-\d+)?(?:, *[A-Z]{3}-[A-Z]+(?:-\d+)?)*\]/g) ?? [];
  return [...new Set(lists.flatMap((list) => list.slice(1, -1).split(/, */)))];
}
