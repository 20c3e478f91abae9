import { html, type Html } from '../../shop/html.ts';
import type { Field } from '../../cli/payload/fields.ts';
import { canBeAsked, type Choice } from '../choices.ts';
import type { CasePage } from '../case-page.ts';

/** A form that sends one event, or the one of the button that is pressed. */
export function eventForm(page: CasePage, type: string | undefined, body: Html): Html {
  const { voice, here, newId } = page;
  return html`<form method="post" action="${here}/send">
    ${type !== undefined && html`<input type="hidden" name="type" value="${type}" />`}
    <input type="hidden" name="id" value="${newId()}" />
    ${voice.chosen && html`<input type="hidden" name="lang" value="${voice.language}" />`} ${body}
  </form>`;
}

/** A place for words; what was typed before a refusal stands in it again. */
export function textField(page: CasePage, types: readonly string[], label: string, name = 'text'): Html {
  const { problem } = page;
  const again = problem && types.includes(problem.form['type'] ?? '') ? problem.form[name] : '';
  return html`<label
    >${label} <textarea name="${name}" rows="3" maxlength="5000" dir="auto">${again}</textarea>
  </label>`;
}

/** One of several, each on a line of its own. */
export function radios(name: string, legend: string, options: readonly (readonly [string, string])[]): Html {
  return html`<fieldset>
    <legend>${legend}</legend>
    ${options.map(
      ([value, words]) =>
        html`<label class="check"
          ><input type="radio" name="${name}" value="${value}" required /> ${words}</label
        >`,
    )}
  </fieldset>`;
}

/** The form of an event that the page has no words of its own for: made from its payload, in the chart's words. */
export function anyForm(page: CasePage, choice: Choice): Html {
  const fields = choice.fields.filter((field) => canBeAsked(field) && field.name !== 'channel');
  return eventForm(
    page,
    choice.type,
    html`${fields.map((field) => input(page, choice, field))}<button>${page.voice.say('form.send')}</button>`,
  );
}

function input(page: CasePage, choice: Choice, { name, type, title, choices, required }: Field): Html {
  const label = title || name;
  if (type === 'words') return textField(page, [choice.type], label, name);
  if (type === 'choice')
    return radios(
      name,
      label,
      choices.map((value) => [value, value]),
    );
  if (type === 'yes-no')
    return html`<label class="check"><input type="checkbox" name="${name}" value="yes" /> ${label}</label>`;
  const kind = type === 'date' || type === 'number' ? type : 'text';
  return html`<label
    >${label} <input name="${name}" type="${kind}" ${required && html`required`} maxlength="300"
  /></label>`;
}
