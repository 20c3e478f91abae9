import { policyIds, policyOf } from '../../policies/registry.ts';
import type { Channel } from '../../policies/sections/common.ts';
import type { OutageInput, OutagePhase } from '../../machines/outage/outage.ts';
import type { Document } from '../mail/templates/document.ts';
import { writtenDate } from '../texts/dates.ts';
import { oneLine } from '../texts/one-line.ts';
import { textsFor } from '../texts/texts.ts';
import type { Affected } from './affected.ts';

/** What a customer reads of an outage: that it began, or that it is over [SUP-OUT-1]. */
export function outageMail(
  { title, scope, since, expectedEnd }: OutageInput,
  phase: OutagePhase,
  { caseId, policy: policyId, name }: Affected,
): Document {
  const policy = policyIds().includes(policyId) ? policyOf(policyId) : undefined;
  const locale = policy?.locale ?? 'en-US';
  const zone = Object.values(policy?.calendars ?? {})[0]?.timeZone ?? 'UTC';
  const t = textsFor(locale);
  const works = others(policy?.channels.value ?? [], scope.channels);
  const values = {
    case: caseId,
    company: policy?.company ?? policyId,
    name: oneLine(name ?? ''),
    what: oneLine(title),
    since: writtenDate(since, zone, locale),
    expectedEnd: expectedEnd === undefined ? '' : writtenDate(expectedEnd, zone, locale),
  };
  const say = (key: string, more: Readonly<Record<string, string>> = {}) => t(key, { ...values, ...more });
  const paragraphs =
    phase === 'over'
      ? ['outage-over.done']
      : [
          'outage-begun.what',
          ...(expectedEnd === undefined ? [] : ['outage-begun.until']),
          'outage-begun.yours',
        ];
  const ways = works.map((channel) => say('outage-begun.way', { channel })).join(', ');
  return {
    locale,
    subject: oneLine(say(`outage-${phase}.subject`)),
    preview: say(`outage-${phase}.preview`),
    company: values.company,
    reference: say('layout.reference'),
    heading: say(`outage-${phase}.heading`),
    greeting: say(values.name === '' ? 'layout.greetingUnknown' : 'layout.greeting'),
    blocks: [
      ...paragraphs.map((key) => ({ kind: 'text', text: say(key) }) as const),
      ...(phase === 'begun' && ways !== ''
        ? [{ kind: 'text', text: say('outage-begun.ways', { ways }) } as const]
        : []),
    ],
    closing: say('layout.closing'),
    signature: say('layout.signature'),
    footer: say('layout.footer'),
  };
}

/** Other ways to reach the company: none are named where the outage is about no channel. */
function others(offered: readonly Channel[], out: readonly Channel[]): readonly Channel[] {
  return out.length === 0 ? [] : offered.filter((channel) => !out.includes(channel));
}
