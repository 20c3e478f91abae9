import { TypedSearchAttributes } from '@temporalio/common';
import type { Policy } from '../policies/schema.ts';
import { searchAttributes } from '../workflows/search-attributes.ts';
import { byChannel } from './channel-names.ts';
import type { CheckedOpening } from './open-request.ts';

/** The search attributes of a case that has just been opened; the workflow keeps them from then on. */
export function startAttributes(kind: string, policyId: string): TypedSearchAttributes {
  return new TypedSearchAttributes([
    { key: searchAttributes.CaseKind, value: kind },
    { key: searchAttributes.CaseState, value: 'received' },
    { key: searchAttributes.Policy, value: policyId },
    { key: searchAttributes.EscalationLevel, value: 0 },
  ]);
}

/** One line for the Web UI's list, without personal data: 'Complaint by e-mail, Asivado.com, about a delivery'. */
export function startSummary(kind: string, { checked, policy }: CheckedOpening): string {
  const name = checked.matter === 'complaint' ? kind : checked.matter;
  const about = topicTitle(policy, checked.topic);
  return [
    `${capital(name)} ${byChannel(checked.channel)}`,
    policy.company,
    ...(about ? [`about ${about}`] : []),
  ].join(', ');
}

/** A few lines of Markdown for the Web UI, without personal data. */
export function startDetails(caseId: string, { checked, policy }: CheckedOpening): string {
  return [
    `Case **${caseId}** under the policy *${policy.company}*, version ${policy.version}.`,
    '',
    `Opened by ${checked.actor.role} \`${checked.actor.id}\`. The words and the customer's data are in the content store.`,
    '',
    `\`npx redress show ${caseId}\``,
  ].join('\n');
}

function topicTitle(policy: Policy, topic: string | undefined): string | undefined {
  return topic === undefined ? undefined : policy.routing.value.topics[topic]?.title;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
