import type { SimulationGroupView, SimulationTotalsView } from '../simulation.view.js';
import { bars, plane } from './svg.js';

const MOST_ROWS = 20;

const WAY_NAMES = {
  today: 'As it was',
  simulated: 'As simulated',
  standard_bond: 'Standard bond for everyone',
  formula_2004: 'Withdrawn formula of 2004',
} as const;

/** The pictures of a simulation, by name. */
export const CHARTS: Readonly<Record<string, (totals: SimulationTotalsView) => string>> = {
  'size.svg': ({ bySize }) => changes('size', bySize),
  'port.svg': ({ byPort }) => changes('port', byPort),
  'country.svg': ({ byCountry }) => changes('country', byCountry),
  'protection.svg': ({ ways }) =>
    plane(
      'Duty protected against burden of bonds',
      { x: 'Bonds of all importers, US dollars', y: 'Unpaid duty that they would have covered' },
      ways.map(({ name, burden, protectedDuty }) => ({
        name: WAY_NAMES[name],
        x: Number(burden),
        y: Number(protectedDuty),
        told: `bonds $${burden}, covered $${protectedDuty}`,
      })),
    ),
  'calibration.svg': ({ calibration }) =>
    bars(
      'Importers that left duty unpaid, by score (per cent)',
      calibration.map(({ from, to, importers, withUncollected }) => ({
        name: `${String(from)} to ${String(to)}`,
        value: importers === 0 ? 0 : (100 * withUncollected) / importers,
        told: `${String(withUncollected)} of ${String(importers)}`,
      })),
    ),
};

// The groups with the most changes have a row each; all others share one.
function changes(by: string, groups: readonly SimulationGroupView[]): string {
  const most = groups.toSorted((a, b) => b.changed - a.changed || (a.name < b.name ? -1 : 1));
  const rest = most.slice(MOST_ROWS);
  const rows = most.slice(0, MOST_ROWS).map(({ name, changed, importers, bondDifference }) => ({
    name,
    value: changed,
    told: `${String(changed)} of ${String(importers)}, bonds ${bondDifference}`,
  }));
  const sum = (of: 'changed' | 'importers'): number => rest.reduce((all, one) => all + one[of], 0);
  const others = {
    name: 'others',
    value: sum('changed'),
    told: `${String(sum('changed'))} of ${String(sum('importers'))}`,
  };
  return bars(`Importers that change, by ${by}`, rest.length === 0 ? rows : [...rows, others]);
}
