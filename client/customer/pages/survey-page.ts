import { html, type Html } from '../../shop/html.ts';
import type { Voice } from '../language.ts';
import { layout } from './layout.ts';

/** What the survey of a resolution is made from. */
export interface SurveyPage {
  readonly voice: Voice;
  readonly company: string;
  readonly caseId: string;
  /** Address of the page, without a query. */
  readonly here: string;
  /** asked: to be answered. answered: it was, now or earlier. notYet: nothing is resolved. */
  readonly state: 'asked' | 'answered' | 'notYet';
  /** What was typed before a refusal. */
  readonly again?: string | undefined;
}

/** How we did, from 1 to 5 and in words: good or bad, both are welcome [HAW-FEED-1] [SUP-QA-6]. */
export function surveyPage({ voice, company, caseId, here, state, again }: SurveyPage): Html {
  const { say } = voice;
  const frame = { voice, company, title: say(`survey.${state}Title`), here };
  if (state !== 'asked') return layout(frame, html`<p class="card">${say(`survey.${state}`)}</p>`);
  return layout(
    frame,
    html`${again !== undefined && html`<p class="card problem" role="alert">${say('survey.choose')}</p>`}
      <form class="card" method="post" action="${here}/survey">
        ${voice.chosen && html`<input type="hidden" name="lang" value="${voice.language}" />`}
        <p class="dim">${say('page.case', { case: caseId })}</p>
        <fieldset>
          <legend>${say('survey.question')}</legend>
          ${[5, 4, 3, 2, 1].map(
            (score) =>
              html`<label class="check"
                ><input type="radio" name="score" value="${score}" required />
                ${say(`survey.score${score}`)}</label
              >`,
          )}
        </fieldset>
        <label
          >${say('survey.words')}
          <textarea name="words" rows="4" maxlength="5000" dir="auto">${again}</textarea>
        </label>
        <button>${say('form.send')}</button>
      </form>`,
  );
}
