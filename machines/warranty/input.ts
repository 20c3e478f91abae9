import { z } from 'zod';
import { carriedSlice } from '../../policies/carried-slice.ts';
import { channel } from '../../policies/sections/common.ts';
import { fault } from '../../policies/sections/warranty.ts';
import { policySliceSchema } from '../../policies/slice.ts';
import { words } from '../case/words.ts';
import { order, type Order } from '../money/order.ts';

const instant = z.int().nonnegative();

const slice = policySliceSchema.required({ warranty: true });

export type WarrantyPolicy = z.infer<typeof slice>;
export type WarrantyRules = WarrantyPolicy['warranty'];

const claimed = z.strictObject({
  lineId: z.string().min(1).max(64),
  units: z.array(z.int().nonnegative().max(9_999)).min(1).max(500),
  /** As the customer reads them off the goods; asked of nobody. */
  serials: z.array(z.string().min(1).max(64)).max(500).default([]),
});

/** What a warranty claim is opened with. The units are reserved for this case before. */
export const claimInput = z
  .strictObject({
    caseId: z
      .string()
      .regex(
        /^[a-z0-9][a-z0-9-]{0,62}$/,
        "expected lowercase letters, digits and dashes, for example 'w-1042'",
      ),
    policy: carriedSlice(slice),
    /** When it was opened here, epoch ms; the host stamps `at` with the same instant. */
    openedAt: instant,
    at: instant.optional(),
    /** When the customer claimed; left out: openedAt. */
    occurredAt: instant.optional(),
    channel: z.enum([...channel.options, 'web']).default('web'),
    /** The order as the shop has it, without the customer. */
    order,
    lines: z.array(claimed).min(1).max(100),
    /** What the customer cannot name is taken for a defect [CSP-TRUST-1]. */
    fault: fault.default('unknown'),
    customer: words('Customer'),
    /** What is wrong, in the customer's words; left out: the customer is asked [SUP-WAR-4]. */
    words: words('What is wrong').optional(),
    reachableBy: z.enum(['email', 'post']).default('email'),
    openedBy: z.strictObject({ id: z.string(), role: z.enum(['agent', 'customer', 'system']) }),
    /** Reference to why staff take it as covered where the rules are against it. */
    exception: words('Why an exception is made').optional(),
  })
  .superRefine(({ order, lines, exception, openedBy, openedAt, occurredAt }, context) => {
    const issue = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const named = new Set<string>();
    for (const [i, { lineId, units }] of lines.entries()) {
      const line = order.lines.find((each) => each.lineId === lineId);
      if (!line) {
        const known = order.lines.map((each) => each.lineId).join(', ');
        issue(['lines', i, 'lineId'], `expected a line of the order (${known}); got '${lineId}'`);
      }
      for (const [j, unit] of units.entries()) {
        const key = JSON.stringify([lineId, unit]);
        if (named.has(key))
          issue(['lines', i, 'units', j], `expected each unit once; ${unit} is named again`);
        named.add(key);
        if (line && unit >= line.quantity)
          issue(['lines', i, 'units', j], `expected a unit from 0 to ${line.quantity - 1}; got ${unit}`);
      }
    }
    if (exception !== undefined && openedBy.role !== 'agent')
      issue(['exception'], 'expected none, because only staff may make an exception');
    if (occurredAt !== undefined && occurredAt > openedAt)
      issue(['occurredAt'], 'expected when the customer claimed, not after the case was opened');
  });

/** The order whole: what its schema leaves out is filled in. */
export type ClaimInput = Omit<z.input<typeof claimInput>, 'order'> & { readonly order: Order };
