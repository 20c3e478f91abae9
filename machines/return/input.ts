import { z } from 'zod';
import { carriedSlice } from '../../policies/carried-slice.ts';
import { channel } from '../../policies/sections/common.ts';
import { returnReason } from '../../policies/sections/returns.ts';
import { policySliceSchema } from '../../policies/slice.ts';
import { words } from '../case/words.ts';
import { unitRef } from '../goods/units.ts';
import { order, type Order } from '../money/order.ts';
import { wish, wishObjection } from './wish.ts';

const instant = z.int().nonnegative();

const slice = policySliceSchema.required({ returns: true });

export type ReturnPolicy = z.infer<typeof slice>;
export type ReturnRules = ReturnPolicy['returns'];

const asked = z.strictObject({
  lineId: z.string().min(1).max(64),
  units: z.array(z.int().nonnegative().max(9_999)).min(1).max(500),
  reason: returnReason,
  /** The packaging was opened, as the customer says; judged at the inspection. */
  opened: z.boolean().default(false),
  /** How the customer wants it settled. */
  wish: wish.default({ as: 'refund' }),
});

/** What a return is opened with. The units are reserved for this case before. */
export const returnInput = z
  .strictObject({
    caseId: z
      .string()
      .regex(
        /^[a-z0-9][a-z0-9-]{0,62}$/,
        "expected lowercase letters, digits and dashes, for example 'r-1042'",
      ),
    policy: carriedSlice(slice),
    /** When it was opened here, epoch ms; the host stamps `at` with the same instant. */
    openedAt: instant,
    at: instant.optional(),
    /** When the customer asked; left out: openedAt. */
    occurredAt: instant.optional(),
    channel: z.enum([...channel.options, 'web']).default('web'),
    /** The order as the shop has it, without the customer. */
    order,
    /** Units of it that another case holds. */
    taken: z.array(unitRef).max(500).default([]),
    lines: z.array(asked).min(1).max(500),
    customer: words('Customer'),
    /** What the customer wrote with it. */
    words: words('What the customer says').optional(),
    reachableBy: z.enum(['email', 'post']).default('email'),
    openedBy: z.strictObject({ id: z.string(), role: z.enum(['agent', 'customer', 'system']) }),
    /** Reference to why staff take it back against the rules. */
    exception: words('Why an exception is made').optional(),
  })
  .superRefine(({ policy, order, lines, exception, openedBy, openedAt, occurredAt }, context) => {
    const issue = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const named = new Set<string>();
    for (const [i, { lineId, units, reason, wish: wanted }] of lines.entries()) {
      const line = order.lines.find((each) => each.lineId === lineId);
      if (!line) {
        const known = order.lines.map((each) => each.lineId).join(', ');
        issue(['lines', i, 'lineId'], `expected a line of the order (${known}); got '${lineId}'`);
      }
      const objection = line && wishObjection(policy.returns, order, line, reason, wanted);
      if (objection !== undefined) issue(['lines', i, 'wish'], objection);
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
      issue(['occurredAt'], 'expected when the customer asked, not after the case was opened');
  });

/** The order whole: what its schema leaves out is filled in. */
export type ReturnInput = Omit<z.input<typeof returnInput>, 'order'> & { readonly order: Order };
