/** Colours of both pages. Each text has at least 4.5 : 1 on its ground, light and dark (WCAG 2.2, 1.4.3). */
export const COLOURS = `
:root { color-scheme: light; --ground: #f6f7f9; --card: #fff; --ink: #1a2230; --soft: #566072; --line: #d9dee6; --accent: #0b5c6b; --on-accent: #fff;
  --chosen: #e2f1f3; --mark: #ffe9a8; --mark-ink: #3d2c00; --high: #9b1c31; --medium: #8a4b00; --low: #4a5568; --warn: #fff4d6; --done: #1d6b3a; }
:root[data-theme=dark] { color-scheme: dark; --ground: #10151c; --card: #19202a; --ink: #e8ecf2; --soft: #a3aebd; --line: #303a48; --accent: #6fd0de;
  --on-accent: #06252b; --chosen: #1d3a42; --mark: #6b5200; --mark-ink: #fff3cf; --high: #ff9aa8; --medium: #ffc078; --low: #b6c0ce; --warn: #43360f; --done: #7fdba0; }
@media (prefers-color-scheme: dark) { :root:not([data-theme=light]) { color-scheme: dark; --ground: #10151c; --card: #19202a; --ink: #e8ecf2;
  --soft: #a3aebd; --line: #303a48; --accent: #6fd0de; --on-accent: #06252b; --chosen: #1d3a42; --mark: #6b5200; --mark-ink: #fff3cf; --high: #ff9aa8;
  --medium: #ffc078; --low: #b6c0ce; --warn: #43360f; --done: #7fdba0; } }
`

/** How the review page looks. A row is as high as `page/list.ts` says. */
export const PAGE_STYLE = `${COLOURS}
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; }
body { display: flex; flex-direction: column; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, 'Segoe UI', Roboto, sans-serif; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 1px; }
h1 { font-size: 1.05rem; margin: 0; white-space: nowrap; }
h2 { font-size: 1.05rem; margin: 0; }
h3 { font-size: .8rem; margin: 1.1rem 0 .25rem; color: var(--soft); text-transform: uppercase; letter-spacing: .04em; }
p { margin: 0; }
button, input, select { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .35rem .7rem; min-height: 2.3rem; }
button { cursor: pointer; display: inline-flex; align-items: center; gap: .5rem; justify-content: center; }
button:hover { border-color: var(--accent); }
button:disabled { opacity: .5; cursor: default; }
button[hidden] { display: none; }
.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
kbd { font: .75rem ui-monospace, Consolas, monospace; border: 1px solid currentColor; border-radius: 4px; padding: 0 .35em; opacity: .8; }
label { display: flex; flex-direction: column; font-size: .75rem; color: var(--soft); min-width: 0; }
label > input, label > select { font-size: .95rem; color: var(--ink); width: 100%; }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem; padding: .5rem 1rem; background: var(--card); border-bottom: 1px solid var(--line); }
.bar label { flex-direction: row; align-items: center; gap: .5rem; font-size: .85rem; }
.bar label > input { width: 9rem; }
.progress { display: flex; align-items: center; gap: .75rem; flex: 1 1 14rem; font-variant-numeric: tabular-nums; font-size: .9rem; }
progress { flex: 1; max-width: 22rem; min-width: 4rem; height: .55rem; accent-color: var(--accent); }
.settings { display: flex; gap: .4rem; flex-wrap: wrap; }
.disclaimer { font-size: .8rem; color: var(--soft); padding: .3rem 1rem; }
.warning { background: var(--warn); padding: .5rem 1rem; }
.warning[hidden] { display: none; }
main { flex: 1; min-height: 0; display: grid; grid-template-columns: minmax(18rem, 26rem) 1fr; gap: .75rem; padding: 0 1rem 1rem; }
nav, section { min-height: 0; min-width: 0; display: flex; flex-direction: column; background: var(--card); border: 1px solid var(--line); border-radius: 12px; overflow: hidden; }
.filters { display: grid; grid-template-columns: 1fr 1fr; gap: .5rem; padding: .75rem .75rem .25rem; }
.filters > :first-child { grid-column: 1 / -1; }
.found { font-size: .8rem; color: var(--soft); padding: .1rem .75rem .4rem; }
.list { flex: 1; min-height: 0; overflow-y: auto; position: relative; border-top: 1px solid var(--line); }
.list:focus-visible { outline: none; }
.list:focus-visible .row[aria-selected=true] { outline: 2px solid var(--accent); outline-offset: -3px; }
.space { position: relative; }
.row { position: absolute; left: 0; right: 0; height: 68px; padding: .5rem .75rem; border-bottom: 1px solid var(--line); border-left: 4px solid transparent; cursor: pointer; overflow: hidden; }
.row[aria-selected=true] { background: var(--chosen); border-left-color: var(--accent); }
.line { display: flex; gap: .5rem; align-items: center; font-size: .8rem; color: var(--soft); white-space: nowrap; }
.what { flex: 1; overflow: hidden; text-overflow: ellipsis; }
.state.done { color: var(--done); font-weight: 600; }
.excerpt { font-size: .9rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.chip { display: inline-block; font-size: .78rem; line-height: 1.3; border: 1px solid var(--line); border-radius: 99px; padding: .08rem .55rem; color: var(--soft); white-space: nowrap; }
.tier { font-weight: 650; border-color: currentColor; font-variant-numeric: tabular-nums; }
.high { color: var(--high); } .medium { color: var(--medium); } .low { color: var(--low); }
article { flex: 1; min-height: 0; overflow-y: auto; padding: 1rem 1.25rem; outline-offset: -3px; }
.head { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; margin-bottom: .75rem; }
figure { margin: 0 0 .75rem; }
figcaption { font-size: .8rem; color: var(--soft); margin-bottom: .2rem; }
blockquote { margin: 0; padding: .75rem 1rem; border-left: 4px solid var(--accent); background: var(--ground); border-radius: 0 8px 8px 0; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 1.08rem; max-width: 75ch; }
.target blockquote { border-left-color: var(--line); border-left-style: double; font-size: 1rem; }
mark { background: var(--mark); color: var(--mark-ink); border-radius: 3px; padding: 0 .15em; font-weight: 600; text-decoration: underline; text-underline-offset: .15em; }
.author { overflow-wrap: anywhere; margin-bottom: .75rem; }
.reasons { max-width: 75ch; }
.weakened { max-width: 75ch; color: var(--soft); margin-top: .4rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0; font-size: .92rem; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
a { color: var(--accent); }
.deciding { border-top: 1px solid var(--line); padding: .75rem 1.25rem .4rem; display: grid; grid-template-columns: 1fr auto; gap: .5rem; align-items: end; }
.decisions, .said { grid-column: 1 / -1; }
.decisions, .others { display: flex; flex-wrap: wrap; gap: .5rem; }
.decisions button { flex: 1 1 auto; font-weight: 600; white-space: nowrap; }
.decisions [aria-pressed=true] { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.written { display: grid; grid-template-columns: 1fr 1fr; gap: .5rem; }
.said { min-height: 1.5rem; font-size: .9rem; color: var(--soft); overflow-wrap: anywhere; }
.none { color: var(--soft); }
dialog { max-width: 44rem; width: calc(100% - 2rem); max-height: calc(100% - 2rem); border: 1px solid var(--line); border-radius: 12px; background: var(--card); color: var(--ink); padding: 1.25rem 1.5rem; overflow-y: auto; }
dialog::backdrop { background: #0008; }
dialog ol { padding-left: 1.25rem; }
dialog dt kbd + kbd { margin-left: .25rem; }
.check { flex-direction: row; align-items: center; gap: .5rem; font-size: .95rem; color: var(--ink); margin: 1rem 0; }
.check > input { width: auto; min-height: auto; }
@media (max-width: 800px) {
  html, body { height: auto; }
  kbd { display: none; }
  dialog kbd { display: inline; }
  .bar { padding: .5rem; gap: .5rem; }
  .progress { flex: 1 1 60%; } .bar label { flex: 1 1 9rem; } .bar label > input { width: 100%; }
  .settings { order: 2; font-size: .85rem; } .settings button { min-height: 2rem; padding: .2rem .6rem; }
  .disclaimer { padding: .3rem .5rem; }
  main { grid-template-columns: 1fr; padding: 0 .5rem .5rem; }
  .filters { grid-template-columns: 1fr 1fr 1fr; } .filters > :first-child { grid-column: auto; }
  .list { flex: none; height: 9.5rem; }
  section { overflow: visible; }
  article { overflow: visible; padding: .75rem; }
  .deciding { display: contents; }
  .decisions { position: sticky; bottom: 0; background: var(--card); padding: .5rem; border-top: 1px solid var(--line); gap: .35rem; }
  .decisions button { flex: 1 1 auto; padding: .25rem .4rem; font-size: .95rem; }
  .others, .written, .said { padding: .25rem .75rem; }
  dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .4rem; }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important; scroll-behavior: auto !important; animation: none !important; } }
@media (forced-colors: active) { .row[aria-selected=true], .decisions [aria-pressed=true] { outline: 3px solid Highlight; outline-offset: -3px; } }
`
