import { writeRecord } from '../../../activities/records/write-record.ts';
import type { CaseView } from '../../../machines/case/view.ts';
import { policyOf } from '../../../policies/registry.ts';
import { sampleRecord, said } from '../../activities/support/record.ts';
import { consoleApi, dana, joy } from './console-api.ts';

export const now = Date.now();
export const hour = 3_600_000;
export const max = { ...joy, id: 'max-brandt', name: 'Max Brandt', position: 'manager' } as const;
export const raj = { ...dana, id: 'raj-mehta', name: 'Raj Mehta' };
export const checklist = policyOf('support-procedures').quality?.checklist?.value ?? [];
export const questions = checklist.map(({ id }) => id);

/** This mark for every question, apart from some. */
export const all = (mark: string, but: Readonly<Record<string, string>> = {}) => ({
  ...Object.fromEntries(questions.map((id) => [id, mark])),
  ...but,
});

/** The console's API over closed cases on which Dana and Raj worked: `c-1` to `c-3`, and `a-1` under a policy without a checklist. */
export async function reviewedCases() {
  const policies = new Map<string, string>();
  const api = await consoleApi({
    view: async (name: string) =>
      ({ caseId: name, policy: { id: policies.get(name) ?? 'support-procedures' } }) as CaseView,
  });
  const by = (id: string, at: number) => ({ ...said(at, 'Said'), who: { id, role: 'agent' as const } });
  const closed = async (caseId: string, policy = 'support-procedures', at = now - hour): Promise<void> => {
    policies.set(caseId, policy);
    await writeRecord(
      api.database,
      sampleRecord({
        caseId,
        at,
        ended: true,
        view: {
          since: now - 2 * hour,
          state: 'closed',
          policy: { id: policy, version: '1' },
          interactions: [by('dana-reyes', at), by('dana-reyes', at), by('raj-mehta', at)],
        },
      }),
    );
  };
  for (const id of ['c-1', 'c-2', 'c-3']) await closed(id);
  await closed('a-1', 'asivado');
  return {
    ...api,
    closed,
    review: (caseId: string, body: object, reviewer = joy) =>
      api.post(reviewer, `/api/cases/${caseId}/reviews`, body),
    seen: async (account: typeof joy, path: string) => (await api.get(account, path)).json,
  };
}
