import type { components } from '../../storefront/api-types.ts';
import { html, type Html } from '../html.ts';
import { dayIn } from '../words.ts';
import { layout } from './layout.ts';

type Case = components['schemas']['Case'];

/** Where a case stands, in a customer's words. */
const states: Readonly<Record<string, string>> = {
  received: 'We have it',
  acknowledged: 'We have it, and it goes on',
  investigating: 'We are looking into it',
  escalated: 'Somebody with more say looks into it',
  resolved: 'Resolved',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
  expired: 'Over: its time has passed',
};

/** What became of a piece, where the case's own word says it to our people only. */
const pieces: Readonly<Record<string, string>> = { asked: 'claimed', doubtful: 'looked at again' };

/** A label or packing slip is there once a piece may travel. */
const travels: readonly string[] = ['approved', 'in transit'];

/** Where a return or a claim stands; `label` is the address of its PDF. */
export function statusPage(seen: Case, label: string): Html {
  const what = seen.kind === 'warranty' ? 'Warranty claim' : 'Return';
  return layout(`${what} ${seen.id}`, statusCards(seen, label));
}

/** The same without a page around it. */
export function statusCards(seen: Case, label: string): Html {
  const { goods, timeZone } = seen;
  const units = goods?.units ?? [];
  return html`<div class="card">
      <dl>
        <dt>Number</dt>
        <dd>${seen.id}</dd>
        <dt>State</dt>
        <dd>${states[seen.state] ?? seen.state}</dd>
        <dt>Since</dt>
        <dd>${dayIn(seen.since, timeZone)}</dd>
      </dl>
      ${
        units.length > 0 &&
        html`<ul>
          ${units.map(
            ({ title, state, because }) =>
              html`<li>
                ${title}:
                <strong>${pieces[state] ?? state}</strong>${because === undefined ? '' : ` (${because})`}
              </li>`,
          )}
        </ul>`
      }
      ${
        units.some(({ state }) => travels.includes(state)) &&
        html`<p><a class="button" href="${label}">Label or packing slip</a></p>`
      }
    </div>
    ${yourTurn(seen)}${dates(seen)}
    ${
      seen.letters.length > 0 &&
      html`<div class="card">
        <h2>What we wrote to you</h2>
        <dl>
          ${seen.letters.map(
            ({ title, writtenAt }) =>
              html`<dt>${dayIn(writtenAt, timeZone)}</dt>
                <dd>${title}</dd>`,
          )}
        </dl>
      </div>`
    }`;
}

/** What waits for the customer: the steps of the guide, or what else the case asks of them. */
function yourTurn({ awaiting, claim }: Case): Html | undefined {
  const asked = awaiting.filter(({ from }) => from === 'the customer');
  if (asked.length === 0) return undefined;
  const steps = claim?.steps.filter(({ outcome }) => outcome === 'open') ?? [];
  return html`<div class="card">
    <h2>Your turn</h2>
    ${
      steps.length > 0
        ? html`<p>Please try this, one after the other:</p>
            <ol>
              ${steps.map(({ instruction }) => html`<li>${instruction}</li>`)}
            </ol>`
        : // The event's name in brackets is for programs.
          asked.map(({ what }) => html`<p>${what.replace(/ \(\w+\)$/, '')}.</p>`)
    }
    <p class="dim">The link in our mail leads to where you tell us.</p>
  </div>`;
}

/** Dates that the customer was told, and those until which they have time. */
function dates({ commitments, clocks, timeZone }: Case): Html | undefined {
  const rows = [
    ...commitments.filter(({ status }) => status === 'open'),
    ...clocks.filter(({ name, stoppedAt }) => stoppedAt === undefined && /^(customer-|sending)/.test(name)),
  ];
  if (rows.length === 0) return undefined;
  return html`<div class="card">
    <h2>Dates</h2>
    <dl>
      ${rows.map(
        ({ title, dueAt }) =>
          html`<dt>by ${dayIn(dueAt, timeZone)}</dt>
            <dd>${title}</dd>`,
      )}
    </dl>
  </div>`;
}
