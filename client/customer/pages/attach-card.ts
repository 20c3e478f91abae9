import { acceptedTypes } from '../../attachments/accepted-types.ts';
import { html, type Html } from '../../shop/html.ts';
import type { CasePage } from '../case-page.ts';

/** A picture of the damage, or a document, where the case takes the customer's word. */
export function attachCard({ voice, here, choices, newId, problem }: CasePage): Html | undefined {
  const { say } = voice;
  if (!choices.some(({ type }) => type === 'customerSaid')) return undefined;
  const again = problem?.form['type'] === 'attach';
  return html`<details class="card" ${again && html`open`}>
    <summary>${say('attach.title')}</summary>
    <form method="post" action="${here}/attach" enctype="multipart/form-data">
      <input type="hidden" name="id" value="${newId()}" />
      ${voice.chosen && html`<input type="hidden" name="lang" value="${voice.language}" />`}
      <p>${say('attach.how')}</p>
      <label
        >${say('attach.label')}
        <input type="file" name="file" required accept="${Object.keys(acceptedTypes).join(',')}"
      /></label>
      <button>${say('attach.send')}</button>
    </form>
  </details>`;
}
