import type { Client, WorkflowHandle } from '@temporalio/client';
import { TypedSearchAttributes } from '@temporalio/common';
import type { ContentStore } from '../../activities/content/content-store.ts';
import { policyOf } from '../../policies/registry.ts';
import { policySlice } from '../../policies/slice.ts';
import { caseSend, type SendAnswer } from '../../workflows/messages.ts';
import { searchAttributes } from '../../workflows/search-attributes.ts';

export const variants = ['interpreter', 'handwritten', 'handwrittenLocal'] as const;

/** What is compared: the chart through the interpreter, and by hand with ordinary and with local activities. */
export type Variant = (typeof variants)[number];

export interface Stage {
  readonly client: Client;
  readonly content: ContentStore;
  readonly taskQueue: string;
  readonly variant: Variant;
}

const actor = { id: 'ana', role: 'agent' } as const;

/** A complaint by e-mail about a delivery: acknowledgement and referral go out by themselves. */
export async function open(stage: Stage, caseId: string): Promise<WorkflowHandle> {
  const { client, content, taskQueue, variant } = stage;
  const { customer = '', text = '' } = await content.putMany(caseId, 'open', {
    customer: { kind: 'person', body: { name: 'Jane Miller', email: 'jane@example.com' } },
    text: { kind: 'words', body: 'The parcel never came, and nobody answers the telephone.' },
  });
  const now = Date.now();
  const ours = variant === 'interpreter';
  const input = {
    caseId,
    policy: policySlice(policyOf('asivado'), 'complaint', now),
    openedAt: now,
    channel: 'email',
    matter: 'complaint',
    topic: 'delivery',
    customer,
    words: text,
    openedBy: actor,
  };
  return client.workflow.start(ours ? 'complaint' : variant, {
    workflowId: `complaint/${caseId}`,
    taskQueue,
    args: [ours ? { input, recorded: true } : { caseId, customer, words: text }],
    typedSearchAttributes: new TypedSearchAttributes([
      { key: searchAttributes.CaseKind, value: 'complaint' },
      { key: searchAttributes.CaseState, value: 'received' },
      { key: searchAttributes.Policy, value: 'asivado' },
      { key: searchAttributes.EscalationLevel, value: 0 },
    ]),
    staticSummary: 'Complaint by e-mail, Asivado.com, about a delivery',
  });
}

/** The agent answers: the answer goes out. */
export async function answer(stage: Stage, caseId: string): Promise<SendAnswer> {
  const words = await stage.content.putMany(caseId, 'e1', {
    analysis: { kind: 'words', body: 'The carrier lost the parcel in its depot.' },
    proposal: { kind: 'words', body: 'A new parcel leaves tomorrow at our expense.' },
  });
  return send(stage, caseId, 'e1', 'answer', { decision: 'accommodated', via: 'email', ...words });
}

/** The customer is content: the closing mail goes out and the case ends. */
export function confirm(stage: Stage, caseId: string): Promise<SendAnswer> {
  return send(stage, caseId, 'e2', 'confirmSolved', { channel: 'email' });
}

function send(
  { client }: Stage,
  caseId: string,
  id: string,
  type: string,
  payload: Readonly<Record<string, unknown>>,
): Promise<SendAnswer> {
  const handle = client.workflow.getHandle(`complaint/${caseId}`);
  return handle.executeUpdate(caseSend, { updateId: id, args: [{ id, type, payload, actor }] });
}

/** How many mails a case has sent when it is open, answered and confirmed. */
export const mailsAfter = { open: 2, answer: 3, confirm: 4 } as const;
