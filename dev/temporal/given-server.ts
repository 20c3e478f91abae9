import { Connection } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { StackError } from '../kit/stack-error.ts';
import { checkNamespace } from './namespace.ts';
import { messageOf } from '../kit/unknown-error.ts';

/** A Temporal server that somebody else runs. */
export interface GivenTemporal {
  readonly address: string;
  readonly namespace: string;
}

/**
 * The server that TEMPORAL_ADDRESS names, checked: it answers, its namespace is there and knows the search attributes.
 * Everything else about the connection (TLS, API key, metadata, temporal.toml) follows @temporalio/envconfig.
 * @returns undefined when TEMPORAL_ADDRESS is not set: the stack then brings its own server
 * @throws StackError TemporalUnreachable or NamespaceMissing
 */
export async function givenTemporal(
  env: NodeJS.ProcessEnv,
  defaultNamespace: string,
): Promise<GivenTemporal | undefined> {
  const address = env['TEMPORAL_ADDRESS'];
  if (address === undefined || address === '') return undefined;
  const { connectionOptions } = loadClientConnectConfig({ overrideEnvVars: definedOnly(env) });
  const namespace = env['TEMPORAL_NAMESPACE'] ?? defaultNamespace;
  let connection: Connection;
  try {
    connection = await Connection.connect({ ...connectionOptions, connectTimeout: 10_000 });
  } catch (error) {
    throw new StackError(
      'TemporalUnreachable',
      `No Temporal server answers at TEMPORAL_ADDRESS=${address} (${messageOf(error)}). Start it, correct the ` +
        `address and TEMPORAL_TLS_* or TEMPORAL_API_KEY, or unset TEMPORAL_ADDRESS to use the embedded server.`,
      { cause: error },
    );
  }
  try {
    await checkNamespace(connection, namespace, address);
    return { address, namespace };
  } finally {
    await connection.close();
  }
}

const definedOnly = (env: NodeJS.ProcessEnv) =>
  Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
