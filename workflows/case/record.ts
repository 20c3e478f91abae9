import { workflowInfo } from '@temporalio/workflow';
import type { CaseKind } from '../../machines/case/kind.ts';
import { type CaseRecord, recordedView } from '../../machines/case/record.ts';
import { rootOf, type Envelope } from '../interpreter/envelope.ts';
import { rootSnapshot } from './snapshot.ts';

/** What the read model is told of a case: as it stood at its last step, whenever it is asked. */
export function recordOf(kind: CaseKind, envelope: Envelope): CaseRecord {
  const { status, context } = rootOf(envelope).snapshot;
  const at = instantOf(context);
  const { workflowId } = workflowInfo();
  const view = recordedView(kind.viewOf(rootSnapshot(envelope, at), envelope.timers, at));
  const { machineVersion, revision } = envelope;
  return { caseId: view.caseId, workflowId, machineVersion, revision, at, ended: status === 'done', view };
}

/** When the chart took its last event: the interpreter stamps it. */
function instantOf(context: unknown): number {
  const at = typeof context === 'object' && context !== null && 'at' in context ? context.at : undefined;
  if (typeof at === 'number') return at;
  throw new Error('The context of a case has no instant `at`: its chart must declare one.');
}
