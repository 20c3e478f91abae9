import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { spawnChild, waitReady } from '../../../dev/supervisor/child.ts';
import type { PartSpec } from '../../../dev/supervisor/part.ts';
import { stopProcess } from '../../../dev/supervisor/stop-process.ts';
import { freePorts } from '../../../dev/kit/ports.ts';
import { askServices } from '../../../dev/temporal/connection.ts';
import { dynamicConfigFile, otherPorts, serverConfig } from '../../../dev/temporal/server-config.ts';

/** A Temporal server that asks everybody for a token. */
export interface GuardedServer {
  readonly address: string;
  /** A folder of its own, gone with the server. */
  readonly folder: string;
  /** A token with these permissions, `<namespace>:<read|write|admin>`, good for an hour. */
  token(subject: string, permissions: readonly string[]): string;
  /** What only the one who runs the server may do. */
  asAdmin<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** Starts another process beside the server and waits for it; it is stopped with the server. */
  start(spec: PartSpec): Promise<void>;
}

// The internal frontend is none of the services that it starts unless told.
const services = ['frontend', 'internal-frontend', 'history', 'matching', 'worker'];

/** In the server's own terms: what may do everything everywhere. */
const systemAdmin = ['temporal-system:admin'];

/**
 * Starts the server as docs/operations.md says: its own authorizer and claim mapper, keys from a JWKS document, and an
 * internal frontend for its own workers, who carry no token.
 * @param program the built server (the `temporal` tool's development server knows no authorisation)
 */
export async function withGuardedServer(
  program: string,
  work: (server: GuardedServer) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'redress-guarded-'));
  const running: number[] = [];
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const server: Omit<GuardedServer, 'address' | 'asAdmin'> = {
    folder,
    token(subject, permissions) {
      const until = Math.floor(Date.now() / 1000) + 3600;
      const text = `${encode({ alg: 'RS256', typ: 'JWT', kid: 'test' })}.${encode({ sub: subject, exp: until, permissions })}`;
      return `${text}.${sign('RSA-SHA256', Buffer.from(text), keys.privateKey).toString('base64url')}`;
    },
    async start(spec) {
      const child = await spawnChild(spec, false);
      running.push(child.pid);
      await waitReady(spec, child);
    },
  };
  try {
    const jwks = join(folder, 'jwks.json');
    const key = { ...keys.publicKey.export({ format: 'jwk' }), kid: 'test', alg: 'RS256', use: 'sig' };
    await writeFile(jwks, JSON.stringify({ keys: [key] }));
    const [frontend = 0, internal, ring, ...others] = await freePorts(otherPorts + 3);
    const dynamic = join(folder, 'dynamic.yaml');
    await writeFile(dynamic, dynamicConfigFile());
    const open = JSON.parse(serverConfig(join(folder, 'temporal.db'), dynamic, { frontend, others }));
    open.global.authorization = {
      authorizer: 'default',
      claimMapper: 'default',
      permissionsClaimName: 'permissions',
      jwtKeyProvider: { keySourceURIs: [`file://${jwks}`], refreshInterval: '1m' },
    };
    open.services['internal-frontend'] = {
      rpc: { grpcPort: internal, membershipPort: ring, bindOnLocalHost: true },
    };
    const file = join(folder, 'server.yaml');
    await writeFile(file, JSON.stringify(open));
    const address = `127.0.0.1:${frontend}`;
    const asAdmin: GuardedServer['asAdmin'] = async (act) => {
      const apiKey = server.token('operator', systemAdmin);
      const connection = await Connection.connect({ address, tls: false, apiKey, connectTimeout: 2_000 });
      try {
        return await act(connection);
      } finally {
        await connection.close();
      }
    };
    await server.start({
      name: 'Temporal server with authorisation',
      command: program,
      args: ['--config-file', file, 'start', ...services.flatMap((name) => ['--service', name])],
      logFile: join(folder, 'server.log'),
      port: frontend,
      readyTimeoutMs: 90_000,
      ready: () =>
        asAdmin((connection) =>
          connection.withDeadline(Date.now() + 2_000, () => askServices(connection, 'temporal-system')),
        ),
    });
    await work({ ...server, address, asAdmin });
  } finally {
    for (const pid of running.toReversed()) await stopProcess(pid, 'SIGTERM', 5_000);
    await rm(folder, { recursive: true, force: true });
  }
}
