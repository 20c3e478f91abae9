import type { components } from '../../storefront/api-types.ts';
import { html, type Html } from '../html.ts';
import { dayIn, money } from '../words.ts';
import { layout } from './layout.ts';

type Quote = components['schemas']['WarrantyClaimQuote'];

/** What the warranty covers, and the button that starts the claim; `fields` is the question, `nonce` lets it start once. */
export function claimQuotePage(quote: Quote, fields: Readonly<Record<string, string>>, nonce: string): Html {
  return layout(
    `Your warranty claim for order ${quote.orderId}`,
    html`${verdict(quote)}${quote.course && course(quote.course, quote.timeZone)}
      ${
        quote.course &&
        html`<form class="card" method="post" action="/claims">
          ${Object.entries(fields).map(
            ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
          )}
          <input type="hidden" name="nonce" value="${nonce}" />
          <label
            >What is wrong, in detail
            <textarea name="text" rows="4" maxlength="20000" required></textarea>
          </label>
          <label
            >Your address, for the sender of the label (left empty: where the order was delivered)
            <textarea name="address" rows="3" maxlength="1000" autocomplete="street-address"></textarea>
          </label>
          <button>Start the claim</button>
        </form>`
      }
      <p><a href="/">Something else</a></p>`,
  );
}

/** It has begun. */
export function claimStartedPage(id: string): Html {
  return layout(
    'Your claim has begun',
    html`<div class="card">
      <p>Its number is <strong>${id}</strong>. A mail with the next step is on its way to you.</p>
      <p><a class="button" href="/claims/${id}">See where it stands</a></p>
    </div>`,
  );
}

function verdict({ units, coverage, instead, currency, timeZone, doubtful }: Quote): Html {
  const { covered, because, until } = coverage;
  return html`<div class="card">
    ${units.map(
      ({ title, paid }) =>
        html`<h2>${title}</h2>
          <p class="dim">Paid ${money(paid, currency)}</p>`,
    )}
    <p class="${covered ? 'good' : 'bad'}">
      ${covered ? `The warranty covers it, until ${dayIn(until, timeZone)}` : 'The warranty does not cover it'}
    </p>
    ${
      because.length > 0 &&
      html`<ul>
        ${because.map((each) => html`<li>${each}</li>`)}
      </ul>`
    }
    ${doubtful && html`<p>We look at its serial number first: the order has another one.</p>`}
    ${
      instead.length > 0 &&
      html`<h2>What is possible instead</h2>
        <ul>
          ${instead.map((each) => html`<li>${each}</li>`)}
        </ul>`
    }
  </div>`;
}

function course(
  { steps, replyBy, approval, remedies, aim, late, to }: NonNullable<Quote['course']>,
  timeZone: string,
): Html {
  const words = { replacement: 'a replacement', refund: 'your money back' };
  return html`${
      steps.length > 0 &&
      html`<div class="card">
        <h2>What you try first</h2>
        <ol>
          ${steps.map(({ instruction }) => html`<li>${instruction}</li>`)}
        </ol>
        <p class="dim">Tell us what came of it by ${dayIn(replyBy, timeZone)}.</p>
      </div>`
    }
    <div class="card">
      <h2>If it does not help</h2>
      <p>You get ${remedies.map((each) => words[each]).join(' or ')}.</p>
      ${approval && html`<p>A supervisor looks at it first, because of what it is worth.</p>`}
      <p>You get a label that we pay, and send it to:</p>
      <p>${to.map((line) => html`${line}<br />`)}</p>
      <p class="dim">Within ${aim} of the arrival, ${late} at the latest.</p>
    </div>`;
}
