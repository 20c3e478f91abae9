import type { components } from '../../storefront/api-types.ts';
import { html, type Html } from '../html.ts';
import { layout } from './layout.ts';

type Order = components['schemas']['Order'];

const orderFields = html`<label
    >Order number
    <input name="orderId" required maxlength="64" autocomplete="off" placeholder="S-1036" />
  </label>
  <label
    >E-mail address of the order
    <input name="email" type="email" required maxlength="320" autocomplete="email" />
  </label>`;

/** Which order it is about. */
export function startPage(): Html {
  return layout(
    'Return goods, or claim the warranty',
    html`<form class="card" method="post" action="/order">
      <p>You find the number in the confirmation of your order.</p>
      ${orderFields}<button>Show my order</button>
    </form>`,
  );
}

/** Asks where to mail a link; the same page afterwards for everybody. */
export function linkPage(asked: boolean): Html {
  if (asked)
    return layout(
      'Look into your mail',
      html`<div class="card">
        <p>If there is such an order with this address, a link is on its way to it.</p>
        <p class="dim">It works once, within 30 minutes. Nothing came? Check both and ask again.</p>
      </div>`,
    );
  return layout(
    'Where my return or claim stands',
    html`<form class="card" method="post" action="/your-order">
      <p>We mail you a link that shows it.</p>
      ${orderFields}<button>Mail me a link</button>
    </form>`,
  );
}

/** A mailed link is used by a button, not by looking at it: programs that read mail look at every link. */
export function openLinkPage(): Html {
  return layout(
    'Your order',
    html`<form class="card" method="post">
      <p>The link works once. What it shows can be seen for an hour on this device.</p>
      <button>Show my order</button>
    </form>`,
  );
}

const reasons: readonly (readonly [value: string, words: string])[] = [
  ['unwanted', 'I do not want it any more'],
  ['defective', 'It does not work'],
  ['damaged', 'It arrived damaged'],
  ['wrong-item', 'It is not what I ordered'],
  ['not-as-described', 'It is not as described'],
  ['other', 'Another reason'],
];

const faults: readonly (readonly [value: string, words: string])[] = [
  ['unknown', 'I cannot say'],
  ['hardware-failure', 'It stopped working'],
  ['manufacturing-defect', 'It was made badly'],
  ['software', 'Its software fails'],
  ['accidental-damage', 'It was damaged by accident'],
  ['wear', 'It is worn out'],
];

/** What of the order comes back, how much of it and why. */
export function orderPage(order: Order, email: string): Html {
  const free = order.lines.filter((line) => line.free.length > 0);
  const held = order.lines.filter((line) => line.free.length === 0);
  return layout(
    `Order ${order.orderId}`,
    html`${
      free.length > 0 &&
      html`<form method="post" action="/quote">
        <input type="hidden" name="orderId" value="${order.orderId}" />
        <input type="hidden" name="email" value="${email}" />
        ${free.map(
          ({ lineId, title, free: pieces }) =>
            html`<fieldset class="card">
              <h2>${title}</h2>
              <div class="row">
                <label
                  >Pieces
                  <select name="quantity.${lineId}">
                    ${[...Array(pieces.length + 1).keys()].map((n) => html`<option>${n}</option>`)}
                  </select></label
                >
                <label
                  >Why
                  <select name="reason.${lineId}">
                    ${reasons.map(([value, words]) => html`<option value="${value}">${words}</option>`)}
                  </select></label
                >
              </div>
              <label class="check"
                ><input type="checkbox" name="opened.${lineId}" value="yes" /> The packaging was opened</label
              >
            </fieldset>`,
        )}
        <fieldset class="card">
          <h2>Send it back</h2>
          <button>What happens then?</button>
        </fieldset>
        <fieldset class="card">
          <h2>Claim the warranty</h2>
          <label
            >What is wrong with it
            <select name="fault">
              ${faults.map(([value, words]) => html`<option value="${value}">${words}</option>`)}
            </select></label
          >
          <button formaction="/claims/quote">What does the warranty cover?</button>
        </fieldset>
      </form>`
    }
    ${
      held.length > 0 &&
      html`<div class="card">
        <p>A return or a claim of these is under way or done:</p>
        <ul>
          ${held.map(({ title }) => html`<li>${title}</li>`)}
        </ul>
        <a href="/your-order">Where it stands</a>
      </div>`
    }`,
  );
}
