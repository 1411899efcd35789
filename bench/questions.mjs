import {
  CASES_AS_KNOWN,
  FIND_CASE,
  RATES_AS_KNOWN,
  SEARCH_BY_CODE,
} from '../dist/src/features/adcvd/adcvd-cases.sql.js';
import { htsRange } from '../dist/src/features/adcvd/hts-range.js';
import { LINES_OF_NUMBERS } from '../dist/src/features/reference/tariff-lines/tariff-lines.sql.js';
import { POLICIES_IN_FORCE } from '../dist/src/platform/policies/policy-register.js';

const asOf = '2026-03-02';
const knownAt = '2026-03-02T14:00:00.000Z';
const trina = 'Changzhou Trina Solar Energy Co., Ltd.';
const solar = {
  htsNumber: '8541420010',
  countryOfOrigin: 'CN',
  enteredValue: '200000.00',
  quantity: '1000',
  unit: 'No.',
  adcvdCases: ['A-570-979', 'C-570-980'],
  producer: trina,
  exporter: trina,
};
const garlic = {
  htsNumber: '07032000',
  countryOfOrigin: 'CN',
  enteredValue: '50000.00',
  quantity: '20000',
  unit: 'kg',
  adcvdCases: ['A-570-831'],
};
const shirts = {
  htsNumber: '61091000',
  countryOfOrigin: 'IN',
  enteredValue: '30000.00',
  quantity: '100',
  unit: 'doz.',
  adcvdCases: [],
};
const lines = [solar, garlic, shirts, { ...solar, enteredValue: '10000.00' }, { ...shirts, countryOfOrigin: 'VN' }];
const numbers = [...new Set(lines.map(({ htsNumber }) => htsNumber))];
const cases = [...new Set(lines.flatMap(({ adcvdCases }) => adcvdCases))];
const range = htsRange('8541.42.00');

/** What is asked, and the SQL that answering it runs. Targets are shares of the bare server. */
export const questions = [
  {
    name: 'cases by tariff number and country',
    target: 0.7,
    path: `/v1/adcvd-cases?hts=8541.42.00&country=CN&asOf=${asOf}&knownAt=${knownAt}`,
    sql: [[SEARCH_BY_CODE, [asOf, knownAt, range.prefixes, range.from, range.to, 'CN', null, null, 51]]],
  },
  {
    name: 'case by number',
    target: 0.7,
    path: `/v1/adcvd-cases/A-570-979?asOf=${asOf}&knownAt=${knownAt}`,
    sql: [[FIND_CASE, [asOf, knownAt, 'A-570-979']]],
  },
  {
    name: 'bond quote with 5 lines',
    target: 0.3,
    path: '/v1/bond-requirement-quotes',
    body: {
      asOf,
      knownAt,
      importer: {
        entityType: 'corporation',
        firstEntryOn: null,
        jurisdictionOfOrganization: 'CN',
        ctpat: null,
        adcvdPaymentRecord: { unpaid: false, late: false },
        existingBondAmount: '50000.00',
      },
      dutiesTaxesFees12Months: '550000.00',
      plannedEntries: [{ entryType: '03', modeOfTransport: '11', timesPer12Months: 12, lines }],
    },
    sql: [
      [LINES_OF_NUMBERS, [asOf, knownAt, numbers]],
      [CASES_AS_KNOWN, [knownAt, cases]],
      [RATES_AS_KNOWN, [knownAt, cases]],
      [POLICIES_IN_FORCE, [asOf, knownAt]],
    ],
  },
];
