import { createHash } from 'node:crypto';
import { maySend } from '../../../machines/staff/rights.ts';
import { policyIds, policyOf } from '../../../policies/registry.ts';
import type { PossibleEvent } from '../../../workflows/messages.ts';
import { payloadSchema } from '../../api/schemas/payload-schema.ts';
import { propertiesOf } from '../../json-schema.ts';
import type { Account } from '../account.ts';
import type { BulkStepBody, BulkStepsBody } from '../bulk-bodies.ts';
import { policyChoices } from '../policy-choices.ts';
import { bulkTypes, warningOf } from './bulk-events.ts';
import type { KnownCase } from './known-cases.ts';

/** Fields whose choices only a policy knows: their form is for the cases of one company. */
const policyFields: readonly string[] = ['department', 'topic', 'priority'];

interface Group {
  readonly key: string;
  readonly event: PossibleEvent;
  /** Whose choices the form has; left out where it needs none. */
  readonly policy?: string;
  readonly cases: Map<KnownCase, PossibleEvent>;
}

/**
 * What this account can do to several cases at once: an event is one button for all cases that ask the same for it. Buttons
 * that no case takes now are left out.
 *
 * @param caseIds all that were named; those that are not among the known ones are silent
 */
export function bulkSteps(
  known: readonly KnownCase[],
  caseIds: readonly string[],
  account: Account,
): BulkStepsBody {
  const groups = new Map<string, Group>();
  for (const each of known) {
    for (const event of each.events.filter(({ type }) => maySend(account.position, type))) {
      const group = groupOf(each, event);
      const found = groups.get(group.key) ?? group;
      found.cases.set(each, event);
      groups.set(group.key, found);
    }
  }
  const all = [...groups.values()].filter(({ cases }) =>
    [...cases.values()].some(({ blocked }) => blocked === undefined),
  );
  const answered = new Set(known.map(({ caseId }) => caseId));
  return {
    steps: all
      .toSorted((a, b) => bulkTypes.indexOf(a.event.type) - bulkTypes.indexOf(b.event.type))
      .map((group) => stepOf(group, all, known)),
    silent: caseIds.filter((caseId) => !answered.has(caseId)),
  };
}

function groupOf(each: KnownCase, event: PossibleEvent): Group {
  const { type, title, payload } = event;
  const byPolicy = propertiesOf(payload).some(({ name }) => policyFields.includes(name));
  const parts = [title, payload, ...(byPolicy ? [each.policy] : [])];
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
  return {
    key: `${type}-${digest}`,
    event,
    ...(byPolicy && { policy: each.policy }),
    cases: new Map(),
  };
}

function stepOf(group: Group, all: readonly Group[], known: readonly KnownCase[]): BulkStepBody {
  const { key, event, policy, cases } = group;
  const { type, title, payload } = event;
  const warning = warningOf(type);
  const isOneOfSeveral = all.some((other) => other !== group && other.event.title === title);
  const taken = known.map((each) => ({ each, against: against(group, each) }));
  return {
    key,
    type,
    title,
    payload: payloadSchema(payload),
    ...policyChoices(policy ?? ''),
    ...(isOneOfSeveral && { of: policy === undefined ? kindsOf(cases) : companyOf(policy) }),
    ...(warning !== undefined && { warning }),
    can: taken.flatMap(({ each: { caseId, revision }, against }) =>
      against === undefined ? [{ caseId, revision }] : [],
    ),
    cannot: taken.flatMap(({ each: { caseId }, against: reason }) =>
      reason === undefined ? [] : [{ caseId, reason }],
    ),
  };
}

/** Why a case is not among those that take it now; undefined when it is. */
function against({ event, policy, cases }: Group, each: KnownCase): string | undefined {
  if (cases.has(each)) return cases.get(each)?.blocked;
  const own = each.events.filter(({ type }) => type === event.type);
  if (own.length === 0) return `There is no such step for this kind of case (${each.kind}).`;
  const blocked = own.find((one) => one.blocked !== undefined)?.blocked;
  if (blocked !== undefined) return blocked;
  return policy !== undefined && policy !== each.policy
    ? `It is of ${companyOf(each.policy)}, which has its own choices: do it for those cases apart.`
    : `It asks for something else there (${each.kind}): do it for those cases apart.`;
}

const kindsOf = (cases: Group['cases']): string =>
  [...new Set([...cases.keys()].map(({ kind }) => kind))].join(', ');

const companyOf = (policy: string): string =>
  policyIds().includes(policy) ? policyOf(policy).company : policy;
