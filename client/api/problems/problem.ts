import { z } from 'zod';
import { problemTypes, type ProblemType } from './catalogue.ts';

/** One wrong field of a request. */
const wrongField = z.object({
  in: z.enum(['body', 'path', 'query', 'header']),
  field: z.string().meta({ description: 'Names from the outermost inwards, joined by dots: customer.email' }),
  detail: z.string().meta({ description: 'What was expected' }),
});

export type ProblemField = z.infer<typeof wrongField>;

/** An error as RFC 9457 (Problem Details for HTTP APIs) has it, application/problem+json. */
export const problem = z
  .object({
    type: z.string().meta({
      description: 'urn:redress:problem:<name>; compare this, never the words',
      examples: ['urn:redress:problem:UnknownCase'],
    }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'What was wrong and what to do next' }),
    instance: z
      .string()
      .meta({ description: 'urn:redress:request:<request id>; name it when you ask for help' }),
    errors: z.array(wrongField).optional(),
    possible: z
      .array(z.string())
      .optional()
      .meta({ description: 'What the case would accept now, when it refused something' }),
  })
  .meta({ id: 'Problem' });

export type Problem = z.infer<typeof problem>;

export const problemMediaType = 'application/problem+json';

/** A problem of a type of the catalogue. */
export function problemOf(
  type: ProblemType,
  detail: string,
  requestId: string,
  more: Pick<Problem, 'errors' | 'possible'> = {},
): Problem {
  const { status, title } = problemTypes[type];
  return {
    type: `urn:redress:problem:${type}`,
    title,
    status,
    detail,
    instance: `urn:redress:request:${requestId}`,
    ...(more.errors === undefined || more.errors.length === 0 ? {} : { errors: more.errors }),
    ...(more.possible === undefined ? {} : { possible: more.possible }),
  };
}
