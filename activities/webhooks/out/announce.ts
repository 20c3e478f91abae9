import { sql, type Transaction } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import { messageTypeOf, type CaseChange } from './case-change.ts';

/**
 * Writes down that a change is to be told to every endpoint that wants it, inside the transaction that writes the change: both
 * are there, or neither. The same revision again changes nothing. A delivery loop tells it (`startDeliveries`).
 *
 * What is written for one case must be written in the order of its revisions; whoever locks the case's row does.
 */
export async function announce(transaction: Transaction<Tables>, change: CaseChange): Promise<void> {
  const { caseId, kind, policy, state, revision, at } = change;
  const type = messageTypeOf(change);
  const body = {
    type,
    timestamp: new Date(at).toISOString(),
    data: { case: caseId, kind, policy, state, revision },
  };
  await sql`
    insert into webhook_messages (endpoint_id, message_id, case_id, revision, body)
    select endpoint_id, ${`msg_${caseId}_${revision}`}, ${caseId}, ${revision}::bigint, ${JSON.stringify(body)}::jsonb
    from webhook_endpoints
    where stopped_at is null and (types = '{}' or ${type} = any (types))
    on conflict do nothing`.execute(transaction);
}
