const TRINA = 'Changzhou Trina Solar Energy Co., Ltd.';

/** Solar cells from China with both of their cases, flagged to an agency. */
export const solarCells = (given: object = {}): object => ({
  htsNumber: '8541.42.0010',
  description: 'Crystalline silicon photovoltaic cells',
  enteredValue: '20000.00',
  quantities: [
    { quantity: '100', unit: 'No.' },
    { quantity: '500', unit: 'W' },
  ],
  countryOfOrigin: 'CN',
  mid: 'CNCHATRI2CHA',
  producer: { name: TRINA, street: '2 Trina Road', city: 'Changzhou', country: 'CN' },
  exporter: TRINA,
  adcvdCases: [
    { caseNumber: 'A-570-979', nonReimbursementStatement: 'NR-2026-0001' },
    { caseNumber: 'C-570-980', nonReimbursementStatement: 'NR-2026-0002' },
  ],
  agencies: ['EPA'],
  ...given,
});

/** The data of CBP Form 3461 for them. */
export const filing = (given: object): object => ({
  entryNumber: 'SP7-0001001-3',
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
  lines: [solarCells()],
  ...given,
});

/** What the two administrators sign so that an agency may be told of the entries that are flagged to it. */
export const proposedFeed = (agencyOrganisationId: string): object => ({
  agencyOrganisationId,
  title: 'Single window',
  legalBasis: '19 USC 1411(d)(4)(A)(ii)',
  dataSets: [{ name: 'entries', fields: ['id', 'entryNumber', 'status', 'disposition'] }],
  purposes: ['agency_cooperation'],
  validFrom: '2026-03-02',
  validUntil: '2026-12-31',
  reason: 'Signed.',
});
