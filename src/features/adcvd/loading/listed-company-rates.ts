import type { CsvRow } from '../../../platform/loading/csv-file.js';
import type { LoadFaults } from '../../../platform/loading/load-faults.js';
import type { ListedRate } from './listed-rate.js';
import { readMargin } from './listed-margin.js';
import { partiesOf } from './listed-parties.js';

/** The rates that a list of orders carries with each order: one for all others, and one a company. */
export function ratesOfOrder(row: CsvRow, caseNumber: string, faults: LoadFaults): readonly ListedRate[] {
  const about = { row, caseNumber, rateKind: 'investigation_margin', from: null, note: null, source: null } as const;
  const general = (row.values['allOthers'] ?? '').trim();
  const companies = companiesIn(row.values['companies'] ?? '');
  if (companies === null) {
    faults.leftOut(row, 'companies', 'companies.malformed', 'Not a list of companies with their rates.');
    return [];
  }
  const rates = companies.flatMap(({ company, written }): readonly ListedRate[] => {
    const margin = readMargin(written);
    const parties = partiesOf(company, '');
    const fault = 'fault' in margin ? margin : 'fault' in parties ? parties : null;
    if (fault) faults.leftOut(row, 'companies', fault.fault, `${company}: ${fault.message}`);
    return 'fault' in margin || 'fault' in parties ? [] : [{ ...about, ...margin, ...parties }];
  });
  const others = general === '' ? null : readMargin(general);
  if (others && 'fault' in others) faults.leftOut(row, 'allOthers', others.fault, others.message);
  return [
    ...rates,
    ...(others && !('fault' in others)
      ? [{ ...about, ...others, scope: 'all_others' as const, producer: null, exporter: null }]
      : []),
  ];
}

function companiesIn(text: string): readonly { readonly company: string; readonly written: string }[] | null {
  if (text.trim() === '') return [];
  try {
    const list: unknown = JSON.parse(text);
    if (!Array.isArray(list)) return null;
    return list.map((one: Readonly<Record<string, unknown>>) => ({
      company: textIn(one['company']),
      written: textIn(one['rate_raw']) || textIn(one['rate_pct']),
    }));
  } catch {
    return null;
  }
}

const textIn = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
