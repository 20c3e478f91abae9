import { html, type Html } from '../../shop/html.ts';
import type { CasePage } from '../case-page.ts';

/** Where customers find answers by themselves at any hour, when the policy has such a place [HAW-CHAN-2]. */
export function helpCard({ voice, policy }: CasePage): Html | undefined {
  const { say } = voice;
  const place = policy?.knowledgeBase?.value;
  if (place === undefined) return undefined;
  return html`<section class="card">
    <h2>${say('help.title')}</h2>
    <p><a href="${place}" rel="noreferrer">${say('help.all')}</a></p>
  </section>`;
}
