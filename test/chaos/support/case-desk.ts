import { Client, Connection } from '@temporalio/client';
import { PostgresContent } from '../../../activities/content/postgres-content.ts';
import { connect, type Database } from '../../../activities/database/connect.ts';
import { PostgresOrders } from '../../../activities/orders/postgres-orders.ts';
import { type CaseClient, createCaseClient } from '../../../client/case-client.ts';
import { poll } from '../../../dev/kit/poll.ts';
import type { CaseView } from '../../../machines/case/view.ts';
import { keepHistory } from './keep-history.ts';

/** Works on cases while the ground shakes: whatever fails is tried again with the same id. */
export interface CaseDesk {
  open(caseId: string): Promise<void>;
  send(caseId: string, type: string, payload: Readonly<Record<string, unknown>>): Promise<void>;
  advance(caseId: string, ms: number): Promise<void>;
  until(caseId: string, asItShould: (view: CaseView) => boolean): Promise<CaseView>;
  /** Anything else that a client or the database is asked for a case. */
  patiently<T>(workflowId: string, ask: (cases: CaseClient, database: Database) => Promise<T>): Promise<T>;
  claims(caseId: string): Promise<readonly Claim[]>;
  /** What is still being tried ends with an error. */
  close(): Promise<void>;
}

export interface Claim {
  readonly effectId: string;
  readonly state: string;
  readonly attempts: number;
}

/** A customer of each case, so that mails can be told apart by their recipient. */
export const customerOf = (caseId: string) => `${caseId}@example.com`;

const actor = { id: 'ana', role: 'agent' } as const;
const complaint = (caseId: string) => `complaint/${caseId}`;

export async function openCaseDesk(at: {
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly databaseUrl: string;
}): Promise<CaseDesk> {
  const closing = new AbortController();
  const patience = { timeoutMs: 60_000, everyMs: 100, signal: closing.signal };
  const database = connect(at.databaseUrl, 4);
  const connection = await Connection.connect({ address: at.temporalAddress });
  const temporal = new Client({ connection, namespace: at.namespace });
  const cases = createCaseClient({
    temporal,
    content: new PostgresContent(database),
    orders: new PostgresOrders(database),
    timeout: 5_000,
  });
  const underWay = new Set<Promise<unknown>>();
  const patiently: CaseDesk['patiently'] = async (workflowId, ask) => {
    const answer = poll(() => ask(cases, database), patience);
    underWay.add(answer);
    try {
      return await answer;
    } catch (cause) {
      if (closing.signal.aborted) throw cause;
      const file = await keepHistory(temporal, workflowId);
      throw new Error(`case ${workflowId} is stuck; its history is kept for a replay in ${file}`, { cause });
    } finally {
      underWay.delete(answer);
    }
  };
  return {
    async open(caseId) {
      const customer = { name: 'Jane Miller', email: customerOf(caseId) };
      const words = { text: 'The parcel never came.', customer, actor };
      const ask = {
        policy: 'asivado',
        channel: 'email',
        topic: 'delivery',
        caseId,
        id: `open-${caseId}`,
      } as const;
      await patiently(complaint(caseId), () => cases.open({ ...ask, ...words }));
    },
    async send(caseId, type, payload) {
      await patiently(complaint(caseId), () =>
        cases.send(caseId, { type, payload, actor, id: `${type}-${caseId}` }),
      );
    },
    async advance(caseId, ms) {
      await cases.advance(caseId, ms);
    },
    until: (caseId, asItShould) =>
      patiently(complaint(caseId), async () => {
        const view = await cases.view(caseId);
        if (asItShould(view)) return view;
        throw new Error(`case ${caseId} stays ${view.state}: ${JSON.stringify(view.receipts)}`);
      }),
    claims: (caseId) =>
      // A database that was killed may still be starting up.
      patiently(complaint(caseId), async () => {
        const rows = await database
          .selectFrom('effect_claims')
          .select(['effect_id', 'state', 'attempts'])
          .where('case_id', '=', caseId)
          .execute();
        return rows.map(({ effect_id: effectId, state, attempts }) => ({ effectId, state, attempts }));
      }),
    patiently,
    async close() {
      closing.abort(new Error('the desk is closed'));
      // A call on a connection that is closed under it never ends.
      await Promise.allSettled(underWay);
      await connection.close();
      await database.destroy();
    },
  };
}
