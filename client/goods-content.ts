import type { ContentField } from '../activities/content/content-store.ts';
import { checkPerson, personField } from './check-person.ts';

/**
 * What is stored of a request about goods: the person whose order it is, and words by their field. The address of the request goes
 * before that to which the order was delivered.
 */
export function goodsContent(
  customer: { readonly name?: string; readonly email?: string; readonly address?: string | undefined },
  {
    phone,
    address = customer.address,
  }: { readonly phone?: string | undefined; readonly address?: string | undefined },
  words: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, ContentField>> {
  const { name, email } = customer;
  const known = Object.entries({ name, email, phone, address }).filter(([, value]) => value !== undefined);
  const said = Object.entries(words).flatMap(([field, body]) =>
    body === undefined ? [] : [[field, { body, kind: 'words' }] as const],
  );
  return {
    [personField]: { body: checkPerson(Object.fromEntries(known)), kind: 'person' },
    ...Object.fromEntries(said),
  };
}
