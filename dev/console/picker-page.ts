import { html } from '../../client/shop/html.ts';
import { positionTitles } from '../../machines/staff/positions.ts';
import type { DevelopmentAccount } from './accounts.ts';

const style = `
  :root { color-scheme: light dark; }
  body { font: 16px/1.5 system-ui, sans-serif; margin: 0; display: grid; min-height: 100vh; place-items: center; }
  main { width: min(26rem, 100vw - 2rem); padding: 1rem 0; }
  h1 { font-size: 1.3rem; margin: 0; } p { margin: .3rem 0 1rem; opacity: .75; }
  button { font: inherit; width: 100%; display: flex; justify-content: space-between; gap: 1rem; text-align: left;
    padding: .6rem .9rem; margin: 0 0 .4rem; border: 1px solid #8886; border-radius: .5rem; background: #8881;
    color: inherit; cursor: pointer; }
  button:hover, button:focus-visible { border-color: #3b82f6; outline: 2px solid #3b82f6; } small { opacity: .75; }`;

/** The development issuer's only page: who do you want to be? */
export function pickerPage(uid: string, accounts: readonly DevelopmentAccount[]): string {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Sign in, development</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <main>
          <h1>Who are you today?</h1>
          <p>Accounts of this machine's development issuer; they need no password.</p>
          <form method="post" action="/interaction/${uid}">
            ${accounts.map(
              ({ id, name, position }) =>
                html`<button name="account" value="${id}">
                  <span>${name}</span><small>${positionTitles[position]}</small>
                </button>`,
            )}
          </form>
        </main>
      </body>
    </html>`;
  return page.text;
}
