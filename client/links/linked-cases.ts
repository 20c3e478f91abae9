import type { Client } from '@temporalio/client';
import type { KeptLink, LinkRegister } from '../../activities/links/link-register.ts';
import type { CaseAddress } from '../case-address.ts';
import { ClientError } from '../client-error.ts';
import { orFail } from '../map-failure.ts';

/** Another case that belongs to a case. */
export interface LinkedCase {
  readonly caseId: string;
  readonly kind: string;
  /** from: the case was opened from this one. opened: this one was opened from the case. */
  readonly relation: 'from' | 'opened';
  /** Its public state; 'gone' when Temporal keeps it no longer. */
  readonly state: string;
  /** Epoch ms. */
  readonly since: number;
  /** Both are of one customer: a customer may see it. */
  readonly sameCustomer: boolean;
}

/**
 * The cases that belong to a case, closed ones too, the oldest link first. One whose opening died before it began is none.
 *
 * @throws ClientError ServiceUnavailable
 */
export async function linkedCases(
  { temporal, links }: { readonly temporal: Client; readonly links: LinkRegister },
  { workflowId, caseId }: CaseAddress,
): Promise<readonly LinkedCase[]> {
  const kept = await orFail(`links of case ${caseId}`, () => links.of(workflowId));
  const linked = await Promise.all(kept.map((link) => linkedBy(temporal, links, link, workflowId)));
  return linked.flatMap((one) => one ?? []);
}

async function linkedBy(
  temporal: Client,
  links: LinkRegister,
  { opened, openedFrom, since, begun, sameCustomer }: KeptLink,
  workflowId: string,
): Promise<LinkedCase | undefined> {
  const relation = workflowId === opened ? 'from' : 'opened';
  const other = relation === 'from' ? openedFrom : opened;
  const [kind = '', caseId = ''] = other.split('/');
  const state = await stateOf(temporal, other);
  const seen = { caseId, kind, relation, since, sameCustomer } as const;
  if (state === undefined) return relation === 'from' || begun ? { ...seen, state: 'gone' } : undefined;
  // Whoever opened it died before this was kept.
  if (relation === 'opened' && !begun) await orFail(`links of case ${caseId}`, () => links.begun(opened));
  return { ...seen, state };
}

async function stateOf(temporal: Client, workflowId: string): Promise<string | undefined> {
  try {
    const described = await orFail(workflowId, () => temporal.workflow.getHandle(workflowId).describe());
    const told = described.typedSearchAttributes.getAll().find(({ key }) => key.name === 'CaseState');
    return typeof told?.value === 'string' ? told.value : 'unknown';
  } catch (error) {
    if (error instanceof ClientError && error.type === 'UnknownCase') return undefined;
    throw error;
  }
}
