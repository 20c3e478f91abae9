import { z } from 'zod';
import { writeRecord } from '../../../activities/records/write-record.ts';
import { ClientError } from '../../../client/client-error.ts';
import type { SendRequest } from '../../../client/send-event.ts';
import { caseKindOf } from '../../../machines/registry.ts';
import type { PossibleEvent } from '../../../workflows/messages.ts';
import { sampleRecord } from '../../activities/support/record.ts';
import { consoleApi } from './console-api.ts';

/** Events of a kind as a case gives them, these of them blocked. */
function eventsOf(kind: string, blocked: Readonly<Record<string, string>> = {}): readonly PossibleEvent[] {
  return Object.entries(caseKindOf(kind).events).map(([type, { title, by, payload }]) => ({
    type,
    title,
    by,
    payload: z.toJSONSchema(payload, { io: 'input', unrepresentable: 'any' }),
    ...(blocked[type] !== undefined && { blocked: blocked[type] }),
  }));
}

const soon = { escalate: 'It is escalated already.' };

/** How each case answers what it is sent. */
const answers: Readonly<Record<string, Error>> = {
  'c-closed': new ClientError('CaseClosed', 'The case c-closed is closed and takes no more events.'),
  'c-overtaken': new ClientError('Overtaken', 'Somebody else changed the case meanwhile.'),
  'c-away': new ClientError('ServiceUnavailable', 'No worker answered in time.'),
  'c-defect': new TypeError('not a function'),
};

/**
 * The console's API over made-up cases: complaints of Asivado's (`c-1`, `c-2` and those of `answers`) and of Customer Support's
 * (`s-1`), and a return (`r-1`). `c-2` is escalated. `taken` is what they took, each event id once.
 */
export async function bulkCases() {
  const taken: { readonly caseId: string; readonly request: SendRequest }[] = [];
  const api = await consoleApi({
    events: async (name: string) => {
      const [kind = '', caseId = ''] = name.split('/');
      if (caseId === 'c-away') throw answers[caseId];
      return eventsOf(kind, caseId === 'c-2' ? soon : {});
    },
    send: async (caseId: string, request: SendRequest) => {
      const { id = '', type } = request;
      const answer = answers[caseId];
      if (answer) throw answer;
      if (caseId === 'c-none') throw new ClientError('UnknownCase', 'There is no case c-none.');
      if (!taken.some((each) => each.request.id === id)) taken.push({ caseId, request });
      return { eventId: id, type, state: 'acknowledged', revision: 3 };
    },
  });
  const opened = async (caseId: string, policy: string, kind = 'complaint') =>
    writeRecord(
      api.database,
      sampleRecord({
        caseId,
        workflowId: `${kind}/${caseId}`,
        revision: 2,
        view: { kind, policy: { id: policy, version: '1' } },
      }),
    );
  for (const caseId of ['c-1', 'c-2', ...Object.keys(answers)]) await opened(caseId, 'asivado');
  await opened('s-1', 'support-procedures');
  await opened('r-1', 'support-procedures', 'return');
  return { ...api, taken };
}
