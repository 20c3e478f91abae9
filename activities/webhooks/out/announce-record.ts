import type { Announce } from '../../records/write-record.ts';
import { announce } from './announce.ts';

/** Tells others of a case whose row in the read model changed, in the transaction that changes it. */
export const announceRecord: Announce = (transaction, { record, before }) => {
  const { caseId, revision, at, view } = record;
  const { kind, policy, state } = view;
  return announce(transaction, {
    caseId,
    kind,
    policy: policy.id,
    state,
    before: before?.state,
    revision,
    at,
  });
};
