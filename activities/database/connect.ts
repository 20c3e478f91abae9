import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/**
 * A pool of connections to PostgreSQL. Nothing is opened until the first query; `destroy()` closes it.
 *
 * @param databaseUrl postgres://user:password@host:port/database
 * @param size most connections at once
 */
export function connect(databaseUrl: string, size = 10): Database {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: size,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    // Above the server's own limit: it ends the wait for a server that has gone silent.
    query_timeout: 20_000,
    application_name: 'redress',
  });
  // An idle connection that the server ends is replaced on the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  // One that is lent out has no listener of the pool's: when it dies between two queries, the next query says so.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
