import { z } from 'zod';
import { isData } from '../../policies/data.ts';
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
export const policyField = z
  .custom<ComplaintPolicy>(isData, 'expected the slice of a policy')
  .superRefine((value, context) => {
    for (const { path, message } of complaintPolicy.safeParse(value).error?.issues ?? [])
      context.addIssue({ code: 'custom', path: [...path], message });
  });
