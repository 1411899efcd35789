import { expect, it } from '@jest/globals';
import { applyRule } from '../../../../kernel/rule.js';
import { exportDayTold, exportingCountryTold } from './export-told.js';
import type { ExportDayFacts } from './export-told.js';

it.each<[string | null, readonly string[]]>([
  [null, []],
  ['CN', []],
  ['US', ['warns /exportingCountry export.from_within']],
  ['PR', ['warns /exportingCountry export.from_within']],
  // Outside the customs territory: 19 CFR 101.1.
  ['VI', []],
])('ENTRY-49 exported from %s', (exportingCountry, expected) => {
  const { decision } = applyRule(exportingCountryTold, { exportingCountry }, '2026-03-02');
  expect(decision.map(({ weight, pointer, code }) => `${weight} ${pointer} ${code}`)).toEqual(expected);
});

const LONG_AGO = ['warns /exportedOn date.exported_long_ago'];

it.each<[string, Partial<ExportDayFacts>, readonly string[]]>([
  ['three weeks before importation', {}, []],
  ['not told', { exportedOn: null }, []],
  ['a year before importation', { exportedOn: '2025-03-01' }, []],
  ['a day more', { exportedOn: '2025-02-28' }, LONG_AGO],
  ['thirty years before', { exportedOn: '1996-02-10' }, LONG_AGO],
  ['of goods that came long ago', { exportedOn: '2021-01-10', importedOn: '2021-03-01' }, []],
  ['before arrival, no importation told', { exportedOn: '2024-03-01', importedOn: null }, LONG_AGO],
  [
    'within a year of arrival, and more than that of filing',
    { exportedOn: '2025-02-15', importedOn: null, arrivedOn: '2026-02-10' },
    [],
  ],
  ['before filing alone', { exportedOn: '2024-03-01', importedOn: null, arrivedOn: null }, LONG_AGO],
])('ENTRY-50 exported %s', (_, given, expected) => {
  const facts: ExportDayFacts = {
    exportedOn: '2026-02-10',
    importedOn: '2026-03-01',
    arrivedOn: '2026-03-01',
    filedOn: '2026-03-02',
    ...given,
  };
  const { decision } = applyRule(exportDayTold, facts, '2026-03-02');
  expect(decision.map(({ weight, pointer, code }) => `${weight} ${pointer} ${code}`)).toEqual(expected);
});
