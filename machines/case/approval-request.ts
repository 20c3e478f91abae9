import { inWords, offersInWords, type Compensation } from './compensation.ts';

/** Who is asked. */
interface Asked {
  readonly contact: { readonly name: string };
  readonly email: string;
}

/**
 * The letter that asks somebody for approval, whatever kind of case writes it: what is asked and what it is worth [SUP-COMP-3].
 *
 * @param description reference to what the customer said
 */
export function approvalRequest(
  { id, offers, amount }: Compensation,
  { contact, email }: Asked,
  description: string | undefined,
) {
  return {
    purpose: 'approval-request',
    to: { department: contact.name, email },
    facts: {
      addressee: contact.name,
      offer: offersInWords(offers),
      amount: amount ? inWords(amount) : '',
      compensation: id,
    },
    ...(description !== undefined && { words: { description } }),
  } as const;
}
