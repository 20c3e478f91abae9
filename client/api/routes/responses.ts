import { problem, problemMediaType } from '../problems/problem.ts';
import { problemTypes, type ProblemType } from '../problems/catalogue.ts';

/** What any route with a key may answer. */
const always: readonly ProblemType[] = [
  'MalformedRequest',
  'Unauthenticated',
  'SignatureMissing',
  'SignatureExpired',
  'SignatureInvalid',
  'ScopeMissing',
  'InvalidInput',
  'RateLimited',
  'Internal',
  'ServiceUnavailable',
];

/** What any route that takes a body and an Idempotency-Key may answer. */
export const keyedProblems: readonly ProblemType[] = [
  'IdempotencyKeyMissing',
  'IdempotencyKeyReused',
  'BodyTooLarge',
  'UnsupportedMediaType',
  'TextTooLarge',
  'ControlCharacter',
];

interface Content {
  readonly description: string;
  readonly content: Readonly<Record<string, { readonly schema: typeof problem }>>;
}

/** The problems that a route may answer, for Fastify and for the document: one entry for each status. */
export function problemResponses(problems: readonly ProblemType[]): Record<number, Content> {
  const byStatus = new Map<number, ProblemType[]>();
  for (const type of new Set([...always, ...problems])) {
    const { status } = problemTypes[type];
    byStatus.set(status, [...(byStatus.get(status) ?? []), type]);
  }
  const entries = [...byStatus].toSorted(([a], [b]) => a - b);
  return Object.fromEntries(
    entries.map(([status, types]): [number, Content] => [
      status,
      {
        description: types.map((type) => `\`${type}\`: ${problemTypes[type].title}`).join('. '),
        content: { [problemMediaType]: { schema: problem } },
      },
    ]),
  );
}
