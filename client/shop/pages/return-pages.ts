import type { components } from '../../storefront/api-types.ts';
import { html, type Html } from '../html.ts';
import { dayIn, money } from '../words.ts';
import { layout } from './layout.ts';

type Quote = components['schemas']['ReturnQuote'];

/** What would become of it, and the button that starts it; `fields` is the question, `nonce` lets it start once. */
export function quotePage(quote: Quote, fields: Readonly<Record<string, string>>, nonce: string): Html {
  const some = quote.units.some(({ approved }) => approved);
  return layout(
    `Your return of order ${quote.orderId}`,
    html`${decisions(quote)}${terms(quote)}
      ${
        some &&
        html`<form class="card" method="post" action="/returns">
          ${Object.entries(fields).map(
            ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
          )}
          <input type="hidden" name="nonce" value="${nonce}" />
          <label
            >Your address, for the sender of the label (left empty: where the order was delivered)
            <textarea name="address" rows="3" maxlength="1000" autocomplete="street-address"></textarea>
          </label>
          <label
            >Anything that we should know (may be left empty)
            <textarea name="text" rows="3" maxlength="20000"></textarea>
          </label>
          <button>Start the return</button>
        </form>`
      }
      <p><a href="/">Something else</a></p>`,
  );
}

/** It has begun. */
export function startedPage(id: string, quote: Quote): Html {
  return layout(
    'Your return has begun',
    html`<div class="card">
        <p>Its number is <strong>${id}</strong>. A mail with everything is on its way to you.</p>
        <p><a class="button" href="/returns/${id}">See where it stands</a></p>
      </div>
      ${decisions(quote)}${terms(quote)}`,
  );
}

function decisions({ units, currency }: Quote): Html {
  return html`<div class="card">
    ${units.map(
      ({ title, approved, because, paid, fee }) =>
        html`<h2>${title}</h2>
          <p class="${approved ? 'good' : 'bad'}">${approved ? 'Can come back' : 'Cannot come back'}</p>
          ${
            because.length > 0 &&
            html`<ul>
              ${because.map((each) => html`<li>${each}</li>`)}
            </ul>`
          }
          ${
            approved &&
            html`<p class="dim">
              Paid
              ${money(paid, currency)}${fee > 0 ? `, of which ${money(fee, currency)} is kept as a fee` : ''}
            </p>`
          }`,
    )}
  </div>`;
}

function terms({ way, refund, currency, timeZone }: Quote): Html {
  return html`${
    way &&
    html`<div class="card">
      <h2>The way back</h2>
      <p>
        ${
          way.prepaid
            ? 'We pay it: you get a label to put on the parcel.'
            : 'You choose a carrier and pay it; you get a packing slip.'
        }
        Send it by ${dayIn(way.sendBy, timeZone)} to:
      </p>
      <p>${way.to.map((line) => html`${line}<br />`)}</p>
    </div>`
  }${
    refund &&
    html`<div class="card">
      <h2>What you get back</h2>
      <p><strong>${money(refund.total, currency)}</strong>, if the goods come as you say.</p>
      ${
        refund.capped > 0 &&
        html`<p>
          That is all that is left of what you paid for the order. About the other
          ${money(refund.capped, currency)} a colleague decides and tells you.
        </p>`
      }
      <p class="dim">Within ${refund.aim} of our inspection, ${refund.late} at the latest.</p>
    </div>`
  }`;
}
