import { EffectError } from '../effect-error.ts';
import { writtenDate } from '../texts/dates.ts';
import { oneLine } from '../texts/one-line.ts';
import { textsFor } from '../texts/texts.ts';
import type { Facts, MessageParams } from './params.ts';
import { historyBlocks } from './history.ts';
import type { Document } from './templates/document.ts';
import type { Draft } from './templates/template.ts';
import { templates } from './templates/templates.ts';

export interface Sources {
  readonly caseId: string;
  readonly channel: 'mail' | 'letter';
  /** The customer's name, when it is known. */
  readonly name: string | undefined;
  /** Link to the case for the company's own people. */
  readonly caseUrl?: string | undefined;
  /** Words by field, resolved. */
  readonly words: Readonly<Record<string, string>>;
  /** Words of the history by reference, as far as they are still stored. */
  readonly history?: Readonly<Record<string, string>>;
}

/**
 * The message in words, from the template, the case's facts and the resolved words. Same input, same message: dates are
 * written from the instants given and nothing else is read.
 *
 * @throws EffectError `EffectParamsInvalid` when a fact or word that the template needs is missing
 */
export function compose(params: MessageParams, sources: Sources): Document {
  const { facts, locale } = params;
  const template = templates[params.template];
  requireAll(params, template.needs(facts));
  const t = textsFor(locale);
  const written = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, write(value, facts.timeZone, locale)]),
  );
  const values = {
    ...unsaid,
    ...written,
    case: sources.caseId,
    channel: sources.channel,
    audience: template.audience,
    name: oneLine(sources.name ?? ''),
  };
  const say = (key: string) => t(key, values);
  const draft: Draft = {
    facts,
    t: say,
    fact: (name) => written[name],
    caseUrl: sources.caseUrl,
    words: (field) => sources.words[field],
    history: historyBlocks(params, sources.history ?? {}),
  };
  const footer =
    template.audience === 'department'
      ? 'footerInternal'
      : sources.channel === 'letter'
        ? 'footerLetter'
        : 'footer';
  return {
    locale,
    subject: oneLine(say(`${params.template}.subject`)),
    preview: say(`${params.template}.preview`),
    company: written.company ?? '',
    reference: say('layout.reference'),
    heading: template.heading(draft),
    greeting: say(greeting(template.audience, values.name, facts.addressee)),
    blocks: template.blocks(draft),
    closing: say('layout.closing'),
    signature: say('layout.signature'),
    footer: say(`layout.${footer}`),
  };
}

/** What texts choose their words by, where the case says nothing of it. */
const unsaid = { documented: '', apology: '', takenAs: '', over: '', urgent: '' };

function greeting(audience: 'customer' | 'department', name: string, addressee: string | undefined): string {
  if (audience === 'department')
    return addressee === undefined ? 'layout.greetingDepartment' : 'layout.greetingAddressee';
  return name ? 'layout.greeting' : 'layout.greetingUnknown';
}

function write(value: Facts[keyof Facts], timeZone: string, locale: string): string {
  return typeof value === 'number' ? writtenDate(value, timeZone, locale) : oneLine(value ?? '', 3000);
}

function requireAll(
  { template, facts, words }: MessageParams,
  needs: { readonly facts: readonly (keyof Facts)[]; readonly words: readonly string[] },
): void {
  const missing = [
    ...needs.facts.filter((name) => facts[name] === undefined).map((name) => `facts.${name}`),
    ...needs.words.filter((field) => words[field] === undefined).map((field) => `words.${field}`),
  ];
  if (missing.length === 0) return;
  const text = `The message '${template}' needs ${missing.join(', ')}. Give them in the effect's params.`;
  throw new EffectError('EffectParamsInvalid', text, { retryable: false });
}
