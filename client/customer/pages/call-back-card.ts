import { openSlots } from '../../../policies/calendar/open-slots.ts';
import { html, type Html } from '../../shop/html.ts';
import type { CasePage } from '../case-page.ts';
import { dayFor, timesFor } from '../dates.ts';
import { eventForm } from './forms.ts';

/** Another time for a call-back: one of those at which somebody is there, by a list that works without a script [CSP-LIMBO-2]. */
export function callBackCard(page: CasePage): Html | undefined {
  const { voice, view, policy, choices, now } = page;
  const { say, language } = voice;
  const rules = policy?.callBack;
  const calendar = policy?.calendars[rules?.within.value.calendar ?? ''];
  if (!rules?.moving || !calendar || !choices.some(({ type }) => type === 'moveCallBack')) return undefined;
  const [meant] = view.commitments
    .filter(({ about, status }) => about === 'callBack' && status === 'open')
    .toSorted((a, b) => a.dueAt - b.dueAt);
  if (!meant) return undefined;
  const slots = openSlots(calendar, now, rules.moving.value).filter(({ to }) => to !== meant.dueAt);
  const again = page.problem?.form['type'] === 'moveCallBack';
  return html`<details class="card" ${again && html`open`}>
    <summary>${say('callBack.title')}</summary>
    ${eventForm(
      page,
      'moveCallBack',
      html`<p>${say('callBack.how')}</p>
        <input type="hidden" name="commitment" value="${meant.id}" />
        <label
          >${say('callBack.label')}
          <select name="by" required>
            <option value="">${say('callBack.choose')}</option>
            ${slots.map(
              ({ from, to }) =>
                html`<option value="${to}">
                  ${dayFor(language, view.timeZone, from)}, ${timesFor(language, view.timeZone, from, to)}
                </option>`,
            )}
          </select></label
        >
        <button>${say('callBack.send')}</button>`,
    )}
  </details>`;
}
