import { inPlaceOf, type Approved } from './compensation-approval.ts';
import { inWords, offersInWords, type Compensation } from './compensation.ts';

/** Who is asked. */
interface Asked {
  readonly contact: { readonly name: string };
  readonly email: string;
}

/**
 * The letter that asks somebody for approval, whatever kind of case writes it: what is asked, what it is
 * worth, and in whose place they decide [SUP-COMP-3].
 *
 * @param description reference to what the customer said
 */
export function approvalRequest(
  context: Pick<Approved, 'policy'>,
  { id, offers, amount, requestedBy }: Compensation,
  { contact, email }: Asked,
  description: string | undefined,
) {
  const place = inPlaceOf(context, requestedBy);
  return {
    purpose: 'approval-request',
    to: { department: contact.name, email },
    facts: {
      addressee: contact.name,
      offer: offersInWords(offers),
      amount: amount ? inWords(amount) : '',
      compensation: id,
      ...(place !== undefined && { inPlaceOf: place }),
    },
    ...(description !== undefined && { words: { description } }),
  } as const;
}
