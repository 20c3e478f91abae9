/** The shop's one style sheet, for phones first; served as /style.css. */
export const style = `
:root { color-scheme: light dark; --line: #d5d9df; --dim: #59626f; --text: #18202b; --page: #f6f5f2; --card: #fff; --accent: #1d5d4e; --on: #fff; --good: #17623f; --bad: #a12b22; }
@media (prefers-color-scheme: dark) {
  :root { --line: #3c434d; --dim: #a9b1bc; --text: #eceef1; --page: #15181c; --card: #1e2329; --accent: #7fd0b9; --on: #10231d; --good: #7fd6a4; --bad: #f2a099; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 17px/1.5 system-ui, sans-serif; }
header { background: var(--card); border-bottom: 1px solid var(--line); padding: 14px 16px; display: flex; gap: 8px 18px; flex-wrap: wrap; }
header a { color: var(--text); text-decoration: none; } header a:first-child { font-weight: 700; margin-right: auto; }
header a:hover { text-decoration: underline; }
main { max-width: 44rem; margin: 0 auto; padding: 16px; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 12px 0; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 0 0 8px; overflow-wrap: anywhere; }
p { margin: 0 0 12px; } a { color: var(--accent); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 16px; margin: 0 0 16px; }
label { display: block; font-weight: 600; margin: 0 0 12px; }
label.check { font-weight: 400; display: flex; gap: 10px; align-items: center; }
input:not([type=checkbox]), select, textarea { display: block; width: 100%; font: inherit; color: inherit; background: var(--page);
  border: 1px solid var(--dim); border-radius: 8px; padding: 10px 12px; margin-top: 4px; min-height: 46px; font-weight: 400; }
input[type=checkbox] { width: 24px; height: 24px; margin: 0; accent-color: var(--accent); flex: none; }
.row { display: grid; grid-template-columns: 6rem minmax(0, 1fr); gap: 12px; }
button, .button { display: inline-block; font: inherit; font-weight: 600; border: 0; border-radius: 8px; background: var(--accent); color: var(--on);
  padding: 12px 20px; min-height: 46px; cursor: pointer; text-decoration: none; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.dim { color: var(--dim); font-size: .95rem; } .good { color: var(--good); font-weight: 600; } .bad { color: var(--bad); font-weight: 600; }
ul, ol { margin: 0 0 12px; padding-left: 1.4rem; } .card > :last-child { margin-bottom: 0; }
dl { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: 6px 14px; margin: 0 0 12px; }
dt { color: var(--dim); } dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 26rem) { .row { grid-template-columns: minmax(0, 1fr); gap: 0; } dl { grid-template-columns: minmax(0, 1fr); gap: 0; } dd { margin: 0 0 8px; } }
.problem { border-left: 5px solid var(--bad); }
`;
