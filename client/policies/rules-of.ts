import { isData } from '../../policies/data.ts';
import type { Policy } from '../../policies/schema.ts';

/** One rule of a policy, for people: where it stands, what it says and where it comes from. */
export interface RuleLine {
  readonly path: string;
  readonly title: string;
  /** As JSON. */
  readonly value: string;
  readonly clauses: readonly string[];
  readonly note?: string;
  /** The policy whose value it is; left out: its own. */
  readonly inherited?: string;
}

/** Every rule of a policy in the order of its fields. */
export function rulesOf(policy: Policy): readonly RuleLine[] {
  return [...rules(policy, '')];
}

function* rules(value: unknown, path: string): Generator<RuleLine> {
  if (!isData(value)) return;
  const { title, clauses, note, inherited } = value;
  if (typeof title === 'string' && Array.isArray(clauses) && 'value' in value) {
    yield {
      path,
      title,
      value: JSON.stringify(value['value']),
      clauses: clauses.map(String),
      ...(typeof note === 'string' && { note }),
      ...(typeof inherited === 'string' && { inherited }),
    };
    return;
  }
  for (const [key, inner] of Object.entries(value)) yield* rules(inner, path === '' ? key : `${path}.${key}`);
}
