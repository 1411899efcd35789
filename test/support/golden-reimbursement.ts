const entry = {
  asOf: '2026-03-02',
  enteredOn: '2024-03-18',
  importedOn: '2024-03-15',
  antidumpingDuty: '240000.00',
  firstSuspendedOn: '2012-05-25',
} as const;

export const REIMBURSEMENT = {
  presumed: { ...entry, liquidatedOn: '2025-06-06' },
  toBeFiled: { ...entry },
  beforeTheNotice: { ...entry, enteredOn: '2012-05-24', importedOn: undefined, liquidatedOn: '2013-06-07' },
  importedBefore: { ...entry, enteredOn: '2012-05-25', importedOn: '2012-05-24', liquidatedOn: '2013-06-07' },
  unknownImportation: { ...entry, importedOn: undefined, liquidatedOn: '2025-06-06' },
  unknownNotice: { ...entry, firstSuspendedOn: undefined },
  filed: { ...entry, statement: { says: 'not_reimbursed', filedOn: '2025-06-05' }, liquidatedOn: '2025-06-06' },
  partly: { ...entry, statement: { says: 'reimbursed', filedOn: '2025-05-02', amount: '90000.00' } },
  late: { ...entry, statement: { says: 'not_reimbursed', filedOn: '2025-06-06' }, liquidatedOn: '2025-06-06' },
  acceptedInProtest: {
    ...entry,
    statement: { says: 'not_reimbursed', filedOn: '2025-11-03', acceptedOn: '2026-02-02' },
    liquidatedOn: '2025-06-06',
  },
  beforeProtests: {
    ...entry,
    asOf: '2021-10-19',
    enteredOn: '2019-03-18',
    importedOn: '2019-03-15',
    liquidatedOn: '2021-09-03',
  },
} as const;
