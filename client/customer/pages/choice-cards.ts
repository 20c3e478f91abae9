import { html, type Html } from '../../shop/html.ts';
import type { CasePage } from '../case-page.ts';
import { isWaiting } from '../promises.ts';
import { claimCards } from './claim-cards.ts';
import { date } from './date.ts';
import { anyForm, eventForm, radios, textField } from './forms.ts';

/** What the customer is asked for, first on the page. */
export function askedCards(page: CasePage): readonly Html[] {
  const can = (type: string) => page.choices.some((each) => each.type === type);
  return [
    isWaiting(page.view) && can('customerSaid') && replyCard(page),
    can('chooseCompensation') && compensationCard(page),
    can('confirmSolved') && can('notSolved') && solvedCard(page),
    can('handedOver') && parcelCard(page),
    ...claimCards(page),
  ].filter((card) => card !== false);
}

/** What the customer may do besides, folded up. */
export function otherCards(page: CasePage): readonly Html[] {
  const { say } = page.voice;
  return page.choices
    .filter(({ type }) => !ownCards.has(type))
    .flatMap((choice) => {
      const title = titles.has(choice.type) ? say(`choice.${choice.type}`) : choice.title;
      const body = choice.type === 'escalate' ? higherUp(page) : simple(page, choice.type);
      if (choice.type === 'escalate' && body === undefined) return [];
      const open = page.problem?.form['type'] === choice.type;
      return [
        html`<details class="card" ${open && html`open`}>
          <summary>${title}</summary>
          ${body ?? anyForm(page, choice)}
        </details>`,
      ];
    });
}

/** Something to say at any time, unless it is asked for above. */
export function sayCard(page: CasePage): Html | undefined {
  const { say } = page.voice;
  const can = page.choices.some(({ type }) => type === 'customerSaid');
  if (!can || isWaiting(page.view)) return undefined;
  return html`<section class="card">
    <h2>${say('say.title')}</h2>
    ${eventForm(
      page,
      'customerSaid',
      html`${textField(page, ['customerSaid'], say('say.label'))}<button>${say('form.send')}</button>`,
    )}
  </section>`;
}

/** Events with a card of their own, and those with a title of the catalogue; `choice.<type>`. */
const ownCards: ReadonlySet<string> = new Set([
  'customerSaid',
  'chooseCompensation',
  'confirmSolved',
  'notSolved',
  'handedOver',
  'moveCallBack',
  'describe',
  'tryStep',
  'choose',
  'chooseInstead',
]);
const titles: ReadonlySet<string> = new Set(['withdraw', 'escalate']);

function replyCard(page: CasePage): Html {
  const { say } = page.voice;
  return html`<section class="card asked">
    <h2>${say('reply.title')}</h2>
    <p>${say('reply.why')}</p>
    ${eventForm(
      page,
      'customerSaid',
      html`${textField(page, ['customerSaid'], say('reply.label'))}<button>${say('form.send')}</button>`,
    )}
  </section>`;
}

function solvedCard(page: CasePage): Html {
  const { say } = page.voice;
  return html`<section class="card asked">
    <h2>${say('solved.title')}</h2>
    <p>${say('solved.why')}</p>
    ${eventForm(
      page,
      undefined,
      html`${textField(page, ['confirmSolved', 'notSolved'], say('form.optional'))}
        <div class="buttons">
          <button name="type" value="confirmSolved">${say('solved.yes')}</button>
          <button name="type" value="notSolved" class="second">${say('solved.no')}</button>
        </div>`,
    )}
  </section>`;
}

function parcelCard(page: CasePage): Html {
  const { say } = page.voice;
  return html`<section class="card asked">
    <h2>${say('parcel.title')}</h2>
    <p>${say('parcel.how')}</p>
    ${eventForm(page, 'handedOver', html`<button>${say('parcel.sent')}</button>`)}
  </section>`;
}

function compensationCard(page: CasePage): Html {
  const { say } = page.voice;
  const offered = page.view.compensations.filter(({ status }) => status === 'offered');
  return html`<section class="card asked">
    <h2>${say('compensation.title')}</h2>
    <p>${say('compensation.why')}</p>
    ${offered.map(({ id, offers, chooseBy }) =>
      eventForm(
        page,
        'chooseCompensation',
        html`<input type="hidden" name="compensation" value="${id}" /> ${radios(
            'remedy',
            say('compensation.legend'),
            offers.map((offer) => [offer, say(`remedy.${offer}`)]),
          )}${
            chooseBy !== undefined &&
            html`<p>${say('compensation.until')} ${date(page.voice, page.view.timeZone, chooseBy)}</p>`
          }<button>${say('compensation.choose')}</button>`,
      ),
    )}
  </section>`;
}

/** For the first reason that the policy takes from a customer who simply asks. */
function higherUp(page: CasePage): Html | undefined {
  const { say } = page.voice;
  const known = page.policy?.escalation?.triggers.value ?? [];
  const trigger = (['on-request', 'supervisor', 'dissatisfied'] as const).find((each) =>
    known.includes(each),
  );
  if (trigger === undefined || page.view.escalation) return undefined;
  return eventForm(
    page,
    'escalate',
    html`<p>${say('escalate.how')}</p>
      <input type="hidden" name="trigger" value="${trigger}" />
      ${textField(page, ['escalate'], say('form.optional'))}<button>${say('choice.escalate')}</button>`,
  );
}

function simple(page: CasePage, type: string): Html | undefined {
  const { say } = page.voice;
  if (type !== 'withdraw') return undefined;
  return eventForm(
    page,
    type,
    html`<p>${say(page.view.kind === 'return' ? 'withdraw.return' : 'withdraw.complaint')}</p>
      ${textField(page, [type], say('form.optional'), 'reason')}<button class="second">
        ${say('choice.withdraw')}
      </button>`,
  );
}
