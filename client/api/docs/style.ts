/** The documentation page's style sheet: system fonts, light and dark, nothing from elsewhere. */
export const docsStyle = `:root { color-scheme: light dark; --line: #8886; --soft: #8881; --mark: #0a6cbd; }
@media (prefers-color-scheme: dark) { :root { --mark: #6db8f2; } }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; display: grid; grid-template-columns: 17rem minmax(0, 1fr); }
nav { position: sticky; top: 0; height: 100vh; overflow: auto; padding: 1.5rem; border-right: 1px solid var(--line); }
nav a { display: block; padding: .3rem 0; color: inherit; text-decoration: none; }
nav a:first-child { font-weight: 700; }
a:hover, a:focus-visible { text-decoration: underline; color: var(--mark); }
main { padding: 1.5rem 2rem 4rem; max-width: 62rem; }
section { border-top: 1px solid var(--line); margin-top: 2.5rem; }
h1 { margin: 0 0 .5rem; } h2 { margin: 1.5rem 0 .5rem; } h3 { margin: 1.25rem 0 .4rem; font-size: 1rem; }
code { font: .9em ui-monospace, monospace; background: var(--soft); padding: .1em .3em; border-radius: .25em; }
.route b { color: var(--mark); } td b, p b { color: var(--mark); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
@media (max-width: 50rem) { body { display: block; } nav { position: static; height: auto; border: 0; } main { padding: 1rem; } }
`;
