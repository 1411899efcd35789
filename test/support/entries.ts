import { entryCheckDigit } from '../../src/features/reference/rules/entry-number.js';
import type { Caller } from './app.js';
import { post } from './seizures.js';

let serial = 1000;
/** An entry number that nobody has used. */
export const freshEntryNumber = (filer = 'SP7'): string => {
  // Files of one worker share this counter; each has a database of its own.
  const digits = String(++serial).padStart(7, '0');
  return `${filer}-${digits}-${entryCheckDigit(filer, digits)}`;
};

/** Solar cells from China with their cases: what the sandbox’s programmes of March 2026 ask of them is declared. */
export const solarLine = (given: object = {}) => ({
  htsNumber: '8541.42.0010',
  description: 'Crystalline silicon photovoltaic cells',
  enteredValue: '200000.00',
  quantities: [
    { quantity: '1000', unit: 'No.' },
    { quantity: '5000', unit: 'W' },
  ],
  countryOfOrigin: 'CN',
  mid: 'CNCHATRI2CHA',
  producer: {
    name: 'Changzhou Trina Solar Energy Co., Ltd.',
    street: '2 Trina Road',
    city: 'Changzhou',
    country: 'CN',
  },
  exporter: 'Changzhou Trina Solar Energy Co., Ltd.',
  adcvdCases: [
    { caseNumber: 'A-570-979', nonReimbursementStatement: 'NR-2026-0001' },
    { caseNumber: 'C-570-980', nonReimbursementStatement: 'NR-2026-0002' },
  ],
  ...given,
});

/** What of Chapter 99 a summary of such a line declares. */
export const HEADINGS = ['9903.03.01', '9903.91.02'];
/** What makes a filing one with its summary. */
export const WITH_SUMMARY = {
  filing: 'entry_and_summary',
  lines: [solarLine({ additionalHtsNumbers: HEADINGS })],
};

/** A type-03 entry that the law takes. */
export const aFiling = (given: object = {}) => ({
  entryNumber: freshEntryNumber(),
  entryType: '03',
  filing: 'entry',
  importerRole: 'owner',
  portCode: '2704',
  modeOfTransport: '11',
  carrier: 'Pacific Star, voyage 118W',
  billNumbers: ['MAEU123456789'],
  exportingCountry: 'CN',
  exportedOn: '2026-02-10',
  importedOn: '2026-03-01',
  arrivedOn: '2026-03-01',
  bonds: [{ bondNumber: '240000001', kind: 'continuous', suretyCode: '821' }],
  lines: [solarLine()],
  ...given,
});

/** Files an entry and gives its answer. */
export async function filed(importer: Caller, given: object = {}): Promise<Record<string, any>> {
  const { status, body } = await post(importer, '/v1/entries', aFiling(given));
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body as Record<string, any>;
}
