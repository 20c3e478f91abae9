import { html, type Html } from '../../shop/html.ts';
import type { CasePage } from '../case-page.ts';
import type { Said } from '../conversation.ts';
import { date } from './date.ts';

/** Together with the rest a page stays below 50 KB, however much was said: UTF-8 bytes, and characters of one text. */
const [pageBytes, textCharacters] = [16_000, 3_000];

/** What was said between the customer and us, newest first, as much as a page holds; the rest is on the next. */
export function conversationCard({ voice, view, said, skip, here }: CasePage): Html | undefined {
  const { say } = voice;
  if (said.length === 0) return undefined;
  const shown: Html[] = [];
  let bytes = 0;
  for (const each of said.slice(skip)) {
    const entry = entryOf(each);
    bytes += Buffer.byteLength(entry.text);
    if (bytes > pageBytes && shown.length > 0) break;
    shown.push(entry);
  }
  const next = skip + shown.length;
  const language = voice.chosen ? `&lang=${voice.language}` : '';
  return html`<section class="card" id="said">
    <h2>${say('conversation.title')}</h2>
    <ol class="said">
      ${shown}
    </ol>
    ${
      view.earlierInteractions > 0 &&
      next >= said.length &&
      html`<p class="dim">${say('conversation.left')}</p>`
    }
    ${next < said.length && html`<p><a href="${here}?skip=${next}${language}#said">${say('conversation.earlier')}</a></p>`}
  </section>`;

  function entryOf({ at, by, title, words }: Said): Html {
    return html`<li class="${by}">
      <p class="dim"><b>${say(title)}</b> ${date(voice, view.timeZone, at, true)}</p>
      ${words.map((each) =>
        each === 'erased'
          ? html`<p class="dim">${say('conversation.erased')}</p>`
          : 'file' in each
            ? html`<p><a href="${here}/files/${each.event}" dir="auto">${each.file}</a></p>`
            : html`<p class="words" dir="auto">${cut(each.text)}</p>`,
      )}
    </li>`;
  }
}

function cut(text: string): string {
  const characters = Array.from(text.trim());
  return characters.length > textCharacters
    ? `${characters.slice(0, textCharacters).join('')}…`
    : text.trim();
}
