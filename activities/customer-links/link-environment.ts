import { z } from 'zod';
import type { CustomerLinkSettings } from './link-address.ts';

/** Variables of whoever makes or opens customers' links. */
export const linkEnvironment = {
  /** The customer's page, with `{token}`. */
  CUSTOMER_URL: z
    .string()
    .refine(
      (text) => /^https?:/.test(text) && text.includes('{token}') && URL.canParse(text),
      'expected a link, with {token} for its secret',
    )
    .optional(),
  /** What seals the links. */
  REDRESS_LINK_SECRET: z.string().min(32, 'expected at least 32 characters that nobody can guess').optional(),
};

interface Given {
  readonly CUSTOMER_URL?: string | undefined;
  readonly REDRESS_LINK_SECRET?: string | undefined;
}

/** No page without what seals its links. */
export function secretOfLinks(given: Given, context: z.RefinementCtx): void {
  if (given.CUSTOMER_URL === undefined || given.REDRESS_LINK_SECRET !== undefined) return;
  context.addIssue({
    code: 'custom',
    path: ['REDRESS_LINK_SECRET'],
    message: 'expected beside CUSTOMER_URL',
  });
}

/** Undefined when there is no page. */
export function linksOf({
  CUSTOMER_URL: page,
  REDRESS_LINK_SECRET: secret,
}: Given): CustomerLinkSettings | undefined {
  return page === undefined || secret === undefined ? undefined : { page, secret };
}
