import { html, type Html } from '../../shop/html.ts';
import { languages, type Voice } from '../language.ts';

/** What stands around every page. */
export interface Frame {
  readonly voice: Voice;
  readonly company: string;
  readonly title: string;
  /** Address of the page, for the other languages; left out where the page answers a form. */
  readonly here?: string | undefined;
  readonly footer?: Html | undefined;
}

/** The frame: one column, one style sheet, nothing from elsewhere, no script. */
export function layout({ voice, company, title, here, footer }: Frame, body: Html): Html {
  const { say, language, dir } = voice;
  return html`<!doctype html>
    <html lang="${language}" dir="${dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${title}${company && ` - ${company}`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <a class="skip" href="#main">${say('page.skip')}</a>
        <header>
          <strong>${company || say('page.service')}</strong>
          ${
            here !== undefined &&
            html`<nav aria-label="${say('page.languages')}">
              ${Object.entries(languages).map(([tag, { name, dir: way }]) =>
                tag === language
                  ? html`<b lang="${tag}" dir="${way}" aria-current="true">${name}</b>`
                  : html`<a href="${here}?lang=${tag}" lang="${tag}" dir="${way}" hreflang="${tag}"
                      >${name}</a
                    >`,
              )}
            </nav>`
          }
        </header>
        <main id="main">
          <h1>${title}</h1>
          ${body}
        </main>
        <footer>${footer}</footer>
      </body>
    </html>`;
}
