import { html, type Html } from '../../shop/html.ts';
import type { Voice } from '../language.ts';
import { layout } from './layout.ts';

/** A link that is too old or not one of ours, what to do, and the form for it; it tells nothing of any case. */
export function newLinkPage(voice: Voice, why: 'invalid' | 'asked' | 'start'): Html {
  const { say } = voice;
  const title = say(
    why === 'asked' ? 'link.askedTitle' : why === 'start' ? 'link.startTitle' : 'link.invalidTitle',
  );
  const here = why === 'start' ? '/' : undefined;
  if (why === 'asked')
    return layout({ voice, company: '', title, here }, html`<p class="card">${say('link.asked')}</p>`);
  return layout(
    { voice, company: '', title, here },
    html`<form class="card" method="post" action="/new-link">
      <p>${say(why === 'start' ? 'link.start' : 'link.invalid')}</p>
      ${voice.chosen && html`<input type="hidden" name="lang" value="${voice.language}" />`}
      <label
        >${say('link.case')}
        <input name="case" required maxlength="60" autocomplete="off" autocapitalize="none" dir="ltr"
      /></label>
      <label
        >${say('link.email')}
        <input name="email" type="email" required maxlength="320" autocomplete="email" dir="ltr"
      /></label>
      <button>${say('link.ask')}</button>
    </form>`,
  );
}

/** Something went wrong that is not the customer's affair. */
export function troublePage(voice: Voice, key: 'away' | 'gone' | 'many' | 'notFound' | 'unreadable'): Html {
  const { say } = voice;
  return layout(
    { voice, company: '', title: say('trouble.title') },
    html`<p class="card problem">${say(`trouble.${key}`)}</p>`,
  );
}
