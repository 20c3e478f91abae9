const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes any text safe inside HTML text and attribute values. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => named[character] ?? character);
}

const style = `
:root { color-scheme: light dark; --line: #d9dde3; --dim: #5b6472; --text: #1b2430; --page: #f5f6f8; --card: #fff; --link: #1f55b5; }
@media (prefers-color-scheme: dark) {
  :root { --line: #39414d; --dim: #a3adbb; --text: #e8ebf0; --page: #14181e; --card: #1d232b; --link: #8db4ff; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
header { background: var(--card); border-bottom: 1px solid var(--line); padding: 14px 20px; }
header a { color: var(--text); font-weight: 600; text-decoration: none; }
header span { color: var(--dim); margin-left: 10px; }
main { max-width: 60rem; margin: 0 auto; padding: 20px; }
h1 { font-size: 1.4rem; line-height: 1.3; margin: 4px 0 12px; overflow-wrap: anywhere; }
h2 { font-size: 1rem; margin: 24px 0 8px; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.mail { display: grid; grid-template-columns: minmax(0, 15rem) minmax(0, 1fr) auto; gap: 2px 16px; padding: 12px 16px;
  color: inherit; text-decoration: none; border-top: 1px solid var(--line); }
.mail:first-child { border-top: 0; }
.mail:hover { background: color-mix(in srgb, var(--link) 8%, transparent); }
.mail > * { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.subject { font-weight: 600; }
.dim { color: var(--dim); font-size: .9rem; }
dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 4px 14px; margin: 0 0 16px; }
dt { color: var(--dim); } dd { margin: 0; overflow-wrap: anywhere; }
iframe { display: block; width: 100%; height: 75vh; border: 0; background: #fff; }
pre { margin: 0; padding: 16px; white-space: pre-wrap; overflow-wrap: anywhere; font: 14px/1.5 ui-monospace, monospace; }
details { margin-top: 16px; } summary { cursor: pointer; padding: 6px 0; font-weight: 600; }
.empty { padding: 48px 20px; text-align: center; color: var(--dim); }
@media (max-width: 40rem) {
  main { padding: 12px; } .mail { grid-template-columns: minmax(0, 1fr); }
  .mail .subject { grid-row: 1; white-space: normal; }
  dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 8px; }
}`;

/** The frame around every page of the mail catcher. Self-contained: it asks for nothing, runs no script. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body><header><a href="/">Redress mail catcher</a><span>nothing here was sent to anyone</span></header>
<main>${body}</main></body></html>`;
}

/** An instant as people read it: "2026-11-22 17:05:09 UTC". */
export function readable(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}
