import { expect, test } from '@jest/globals';
import { join } from 'node:path';
import { PostgresContent } from '../../activities/content/postgres-content.ts';
import { connect as connectDatabase } from '../../activities/database/connect.ts';
import { createCaseClient, type CaseClient } from '../../client/case-client.ts';
import { connect, type Session } from '../../client/connection.ts';
import { cacheFolder } from '../../dev/kit/paths.ts';
import { workerSpec } from '../../dev/supervisor/worker-spec.ts';
import { cachedServer } from '../../dev/temporal/built-server.ts';
import { givenTemporal } from '../../dev/temporal/given-server.ts';
import { prepareNamespace } from '../../dev/temporal/namespace.ts';
import { testStack } from '../support/stack/env.ts';
import { withGuardedServer } from './support/guarded-server.ts';
import { ana, complaintText, jane } from './support/jane.ts';

const namespace = 'redress';
const built = cachedServer(cacheFolder(process.env));
if (built === undefined) {
  process.stdout.write(
    'authorisation.test.ts is skipped: only the server built from Go modules can be told to ask for tokens\n',
  );
}

(built === undefined ? test.skip : test)(
  "Temporal's own authorisation: nobody comes in without a token, a reader sees a case, only a writer steers it",
  async () => {
    const { databaseUrl, smtpUrl, bundle } = testStack();
    const database = connectDatabase(databaseUrl, 2);
    const sessions: Session[] = [];
    try {
      await withGuardedServer(built?.server ?? '', async (server) => {
        const environment = (token?: string) => ({
          TEMPORAL_ADDRESS: server.address,
          TEMPORAL_NAMESPACE: namespace,
          TEMPORAL_TLS: 'false',
          ...(token !== undefined && { TEMPORAL_API_KEY: token }),
        });
        const session = async (token?: string): Promise<Session> => {
          const opened = await connect({ env: environment(token), stackFile: join(server.folder, 'none') });
          sessions.push(opened);
          return opened;
        };
        const clientOf = async (token?: string): Promise<CaseClient> =>
          createCaseClient({
            temporal: (await session(token)).temporal,
            content: new PostgresContent(database),
          });

        await server.asAdmin((connection) => prepareNamespace(connection, namespace));
        const writes = server.token('redress', [`${namespace}:write`]);
        expect(await givenTemporal(environment(writes), namespace)).toEqual({
          address: server.address,
          namespace,
        });
        await server.start(
          workerSpec(server.folder, {
            ...environment(writes),
            DATABASE_URL: databaseUrl,
            SMTP_URL: smtpUrl,
            MAIL_FROM: 'care@asivado.example',
            FILES_DIR: server.folder,
            REDRESS_BUNDLE: bundle,
          }),
        );

        const writer = await clientOf(writes);
        const { workflowId } = await writer.open({
          policy: 'asivado',
          channel: 'email',
          customer: jane,
          text: complaintText,
          actor: ana,
        });
        const route = { type: 'route', payload: { topic: 'delivery' }, actor: ana };
        const reader = await clientOf(server.token('engineer', [`${namespace}:read`]));
        expect(await reader.view(workflowId)).toMatchObject({ state: 'received' });
        await expect(reader.send(workflowId, route)).rejects.toMatchObject({ type: 'NotAllowed' });
        const stranger = await clientOf(server.token('stranger', ['elsewhere:admin']));
        await expect(stranger.view(workflowId)).rejects.toMatchObject({ type: 'NotAllowed' });
        const nobody = await clientOf();
        await expect(nobody.view(workflowId)).rejects.toMatchObject({ type: 'NotAllowed' });
        expect(await writer.send(workflowId, route)).toMatchObject({ type: 'route' });
        const { interactions } = await reader.view(workflowId);
        expect(interactions.map(({ what }) => what)).toContain('Routed to Delivery');
      });
    } finally {
      for (const opened of sessions) await opened.close();
      await database.destroy();
    }
  },
  180_000,
);
