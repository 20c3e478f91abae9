import type { CaseRecord } from '../../../machines/case/record.ts';

const nine = Date.UTC(2026, 10, 24, 14);
const hour = 3_600_000;

/** A record of a complaint of Jane's, received on a Tuesday at nine in Detroit. */
export function sampleRecord({
  view,
  ...record
}: Partial<Omit<CaseRecord, 'view'>> & { readonly view?: Partial<CaseRecord['view']> } = {}): CaseRecord {
  const caseId = record.caseId ?? 'c-1';
  return {
    caseId,
    workflowId: `complaint/${caseId}`,
    machineVersion: '3',
    revision: 1,
    at: nine,
    ended: false,
    ...record,
    view: {
      caseId,
      kind: 'complaint',
      policy: { id: 'asivado', version: '1' },
      state: 'received',
      since: nine,
      owner: { name: 'Ines Moreau', department: 'Delivery', since: nine },
      channel: 'email',
      topic: 'delivery',
      customer: `words/${caseId}/open/customer`,
      timeZone: 'America/Detroit',
      clocks: [clock('acknowledgement', nine + 8 * hour), clock('answer', nine + 56 * hour)],
      commitments: [],
      interactions: [said(nine, 'Received: complaint')],
      earlierInteractions: 0,
      receipts: [],
      compensations: [],
      renewals: { automatic: 0, byAgent: 0 },
      next: [{ what: 'acknowledgement', at: nine + 8 * hour, by: 'itself' }],
      awaiting: [],
      warnings: [],
      ...view,
    },
  };
}

export function clock(name: string, dueAt: number): CaseRecord['view']['clocks'][number] {
  return {
    name,
    title: name,
    status: 'running',
    startedAt: nine,
    dueAt,
    budget: { amount: 1, unit: 'business-days' },
  };
}

export function said(at: number, what: string): CaseRecord['view']['interactions'][number] {
  return { at, who: { id: 'ana', role: 'agent' }, direction: 'in', channel: 'email', what, words: [] };
}
