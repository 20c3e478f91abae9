import { sampleFacts, sampleReceived, samples } from '../../../activities/mail/samples.ts';
import { templateName } from '../../../machines/case/letter.ts';
import type { EffectCall } from '../../../machines/case/receipt.ts';

export const received = sampleReceived;
export const facts = sampleFacts;

export const customer = {
  name: 'Jane Doe',
  email: 'jane.doe@example.com',
  address: '12 Elm Street\nAnn Arbor, MI 48104\nUSA',
};

export type SampleName = keyof typeof samples;

export const sampleNames = templateName.options;

/** The words of a sample by field, and the refs under which they are stored. */
export function sampleOf(name: SampleName, caseId = 'c1') {
  const sample = samples[name];
  const words = sample.words ?? {};
  const refs = Object.fromEntries(Object.keys(words).map((field) => [field, `words/${caseId}/e1/${field}`]));
  const to =
    name === 'referral'
      ? { department: 'Billing', email: 'billing@example.org' }
      : `words/${caseId}/e1/customer`;
  const params = { template: name, to, locale: 'en-US', facts: { ...facts, ...sample.facts }, words: refs };
  return { params, words };
}

export function sampleCall(name: SampleName, caseId: string, effect = 'sendMail'): EffectCall {
  const { params } = sampleOf(name, caseId);
  return { effectId: `${caseId}:1.0`, caseId, name: effect, params, issuedAt: received };
}
