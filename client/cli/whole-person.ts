import type { CaseClient } from '../case-client.ts';
import { personField } from '../check-person.ts';
import { propertyOf } from '../unknown-value.ts';

/**
 * A payload whose person is whole: someone who types a new e-mail address does not mean to forget the name. What was
 * typed is laid over what is known; an erased or unknown person stays as typed.
 */
export async function wholePerson(
  client: CaseClient,
  name: string,
  payload: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  const typed = payload[personField];
  if (typeof typed !== 'object' || typed === null) return payload;
  const { customer } = await client.view(name);
  const body = propertyOf((await client.words([customer])).get(customer), 'body');
  return { ...payload, [personField]: { ...Object(body), ...typed } };
}
