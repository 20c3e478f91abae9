import { html, type Html } from '../../shop/html.ts';
import type { CasePage } from '../case-page.ts';

/** The goods, what was decided about each, and the way back. */
export function goodsCard({ voice, view, here, label }: CasePage): Html | undefined {
  const { say } = voice;
  const { goods, kind } = view;
  if (!goods) return undefined;
  return html`<section class="card">
    <h2>${say(kind === 'warranty' ? 'goods.claimTitle' : 'goods.title', { order: goods.orderId })}</h2>
    <ul class="goods">
      ${goods.units.map(
        ({ title, state }) =>
          html`<li><bdi>${title}</bdi> <b>${say(`goods.${state.replaceAll(' ', '-')}`)}</b></li>`,
      )}
    </ul>
    ${label && html`<p><a class="button" href="${here}/label">${say('goods.label')}</a></p>`}
  </section>`;
}
