import { isIsoDate } from '../../../kernel/dates.js';
import type { CsvRow } from '../../../platform/loading/csv-file.js';
import type { LoadFaults } from '../../../platform/loading/load-faults.js';
import type { LoadKind } from '../../../platform/loading/load-kind.js';
import { ratesOfOrder } from './listed-company-rates.js';
import { readMargin } from './listed-margin.js';
import { partiesOf } from './listed-parties.js';
import type { ListedRate } from './listed-rate.js';
import { mergeRates } from './merge-rates.js';
import { caseOf } from './third-party-case.js';

/**
 * Company rates from lists of others: final margins of investigations, results of reviews, or orders with the rates of each. Each
 * is put on record with its kind and its first day; a rate without a day is refused, but a margin counts from the order.
 */
export const ADCVD_RATES: LoadKind = {
  name: 'adcvd-rates',
  columns: {
    caseNumber: { names: ['case_no', 'DOC case No.'] },
    company: { names: ['firm', 'company'], optional: true },
    margin: { names: ['final_margin'], optional: true },
    percent: { names: ['rate_pct'], optional: true },
    scope: { names: ['rate_kind'], optional: true },
    from: { names: ['effective'], optional: true },
    note: { names: ['notes', 'note'], optional: true },
    source: { names: ['source_url'], optional: true },
    allOthers: { names: ['all_others_rate_pct'], optional: true },
    companies: { names: ['company_rates'], optional: true },
  },
  plan(rows, edition, faults) {
    const one = faults.hasColumn('margin') ? marginOf : faults.hasColumn('companies') ? ratesOfOrder : reviewOf;
    const rates = rows.flatMap((row): readonly ListedRate[] => {
      const caseNumber = caseOf(row, faults);
      return caseNumber === undefined ? [] : one(row, caseNumber, faults);
    });
    return (database, progress) => mergeRates(database, rates, { edition, faults, progress });
  },
};

function marginOf(row: CsvRow, caseNumber: string, faults: LoadFaults): readonly ListedRate[] {
  const note = (row.values['note'] ?? '').trim();
  const margin = readMargin(row.values['margin'] ?? '');
  if ('fault' in margin) {
    faults.refuse(row, 'margin', margin.fault, margin.message);
    return [];
  }
  const parties = partiesOf(row.values['company'] ?? '', note);
  if ('fault' in parties) {
    faults.refuse(row, 'company', parties.fault, parties.message);
    return [];
  }
  return [
    {
      row,
      caseNumber,
      ...margin,
      ...parties,
      rateKind: 'investigation_margin',
      from: null,
      note: note || null,
      source: null,
    },
  ];
}

const GENERAL = ['all_others', 'country_wide'] as const;
const PERCENT = /^\d{1,4}(?:\.\d{1,4})?$/;

function reviewOf(row: CsvRow, caseNumber: string, faults: LoadFaults): readonly ListedRate[] {
  const refuse = (field: string, code: string, message: string): [] => {
    faults.refuse(row, field, code, message);
    return [];
  };
  const { company = '', percent = '', scope = '', from = '', note = '', source = '' } = row.values;
  const day = from.trim();
  if (!isIsoDate(day)) return refuse('from', 'date.missing', 'A rate without its first day says nothing of any entry.');
  if (!PERCENT.test(percent.trim())) return refuse('percent', 'percent.malformed', 'Not a percentage.');
  const general = GENERAL.find((kind) => kind === scope.trim());
  if (general && company.trim() !== '')
    return refuse('company', 'rate.company_of_general', `A rate for ${general.replace('_', ' ')} names no company.`);
  const parties = general ? { scope: general, producer: null, exporter: null } : partiesOf(company, note);
  if ('fault' in parties) return refuse('company', parties.fault, parties.message);
  return [
    {
      row,
      caseNumber,
      percent: percent.trim(),
      excluded: false,
      ...parties,
      rateKind: 'review_result',
      from: day,
      note: note.trim() || null,
      source: source.trim() || null,
    },
  ];
}
