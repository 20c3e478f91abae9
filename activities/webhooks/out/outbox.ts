import { sql } from 'kysely';
import type { Database } from '../../database/connect.ts';
import { guarded } from '../../database/guarded.ts';

/** A message that this process may try to tell now, until its lease ends. */
export interface ClaimedMessage {
  readonly endpointId: string;
  readonly url: string;
  readonly secret: string;
  /** `webhook-id`: the same for each try and each replay. */
  readonly messageId: string;
  readonly caseId: string;
  readonly revision: string;
  readonly body: unknown;
  /** Tries with this one. */
  readonly attempts: number;
}

/** What became of a try; `wait` is ms. */
export type Outcome =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'again'; readonly wait: number; readonly fault: string }
  | { readonly kind: 'given-up'; readonly fault: string };

/** What is still to be told, table `webhook_messages`. Methods throw EffectError as `guarded` does. */
export interface Outbox {
  /** Endpoints that something can be told to now. */
  due(): Promise<readonly string[]>;
  /** The next messages for one endpoint: of each case the first that waits, and none that another process has. */
  claim(endpointId: string, most: number, leaseMs: number): Promise<readonly ClaimedMessage[]>;
  /** Changes nothing when the lease was lost to another try. */
  settle(message: ClaimedMessage, outcome: Outcome): Promise<void>;
  /** Tells again what was told or given up. Returns how many messages wait anew. */
  replay(endpointId: string, only: Replayed): Promise<number>;
}

/** Which messages are told again; all of an endpoint when nothing is said. */
export interface Replayed {
  readonly caseId?: string | undefined;
  /** Written at or after, epoch ms. */
  readonly since?: number | undefined;
  readonly givenUpOnly?: boolean | undefined;
}

const isDue = sql<boolean>`w.state = 'waiting' and w.next_at <= now() and (w.lease_until is null or w.lease_until < now())`;

export function outboxOf(database: Database): Outbox {
  return {
    async due() {
      const { rows } = await guarded('look for messages', () =>
        sql<{ id: string }>`
          select distinct w.endpoint_id as id from webhook_messages w
          join webhook_endpoints e on e.endpoint_id = w.endpoint_id and e.stopped_at is null
          where ${isDue}`.execute(database),
      );
      return rows.map(({ id }) => id);
    },
    async claim(endpointId, most, leaseMs) {
      const { rows } = await guarded('claim messages', () =>
        sql<ClaimedMessage>`
          with next as materialized (
            select w.endpoint_id, w.case_id, w.revision from webhook_messages w
            where w.endpoint_id = ${endpointId} and ${isDue}
              and not exists (
                select 1 from webhook_messages b
                where b.endpoint_id = w.endpoint_id and b.case_id = w.case_id
                  and b.state = 'waiting' and b.revision < w.revision)
            order by w.next_at, w.revision limit ${most}
            for update of w skip locked)
          update webhook_messages m
          set lease_until = now() + ${leaseMs} * interval '1 millisecond', attempts = attempts + 1
          from webhook_endpoints e, next n
          where e.endpoint_id = m.endpoint_id and e.stopped_at is null
            and n.endpoint_id = m.endpoint_id and n.case_id = m.case_id and n.revision = m.revision
          returning m.endpoint_id as "endpointId", e.url, e.secret, m.message_id as "messageId",
            m.case_id as "caseId", m.revision, m.body, m.attempts`.execute(database),
      );
      return rows;
    },
    async settle({ endpointId, caseId, revision, attempts }, outcome) {
      const change =
        outcome.kind === 'again'
          ? {
              lease_until: null,
              last_fault: outcome.fault,
              next_at: sql<Date>`now() + ${outcome.wait} * interval '1 millisecond'`,
            }
          : {
              lease_until: null,
              state: outcome.kind,
              settled_at: sql<Date>`now()`,
              last_fault: outcome.kind === 'given-up' ? outcome.fault : null,
            };
      await guarded('settle a message', () =>
        database
          .updateTable('webhook_messages')
          .set(change)
          .where('endpoint_id', '=', endpointId)
          .where('case_id', '=', caseId)
          .where('revision', '=', revision)
          .where('state', '=', 'waiting')
          .where('attempts', '=', attempts)
          .execute(),
      );
    },
    async replay(endpointId, { caseId, since, givenUpOnly }) {
      const { numUpdatedRows } = await guarded('replay messages', () =>
        database
          .updateTable('webhook_messages')
          .set({ state: 'waiting', attempts: 0, next_at: sql<Date>`now()`, lease_until: null })
          .where('endpoint_id', '=', endpointId)
          .where('state', 'in', givenUpOnly ? ['given-up'] : ['given-up', 'delivered'])
          .$if(caseId !== undefined, (query) => query.where('case_id', '=', caseId ?? ''))
          .$if(since !== undefined, (query) => query.where('created_at', '>=', new Date(since ?? 0)))
          .executeTakeFirst(),
      );
      return Number(numUpdatedRows);
    },
  };
}
