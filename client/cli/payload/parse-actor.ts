import type { Actor } from '../../../workflows/messages.ts';
import { actor } from '../../actor.ts';
import { ClientError } from '../../client-error.ts';

/**
 * `agent:ana`, `customer` or `system:shop` as an actor.
 *
 * @throws ClientError `InvalidInput`
 */
export function parseActor(text: string): Actor {
  const [role = '', ...rest] = text.split(':');
  // Staff and systems are accounts: nobody acts for a whole role.
  const id = rest.length === 0 && role === 'customer' ? role : rest.join(':').trim();
  const parsed = actor.safeParse({ role, id });
  if (parsed.success) return parsed.data;
  throw new ClientError(
    'InvalidInput',
    `'${text}' is no actor: write agent:<account>, customer or system:<name>.`,
  );
}
