import { z } from 'zod';
import { policySliceSchema } from '../../policies/slice.ts';

/** What a complaint carries of its policy. */
export const complaintPolicy = policySliceSchema.required({
  acknowledgement: true,
  forwarding: true,
  answer: true,
  followUp: true,
});

export type ComplaintPolicy = z.infer<typeof complaintPolicy>;

/** The same as a field of a payload: people name a policy, the client puts its slice in. */
export const policyField = z.record(z.string(), z.unknown()).superRefine((value, context) => {
  for (const { path, message } of complaintPolicy.safeParse(value).error?.issues ?? [])
    context.addIssue({ code: 'custom', path: [...path], message });
});

const known = new WeakMap<object, ComplaintPolicy>();

/**
 * The policy in such a field; undefined when it holds none, in a message that no validator has seen. A pure memo, because
 * one step asks several times.
 */
export function policyIn(field: z.infer<typeof policyField> | undefined): ComplaintPolicy | undefined {
  const policy = (field && known.get(field)) ?? complaintPolicy.safeParse(field).data;
  if (field && policy) known.set(field, policy);
  return policy;
}
