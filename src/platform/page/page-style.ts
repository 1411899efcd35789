/** The one style of all pages: plain on a screen, one sheet on paper. */
export const PAGE_STYLE = `
body { font: 10pt/1.35 system-ui, sans-serif; color: #111; margin: 0; }
main { max-width: 52rem; margin: 1rem auto; padding: 0 1rem; }
h1 { font-size: 1.35em; margin: 0 0 .2em; } h2 { font-size: 1.05em; margin: 1em 0 .25em; }
p { margin: .25em 0; } ul, ol { margin: .25em 0; padding-left: 1.3em; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .15em .5em .15em 0; border-bottom: 1px solid #ccc; }
td.amount, th.amount { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.open { font-weight: 600; } .law, .small { color: #444; font-size: .85em; } code { overflow-wrap: anywhere; font-size: .85em; }
.box { border: 1px solid #888; padding: .4em .7em; margin: .6em 0; }
@media screen and (max-width: 40rem) { table { display: block; overflow-x: auto; } }
@page { size: letter; margin: 11mm; }
@media print { body { font-size: 8pt; } main { margin: 0; padding: 0; max-width: none; } tr, li { break-inside: avoid; } }
`;
