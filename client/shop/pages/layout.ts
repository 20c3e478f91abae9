import { html, type Html } from '../html.ts';

/** The frame around every page of the shop. It asks for nothing outside, and runs no script. */
export function layout(title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} - Sample shop</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <header>
          <a href="/">Sample shop</a><a href="/">Returns and warranty</a
          ><a href="/your-order">Where it stands</a>
        </header>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;
}

/** What went wrong, in the words of the API, and the way back. */
export function problemPage(detail: string, errors: readonly string[] = []): Html {
  return layout(
    'That did not work',
    html`<div class="card problem">
        <p>${detail}</p>
        ${
          errors.length > 0 &&
          html`<ul>
            ${errors.map((each) => html`<li>${each}</li>`)}
          </ul>`
        }
      </div>
      <p><a href="/">Begin again</a></p>`,
  );
}
