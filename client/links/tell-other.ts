import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { ContentStore } from '../../activities/content/content-store.ts';
import { referenceTo } from '../../machines/case/words.ts';
import { casePost, type CaseMessage } from '../../workflows/messages.ts';
import { runStatus, type CaseAddress } from '../case-address.ts';
import { orFail } from '../map-failure.ts';

/**
 * Notes on a running case that another one was opened from it, so that whoever reads its communication sees it; once,
 * however often it is told. A closed case takes no note: the kept link shows it.
 *
 * @throws ClientError ServiceUnavailable
 */
export async function tellOther(
  { temporal, content }: { readonly temporal: Client; readonly content: ContentStore },
  other: CaseAddress,
  opened: CaseAddress,
): Promise<void> {
  if ((await runStatus(temporal, other)) !== 'running') return;
  const id = `linked-${opened.kind}-${opened.caseId}`;
  const body = `Another case was opened from this one: ${opened.kind} ${opened.caseId}.`;
  const message: CaseMessage = {
    id,
    type: 'note',
    payload: { text: referenceTo(other.caseId, id, 'text') },
    actor: { id: 'redress', role: 'system' },
  };
  await orFail(`case ${other.caseId}`, async () => {
    await content.putMany(other.caseId, id, { text: { body, kind: 'words' } });
    try {
      await temporal.workflow.getHandle(other.workflowId).signal(casePost, message);
    } catch (error) {
      // It closed a moment ago.
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  });
}
