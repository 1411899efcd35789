/** What a browser accepts. */
export const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
/** A determination of two lines. */
export const ASKED = {
  asOf: '2025-05-02',
  modeOfTransport: '11',
  lines: [
    { htsNumber: '8541.43.0010', countryOfOrigin: 'CN', enteredValue: '200000.00', tradeProgram: null },
    { htsNumber: '6109.10.0012', countryOfOrigin: 'CA', enteredValue: '10000.00' },
  ],
};
/** A bond quote of one line. */
export const QUOTE = {
  asOf: '2026-03-02',
  importer: {
    entityType: 'corporation',
    firstEntryOn: '2015-01-01',
    jurisdictionOfOrganization: 'US-DE',
    existingBondAmount: '50000.00',
  },
  dutiesTaxesFees12Months: '550000.00',
  plannedEntries: [{ entryType: '01', modeOfTransport: '11', timesPer12Months: 12, lines: ASKED.lines.slice(0, 1) }],
};
