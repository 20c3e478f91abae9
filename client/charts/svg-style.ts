/** The pictures' looks. A host page lights a state with the class `lit` on its `data-state`. */
export const svgStyle = `
svg { --page: #ffffff; --ink: #1f2733; --soft: #566273; --line: #7a8798; --box: #ffffff; --group: #f3f6fa; --inner: #e8eef6;
  --edge: #47566b; --event: #174ea6; --timer: #8a4b00; --effect: #0b6b3a; --end: #e5e9ef; --lit: #fff1b8; --rim: #b36b00; }
@media (prefers-color-scheme: dark) { svg { --page: #14181f; --ink: #e8edf4; --soft: #a9b5c5; --line: #74839a; --box: #1d232d;
  --group: #191f28; --inner: #222a36; --edge: #9fb0c6; --event: #8ab4f8; --timer: #f2b36b; --effect: #7bd6a0; --end: #2b3441;
  --lit: #4d4110; --rim: #ffcf5c; } }
text { font-family: sans-serif; font-size: 12px; fill: var(--ink); }
.page { fill: var(--page); }
.heading { font-size: 20px; font-weight: bold; }
.purpose, .note, .guard, .moment, .key { fill: var(--soft); }
.title { font-size: 14px; font-weight: bold; }
.event { fill: var(--event); font-weight: bold; }
.timer { fill: var(--timer); font-weight: bold; }
.value { fill: var(--timer); }
.effect { fill: var(--effect); }
.moment { font-style: italic; }
.glyph { fill: none; stroke: currentColor; stroke-width: 1.3; }
.glyph.event { color: var(--event); fill: var(--event); } .glyph.timer { color: var(--timer); }
.glyph.effect { color: var(--effect); } .glyph.moment, .glyph.does { color: var(--soft); }
.shape { fill: var(--box); stroke: var(--line); stroke-width: 1.2; }
.group > .shape { fill: var(--group); } .group.deep > .shape { fill: var(--inner); }
.part > .shape { fill: var(--inner); } .part .title { text-decoration: underline; }
.choice > .shape, .from > .shape { stroke-dasharray: 5 4; }
.final > .shape { fill: var(--end); stroke: var(--ink); } .final > .rim { fill: none; stroke: var(--ink); }
.elsewhere > .shape { fill: var(--page); stroke-dasharray: 2 3; }
.start > .shape, .dot { fill: var(--ink); stroke: none; }
.lit > .shape { fill: var(--lit); stroke: var(--rim); stroke-width: 3; }
.arrow { fill: none; stroke: var(--edge); stroke-width: 1.4; } .tip { fill: var(--edge); }
.edge:hover .arrow { stroke-width: 3; }
.label { fill: var(--page); } .label.on-group { fill: var(--group); } .label.on-deep { fill: var(--inner); }
.ground text { paint-order: stroke; stroke-width: 6px; } .ground.on-group text { stroke: var(--group); }
.ground.on-deep text { stroke: var(--inner); }
.rule { stroke: var(--line); stroke-width: 0.7; } .head { font-weight: bold; }
`;
