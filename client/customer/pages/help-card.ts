import { articlesFor } from '../../../policies/articles-for.ts';
import { html, type Html } from '../../shop/html.ts';
import type { CasePage } from '../case-page.ts';

/** Where customers find answers by themselves at any hour: articles for their case, and the policy's own place [HAW-CHAN-2]. */
export function helpCard({ voice, view, policy, here }: CasePage): Html | undefined {
  const { say } = voice;
  const place = policy?.knowledgeBase?.value;
  const articles = articlesFor(policy?.knowledge?.value ?? [], view);
  if (!policy || (place === undefined && articles.length === 0)) return undefined;
  const language = voice.chosen ? `?lang=${voice.language}` : '';
  return html`<section class="card">
    <h2>${say('help.title')}</h2>
    ${
      articles.length > 0 &&
      html`<ul class="links">
        ${articles.map(
          ({ id, title }) =>
            html`<li>
              <a href="${here}/help/${id}${language}" lang="${policy.locale}" dir="auto">${title}</a>
            </li>`,
        )}
      </ul>`
    }
    ${place !== undefined && html`<p><a href="${place}" rel="noreferrer">${say('help.all')}</a></p>`}
  </section>`;
}
