import type { Client } from '@temporalio/client';
import { ClientError } from './client-error.ts';
import { checkCaseId } from './case-id.ts';
import { orFail, unknownCase } from './map-failure.ts';

/** A case's names: `complaint/c-1` is the workflow, `complaint` the kind, `c-1` the case id. */
export interface CaseAddress {
  readonly workflowId: string;
  readonly kind: string;
  readonly caseId: string;
}

export function addressOf(kind: string, caseId: string): CaseAddress {
  return { workflowId: `${kind}/${caseId}`, kind, caseId };
}

/**
 * The address of a case that someone named, by workflow id or by case id alone. A case id alone is looked for under
 * each kind; with one kind it costs nothing.
 *
 * @throws ClientError `InvalidInput` or `UnknownCase`
 */
export async function findCase(
  temporal: Client,
  kinds: readonly string[],
  name: string,
): Promise<CaseAddress> {
  const slash = name.indexOf('/');
  if (slash > 0) return addressOf(knownKind(kinds, name.slice(0, slash)), checkCaseId(name.slice(slash + 1)));
  const caseId = checkCaseId(name);
  const [only, ...others] = kinds;
  if (only !== undefined && others.length === 0) return addressOf(only, caseId);
  for (const kind of kinds) {
    const address = addressOf(kind, caseId);
    if (await runStatus(temporal, address)) return address;
  }
  throw unknownCase(`case ${caseId}`);
}

/**
 * Whether the case's workflow runs, has ended, or (undefined) does not exist.
 *
 * @throws ClientError ServiceUnavailable and the like
 */
export async function runStatus(
  temporal: Client,
  address: CaseAddress,
): Promise<'running' | 'ended' | undefined> {
  const what = `case ${address.caseId}`;
  try {
    const { status } = await orFail(what, () => temporal.workflow.getHandle(address.workflowId).describe());
    return status.name === 'RUNNING' ? 'running' : 'ended';
  } catch (error) {
    if (error instanceof ClientError && error.type === 'UnknownCase') return undefined;
    throw error;
  }
}

/** @throws ClientError `UnknownKind` */
export function knownKind(kinds: readonly string[], kind: string): string {
  if (kinds.includes(kind)) return kind;
  throw new ClientError('UnknownKind', `'${kind}' is no kind of case. Known: ${kinds.join(', ')}.`);
}
