import { html, type Html } from '../../shop/html.ts';
import type { CasePage } from '../case-page.ts';
import { zoneNameFor } from '../dates.ts';
import { isWaiting, toldDates } from '../promises.ts';
import { stateKey } from '../state-words.ts';
import { callBackCard } from './call-back-card.ts';
import { attachCard } from './attach-card.ts';
import { askedCards, otherCards, sayCard } from './choice-cards.ts';
import { conversationCard } from './conversation-card.ts';
import { date } from './date.ts';
import { goodsCard } from './goods-card.ts';
import { helpCard } from './help-card.ts';
import { layout } from './layout.ts';

/** Where a case stands, until when the customer hears from us, what is asked and what can be done. */
export function casePage(page: CasePage): Html {
  const { voice, view, policy, here, done, problem, now } = page;
  const { say } = voice;
  const footer = html`<p>
    ${say('page.zone', { zone: zoneNameFor(voice.language, view.timeZone, now), place: view.timeZone })}
    ${say('page.private')}
  </p>`;
  return layout(
    { voice, company: policy?.company ?? '', title: say('page.title'), here, footer },
    html`${done !== undefined && html`<p class="card done" role="status">${say(`done.${done}`)}</p>`}
    ${problem && html`<p class="card problem" role="alert">${say(`problem.${problem.key}`)}</p>`}
    ${standing(page)}${callBackCard(page)}${askedCards(page)}${goodsCard(page)}${sayCard(page)}${attachCard(page)}${conversationCard(page)}
    ${otherCards(page)}${helpCard(page)}`,
  );
}

function standing({ voice, view, now }: CasePage): Html {
  const { say } = voice;
  const dates = toldDates(view);
  return html`<section class="card">
    <p class="dim">${say('page.case', { case: view.caseId })}</p>
    <p class="state">${say(stateKey(view))}</p>
    ${
      dates.length > 0 &&
      html`<dl>
        ${dates.map(
          ({ about, at }) =>
            html`<dt>${say(`promise.${about}`)}</dt>
              <dd>
                ${date(voice, view.timeZone, at)}${at < now && html`<br /><span class="dim">${say('promise.late')}</span>`}
              </dd>`,
        )}
      </dl>`
    }
    ${isWaiting(view) && html`<p>${say('promise.waits')}</p>`}
    ${dates.length === 0 && !isOver(view.state) && !isWaiting(view) && html`<p>${say('promise.none')}</p>`}
    ${isOver(view.state) && html`<p class="dim">${say('page.over')}</p>`}
  </section>`;
}

function isOver(state: string): boolean {
  return ['closed', 'withdrawn', 'referredOut', 'expired'].includes(state);
}
