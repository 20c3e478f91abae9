import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../database/connect.ts';
import { guarded } from '../../database/guarded.ts';
import type { MessageType } from './case-change.ts';

/** Who is told, with how it stands. Instants are epoch ms. */
export interface ListedEndpoint {
  readonly id: string;
  readonly url: string;
  /** Empty: all. */
  readonly types: readonly string[];
  readonly createdAt: number;
  readonly stopped: { readonly at: number; readonly because: string } | undefined;
  readonly waiting: number;
  readonly delivered: number;
  readonly givenUp: number;
  /** Of the newest message whose last attempt failed. */
  readonly lastFault: string | undefined;
}

/** Who wants to be told, table `webhook_endpoints`. Methods throw EffectError as `guarded` does. */
export interface WebhookEndpoints {
  /** The secret is shown here and nowhere else. */
  add(url: string, types: readonly MessageType[]): Promise<{ readonly id: string; readonly secret: string }>;
  list(): Promise<readonly ListedEndpoint[]>;
  /** Nothing more is told to it; false when there is no such one that is told. */
  stop(id: string, because: string): Promise<boolean>;
}

export function webhookEndpoints(database: Database): WebhookEndpoints {
  return {
    async add(url, types) {
      const id = `we_${randomBytes(6).toString('hex')}`;
      const secret = `whsec_${randomBytes(32).toString('base64')}`;
      await guarded('keep an endpoint', () =>
        database
          .insertInto('webhook_endpoints')
          .values({ endpoint_id: id, url, secret, types: [...types] })
          .execute(),
      );
      return { id, secret };
    },
    async list() {
      const count = (state: string) => sql<string>`count(*) filter (where m.state = ${state})`;
      const rows = await guarded('list the endpoints', () =>
        database
          .selectFrom('webhook_endpoints as e')
          .leftJoin('webhook_messages as m', 'm.endpoint_id', 'e.endpoint_id')
          .groupBy('e.endpoint_id')
          .selectAll('e')
          .select([
            count('waiting').as('waiting'),
            count('delivered').as('delivered'),
            count('given-up').as('givenUp'),
            sql<string | null>`(array_agg(m.last_fault order by m.created_at desc)
              filter (where m.last_fault is not null and m.state <> 'delivered'))[1]`.as('lastFault'),
          ])
          .orderBy('e.created_at')
          .execute(),
      );
      return rows.map(({ stopped_at: at, stopped_because: because, ...row }) => ({
        id: row.endpoint_id,
        url: row.url,
        types: row.types,
        createdAt: row.created_at.getTime(),
        stopped: at === null ? undefined : { at: at.getTime(), because: because ?? '' },
        waiting: Number(row.waiting),
        delivered: Number(row.delivered),
        givenUp: Number(row.givenUp),
        lastFault: row.lastFault ?? undefined,
      }));
    },
    async stop(id, because) {
      const { numUpdatedRows } = await guarded('stop an endpoint', () =>
        database
          .updateTable('webhook_endpoints')
          .set({ stopped_at: sql<Date>`now()`, stopped_because: because })
          .where('endpoint_id', '=', id)
          .where('stopped_at', 'is', null)
          .executeTakeFirst(),
      );
      return numUpdatedRows > 0n;
    },
  };
}
