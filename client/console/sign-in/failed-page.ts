import { html } from '../../shop/html.ts';

/** What somebody sees who may not come in; needs neither script nor style. */
export function signInFailedPage(reason: string): string {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>Not signed in</title>
      </head>
      <body>
        <main>
          <h1>You are not signed in</h1>
          <p>${reason}</p>
          <p><a href="/signin?again=1">Sign in again</a></p>
        </main>
      </body>
    </html>`;
  return page.text;
}
