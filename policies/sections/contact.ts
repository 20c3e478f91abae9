import { z } from 'zod';

const expecting = (what: string, example: string) => ({ error: `expected ${what}, for example ${example}` });

/** A member of the company's staff who can be named to customers. */
export const person = z.strictObject(
  {
    id: z.string(expecting('an account name', "'ada-obi'")).min(1),
    name: z.string(expecting('a name', "'Ada Obi'")).min(1),
  },
  expecting('a person', "{ id: 'ada-obi', name: 'Ada Obi' }"),
);

export const email = z.email("expected an e-mail address, for example 'quality@example.com'");
