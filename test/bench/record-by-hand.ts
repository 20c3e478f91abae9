import type { CaseRecord } from '../../machines/case/record.ts';

/** What the hand-written complaint knows of itself; instants are epoch ms. */
export interface ByHand {
  readonly caseId: string;
  readonly workflowId: string;
  readonly customer: string;
  readonly revision: number;
  readonly state: string;
  readonly at: number;
  readonly ended: boolean;
  readonly openedAt: number;
  readonly answerBy: number;
}

/** The record of the hand-written complaint: one clock, no reasons, what the lists need. */
export function recordByHand({
  caseId,
  workflowId,
  customer,
  openedAt,
  answerBy,
  ...rest
}: ByHand): CaseRecord {
  const { revision, state, at, ended } = rest;
  return {
    caseId,
    workflowId,
    machineVersion: 'by hand',
    revision,
    at,
    ended,
    view: {
      caseId,
      kind: 'complaint',
      policy: { id: 'asivado', version: '1' },
      state,
      since: openedAt,
      owner: { name: 'Ines Moreau', department: 'Delivery', since: openedAt },
      channel: 'email',
      topic: 'delivery',
      customer,
      timeZone: 'America/Detroit',
      clocks: [
        {
          name: 'answer',
          title: 'Answer to the customer',
          status: ended ? 'met' : 'running',
          startedAt: openedAt,
          dueAt: answerBy,
          ...(ended && { stoppedAt: at }),
          budget: { amount: 7, unit: 'business-days' },
        },
      ],
      commitments: [],
      interactions: [],
      earlierInteractions: 0,
      receipts: [],
      compensations: [],
      renewals: { automatic: 0, byAgent: 0 },
      next: ended ? [] : [{ what: 'promised answer', at: answerBy, by: 'itself' }],
      awaiting: [],
      warnings: [],
    },
  };
}
