import { Client, type QueryResult } from 'pg';

/** Runs one statement on a connection of its own; throws when nobody answers within two seconds. */
export async function askPostgres(databaseUrl: string, sql = 'select 1'): Promise<QueryResult> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}
