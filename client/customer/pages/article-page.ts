import type { Policy } from '../../../policies/schema.ts';
import type { Article } from '../../../policies/sections/knowledge.ts';
import { html, type Html } from '../../shop/html.ts';
import type { Voice } from '../language.ts';
import { layout } from './layout.ts';

/** One article of the knowledge base, in the language of the policy, and the way back to the case [CSP-KNOW-2]. */
export function articlePage({
  voice,
  policy: { company, locale },
  article: { title, text },
  here,
}: {
  readonly voice: Voice;
  readonly policy: Pick<Policy, 'company' | 'locale'>;
  readonly article: Article;
  /** Address of the page of the case, without a query. */
  readonly here: string;
}): Html {
  const { say } = voice;
  const language = voice.chosen ? `?lang=${voice.language}` : '';
  return layout(
    { voice, company, title },
    html`<section class="card" lang="${locale}" dir="auto">
        ${text.split(/\n\s*\n/).map((paragraph) => html`<p class="words">${paragraph.trim()}</p>`)}
      </section>
      <p><a href="${here}${language}">${say('help.back')}</a></p>`,
  );
}
