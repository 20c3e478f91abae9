import type { Connection } from '@temporalio/client';
import { poll } from '../kit/poll.ts';
import { StackError } from '../kit/stack-error.ts';
import { askServices, grpcStatus, statusOf } from './connection.ts';
import {
  addSearchAttributes,
  missingSearchAttributes,
  searchAttributes,
  type SearchAttributeName,
} from './search-attributes.ts';
import { msToTs } from '@temporalio/common/lib/time.js';

/** The mark in a namespace's data that allows time to be skipped in it. A production namespace never carries it. */
export const rehearsalMark = 'redress.rehearsal';

/**
 * Makes the namespace of the embedded server ready for cases: registered, marked for rehearsal, with the search
 * attributes, and usable. Takes some seconds the first time (the server's caches), nothing afterwards.
 */
export async function prepareNamespace(connection: Connection, namespace: string): Promise<void> {
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      description: 'Customer-service cases. A rehearsal namespace: time can be skipped in it.',
      workflowExecutionRetentionPeriod: msToTs('30 days'),
      data: { [rehearsalMark]: 'true' },
    });
  } catch (error) {
    if (statusOf(error) !== grpcStatus.alreadyExists) throw error;
  }
  await poll(() => addSearchAttributes(connection, namespace), { timeoutMs: 60_000, everyMs: 250 });
  await poll(() => askNamespace(connection, namespace), { timeoutMs: 60_000, everyMs: 250 });
}

/** Usable means: both the history and the visibility side answer, and every search attribute can be asked for. */
async function askNamespace(connection: Connection, namespace: string): Promise<void> {
  const query = `CaseKind = 'none' AND CaseState = 'none' AND Policy = 'none' AND Owner = 'none'
    AND EscalationLevel = 0 AND NextDueAt < '2000-01-01T00:00:00Z'`;
  await connection.workflowService.countWorkflowExecutions({ namespace, query });
  await askServices(connection, namespace);
}

/**
 * Looks whether a server that is not ours is ready for cases. Nothing is created there: its owner decides.
 * @throws StackError NamespaceMissing with the commands that make it ready
 */
export async function checkNamespace(
  connection: Connection,
  namespace: string,
  address: string,
): Promise<void> {
  const flags = `--namespace ${namespace} --address ${address}`;
  const attributes = (names: readonly SearchAttributeName[]) =>
    names.map((name) => `--name ${name} --type ${searchAttributes[name]}`).join(' ');
  try {
    await connection.workflowService.describeNamespace({ namespace });
  } catch (error) {
    if (statusOf(error) !== grpcStatus.notFound) throw error;
    throw new StackError(
      'NamespaceMissing',
      `The server at ${address} has no namespace ${namespace}. Create it:\n  temporal operator namespace create ${flags}\n` +
        `or name another one in TEMPORAL_NAMESPACE.`,
      { cause: error },
    );
  }
  const missing = await missingSearchAttributes(connection, namespace);
  if (missing.length === 0) return;
  throw new StackError(
    'NamespaceMissing',
    `The namespace ${namespace} at ${address} lacks search attributes. Add them:\n` +
      `  temporal operator search-attribute create ${flags} ${attributes(missing)}`,
  );
}
