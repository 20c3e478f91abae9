import { Client, Connection, type ConnectionOptions } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { ClientError } from './client-error.ts';
import { defaultStackFile, readStackFile, type StackFile } from './stack-file.ts';
import { messageOf } from './unknown-value.ts';

export interface ConnectOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** Another place of the stack's file; for tests. */
  readonly stackFile?: string;
  /** The seam for a payload codec: must be the worker's. */
  readonly dataConverter?: DataConverter;
  /** How long the server may take to answer the first call, ms. */
  readonly timeout?: number;
}

/** An open connection to Temporal. Close it, or the process stays alive. */
export interface Session {
  readonly temporal: Client;
  readonly namespace: string;
  readonly address: string;
  /** The clone's own stack, when that is what was connected to: never mix another server with this clone's database. */
  readonly stack: StackFile | undefined;
  close(): Promise<void>;
}

/**
 * Connects as Temporal's own tools do (a profile of temporal.toml, TEMPORAL_* over it), else to the stack that
 * `npm start` runs in this clone.
 *
 * @throws ClientError NoTemporal, BadConfiguration, ServiceUnavailable or NotAllowed
 */
export async function connect(options: ConnectOptions = {}): Promise<Session> {
  const env = options.env ?? process.env;
  const stack = await readStackFile(options.stackFile ?? defaultStackFile);
  const configured = loadProfile(env);
  const address = configured.connection.address ?? stack?.temporalAddress;
  if (!address) {
    throw new ClientError(
      'NoTemporal',
      'No Temporal server is known. Run `npm start` in this clone, or set TEMPORAL_ADDRESS (and TEMPORAL_NAMESPACE) or write a temporal.toml.',
    );
  }
  const own = configured.connection.address === undefined;
  const namespace =
    configured.namespace ?? (stack?.temporalAddress === address ? stack.namespace : undefined) ?? 'redress';
  const connection = await open({ ...configured.connection, address }, own, options.timeout ?? 5_000);
  const { dataConverter } = options;
  return {
    temporal: new Client({ connection, namespace, ...(dataConverter ? { dataConverter } : {}) }),
    namespace,
    address,
    stack: stack?.temporalAddress === address ? stack : undefined,
    close: () => connection.close(),
  };
}

function loadProfile(env: NodeJS.ProcessEnv): {
  connection: ConnectionOptions;
  namespace: string | undefined;
} {
  const overrideEnvVars = Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  try {
    const { connectionOptions, namespace } = loadClientConnectConfig({ overrideEnvVars });
    const { address, tls, apiKey, metadata } = connectionOptions;
    return {
      namespace,
      connection: {
        ...(address ? { address } : {}),
        ...(tls === undefined ? {} : { tls }),
        ...(apiKey ? { apiKey } : {}),
        ...(metadata ? { metadata } : {}),
      },
    };
  } catch (cause) {
    throw new ClientError(
      'BadConfiguration',
      `The Temporal configuration cannot be read: ${messageOf(cause)}. Correct temporal.toml or the TEMPORAL_* variables.`,
      { cause },
    );
  }
}

async function open(options: ConnectionOptions, own: boolean, timeout: number): Promise<Connection> {
  try {
    return await Connection.connect({ ...options, connectTimeout: timeout });
  } catch (cause) {
    const text = messageOf(cause);
    if (/PERMISSION_DENIED|UNAUTHENTICATED|\b(7|16) /.test(text)) {
      throw new ClientError(
        'NotAllowed',
        `Temporal at ${options.address} refused the credentials; check TEMPORAL_API_KEY.`,
        {
          cause,
        },
      );
    }
    const advice = own
      ? 'The stack of this clone was started but does not answer: run `npm start` again.'
      : 'Check TEMPORAL_ADDRESS, TLS and the network.';
    throw new ClientError('ServiceUnavailable', `Temporal at ${options.address} does not answer. ${advice}`, {
      cause,
    });
  }
}
