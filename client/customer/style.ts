/** The page's one style sheet, for phones first; served as /style.css. Logical sides only, so that it reads both ways. */
export const style = `
:root { color-scheme: light dark; --line: #d3d9df; --dim: #55606c; --text: #17212b; --page: #f4f5f3; --card: #fff; --accent: #0f5c6e; --on: #fff; --soft: #e8f1f3; --good: #17623f; --bad: #a12b22; }
@media (prefers-color-scheme: dark) {
  :root { --line: #3b444d; --dim: #aab4be; --text: #edf0f2; --page: #14181c; --card: #1d2329; --accent: #7cc7d8; --on: #06252d; --soft: #22333a; --good: #7fd6a4; --bad: #f2a099; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 17px/1.55 system-ui, 'Segoe UI', Tahoma, sans-serif; }
header { background: var(--card); border-block-end: 1px solid var(--line); }
header { display: flex; flex-wrap: wrap; gap: 4px 20px; align-items: center; padding: 10px max(16px, calc(50% - 22rem + 16px)); }
header strong { margin-inline-end: auto; overflow-wrap: anywhere; }
nav { display: flex; gap: 4px; } nav a, nav b { padding: 10px 8px; min-height: 44px; }
main, footer { max-width: 44rem; margin: 0 auto; padding: 16px; }
footer { color: var(--dim); font-size: .9rem; padding-block: 0 32px; }
.skip { position: absolute; inset-inline-start: -999rem; } .skip:focus { position: static; display: block; padding: 12px 16px; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 8px 0 16px; }
h2 { font-size: 1.12rem; line-height: 1.35; margin: 0 0 8px; overflow-wrap: anywhere; }
p { margin: 0 0 12px; } .card > :last-child { margin-block-end: 0; } a { color: var(--accent); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 16px; margin: 0 0 16px; overflow-wrap: anywhere; }
.asked { border-inline-start: 5px solid var(--accent); }
.done { border-inline-start: 5px solid var(--good); } .problem { border-inline-start: 5px solid var(--bad); }
.state { font-size: 1.2rem; font-weight: 600; line-height: 1.4; }
.dim { color: var(--dim); font-size: .95rem; }
dl { margin: 0 0 12px; } dt { color: var(--dim); font-size: .95rem; } dd { margin: 0 0 10px; font-weight: 600; }
form { margin: 0; } form + form { margin-block-start: 16px; }
label, legend { display: block; font-weight: 600; margin: 0 0 12px; } legend { padding: 0; margin-block-end: 4px; }
fieldset { border: 0; margin: 0 0 12px; padding: 0; min-width: 0; }
label.check { font-weight: 400; display: flex; gap: 12px; align-items: center; min-height: 44px; margin: 0; }
input:not([type=checkbox], [type=radio]), textarea, select { display: block; width: 100%; font: inherit; font-weight: 400; color: inherit; background: var(--page);
  border: 1px solid var(--dim); border-radius: 8px; padding: 10px 12px; margin-block-start: 4px; min-height: 46px; }
textarea { resize: vertical; }
input[type=checkbox], input[type=radio] { width: 24px; height: 24px; margin: 0; accent-color: var(--accent); flex: none; }
button, .button { display: inline-block; font: inherit; font-weight: 600; border: 2px solid var(--accent); border-radius: 8px; background: var(--accent); color: var(--on);
  padding: 10px 20px; min-height: 46px; cursor: pointer; text-decoration: none; }
.second { background: transparent; color: var(--accent); }
.buttons { display: flex; flex-wrap: wrap; gap: 12px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
summary { font-weight: 600; cursor: pointer; min-height: 28px; } details[open] summary { margin-block-end: 12px; }
.goods { list-style: none; margin: 0 0 12px; padding: 0; } .goods li { padding: 8px 0; border-block-end: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: 2px 12px; justify-content: space-between; }
.links { margin: 0 0 12px; padding-inline-start: 1.2rem; } .links li { padding: 6px 0; }
.said { list-style: none; margin: 0; padding: 0; } .said li { padding: 10px 12px; margin: 0 0 10px; border-radius: 10px; background: var(--page); }
.said .customer { background: var(--soft); margin-inline-start: 24px; } .said .us { margin-inline-end: 24px; }
.said p { margin: 0; } .words { white-space: pre-wrap; margin-block-start: 6px !important; }
.scale { display: flex; gap: 8px; } .scale label { flex: 1; flex-direction: column; justify-content: center; gap: 4px; border: 1px solid var(--dim); border-radius: 8px; padding: 8px 4px; }
`;
