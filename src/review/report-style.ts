import { COLOURS } from './page-style.ts'

/** Tiers from dark to light, so that they can be told apart without colours too. */
const CHART = `
:root { --c-high: #9b1c31; --c-medium: #e08a2e; --c-low: #c3ccd8; --d0: #0b5c6b; --d1: #8fb8a5; --d2: #e3b23c; --d3: #a58bb5; --open: #e4e8ee; }
:root[data-theme=dark] { --c-high: #f2788b; --c-medium: #d9913c; --c-low: #56657a; }
@media (prefers-color-scheme: dark) { :root { --c-high: #f2788b; --c-medium: #d9913c; --c-low: #56657a; --d0: #4fb3c3; --d1: #4d7f68; --d2: #c99a2e;
  --d3: #8a6c9c; --open: #2b3542; } }
`

/** How the report looks, on a screen and on paper. */
export const REPORT_STYLE = `${COLOURS}${CHART}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, 'Segoe UI', Roboto, sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 1rem; letter-spacing: -.01em; }
h2 { font-size: 1.15rem; margin: 0 0 .15rem; }
p { margin: 0 0 .5rem; }
.soft { color: var(--soft); font-size: .88rem; }
.note { background: var(--warn); border-radius: 8px; padding: .6rem .9rem; font-size: .9rem; margin-top: 1rem; }
header dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .5rem 1.5rem; margin: 0; }
dt { color: var(--soft); font-size: .78rem; text-transform: uppercase; letter-spacing: .04em; } dd { margin: 0; overflow-wrap: anywhere; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1.1rem 1.25rem; margin-top: 1rem; min-width: 0; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 1rem 1.5rem; }
.figure p { margin: 0; line-height: 1.35; }
.value { font-size: 1.75rem; font-weight: 650; font-variant-numeric: tabular-nums; white-space: nowrap; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; margin-top: .5rem; }
th, td { padding: .32rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: middle; }
th:first-child, td:first-child { padding-left: 0; } th:last-child, td:last-child { padding-right: 0; }
thead th, thead td { font-size: .78rem; color: var(--soft); font-weight: 500; vertical-align: bottom; }
tbody th { font-weight: 500; overflow-wrap: anywhere; min-width: 7rem; }
tbody tr:last-child > * { border-bottom: 0; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; width: 1%; }
.zero { color: var(--soft); opacity: .6; }
.drawn { width: 40%; min-width: 7rem; }
.axis { display: table-cell; } .axis span { display: inline-block; width: 33.3%; } .axis span:nth-child(2) { text-align: center; } .axis span:nth-child(3) { text-align: right; }
svg { display: block; }
.bar { width: 100%; height: .8rem; border-radius: 3px; }
.interval { width: 100%; height: 1.2rem; }
.columns { width: 100%; height: auto; margin-top: .5rem; }
svg text { font: 11px system-ui, sans-serif; fill: var(--soft); }
.grid { stroke: var(--line); stroke-width: 1; }
.range { stroke: var(--accent); stroke-width: 3; stroke-linecap: round; } circle { fill: var(--accent); }
rect.high { fill: var(--c-high); } rect.medium { fill: var(--c-medium); } rect.low { fill: var(--c-low); }
rect.d0 { fill: var(--d0); } rect.d1 { fill: var(--d1); } rect.d2 { fill: var(--d2); } rect.d3 { fill: var(--d3); } rect.open { fill: var(--open); }
.key { display: inline-block; width: .75em; height: .75em; border-radius: 2px; margin-right: .35em; border: 1px solid #0002; }
.key.high { background: var(--c-high); } .key.medium { background: var(--c-medium); } .key.low { background: var(--c-low); }
.key.d0 { background: var(--d0); } .key.d1 { background: var(--d1); } .key.d2 { background: var(--d2); } .key.d3 { background: var(--d3); } .key.open { background: var(--open); }
.keys { display: flex; gap: 1.2rem; font-size: .85rem; color: var(--soft); margin: .25rem 0 0; }
details { margin-top: .5rem; } summary { cursor: pointer; color: var(--accent); font-size: .9rem; }
footer { color: var(--soft); font-size: .8rem; margin-top: 1.5rem; overflow-wrap: anywhere; }
@media (max-width: 800px) { main { padding: 1rem .75rem 2rem; } section { padding: .9rem; } .figures { grid-template-columns: 1fr 1fr; gap: .8rem; } th, td { padding: .3rem; } .drawn { min-width: 5rem; width: auto; } }
@media print {
  @page { size: A4; margin: 14mm; }
  body { background: #fff; font-size: 10.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  section { border: 0; border-top: 1px solid #bbb; border-radius: 0; padding: .8rem 0; margin-top: .6rem; }
  h2, thead, summary { break-after: avoid; } tr, svg, .figures, .note { break-inside: avoid; } thead { display: table-header-group; }
  .wide { overflow: visible; } details:not([open]) { display: none; }
  h1 { font-size: 1.6rem; } .figures { grid-template-columns: repeat(3, 1fr); } .value { font-size: 1.4rem; }
}
`
