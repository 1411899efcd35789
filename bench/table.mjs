/** The results as people read them. `reached` compares in the direction the target is meant. */
export function table(results) {
  const rows = results.map(({ name, ratio, target, unit, ours, baseline, atMost }) => [
    name,
    shown(ours),
    shown(baseline),
    unit,
    shown(ratio),
    `${atMost ? '≤' : '≥'} ${target}`,
    (atMost ? ratio <= target : ratio >= target) ? 'reached' : 'missed',
  ]);
  const all = [['what', 'ours', 'baseline', 'unit', 'figure', 'target', ''], ...rows];
  const widths = all[0].map((_, i) => Math.max(...all.map((row) => row[i].length)));
  return all.map((row) => row.map((cell, i) => cell.padEnd(widths[i])).join('  ')).join('\n');
}

const shown = (number) =>
  number === null || number === undefined ? '–' : number >= 100 ? number.toFixed(0) : number.toFixed(2);
