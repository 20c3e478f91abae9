import { compose } from './compose.ts';
import { messageParams, type TemplateName } from './params.ts';
import { sampleFacts, samples } from './samples.ts';
import { asHtml } from './templates/html.ts';

/** For whom a template is shown. */
export interface PreviewFor {
  /** As the company names itself to customers. */
  readonly company: string;
  /** IANA name of the zone in which its dates are written. */
  readonly timeZone: string;
  /** BCP 47. */
  readonly locale: string;
}

/** A template as a mail with made-up facts: its subject, and the message as HTML without a script or an outside file. */
export function preview(
  template: TemplateName,
  company: PreviewFor,
): { readonly subject: string; readonly html: string } {
  const { facts, words = {} } = samples[template];
  const params = messageParams.parse({
    template,
    to: { department: sampleFacts.department },
    locale: company.locale,
    facts: { ...sampleFacts, ...facts, company: company.company, timeZone: company.timeZone },
    words: Object.fromEntries(Object.keys(words).map((field) => [field, `words/preview/e1/${field}`])),
  });
  const document = compose(params, { caseId: 'c-example', channel: 'mail', name: 'Jane Doe', words });
  return { subject: document.subject, html: asHtml(document) };
}
