import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { REIMBURSEMENT } from './golden-reimbursement.js';
/** Requests whose answers are kept as golden files, beside what the walk brings about. */
import { CHEMICALS, DETENTIONS } from './golden-detentions.js';

const solar = { caseNumber: 'A-570-979', countryOfOrigin: 'CN', asOf: '2026-03-02' };
const TRINA = 'Changzhou Trina Solar Energy Co., Ltd.';

export const RATES = {
  exactPair: { ...solar, producer: 'HC Solar Power Co., Ltd.', exporter: 'UPSOLAR GROUP CO LTD' },
  nobody: { ...solar, exporter: 'Nobody Ever Heard Of' },
  marketEconomy: { caseNumber: 'A-201-836', countryOfOrigin: 'MX', asOf: '2026-03-02', exporter: 'Somebody' },
  perUnit: { caseNumber: 'A-570-831', countryOfOrigin: 'CN', asOf: '2026-03-02' },
  noSuchCase: { ...solar, caseNumber: 'A-999-999' },
  otherOrigin: { ...solar, countryOfOrigin: 'VN' },
  companyCase: { ...solar, caseNumber: 'A570979001' },
  countervailing: { ...solar, caseNumber: 'C-570-980', producer: TRINA, exporter: TRINA },
  beforeTheLaw: { caseNumber: 'A-570-831', countryOfOrigin: 'CN', asOf: '1996-01-01' },
} as const;

const line = (given: object = {}) => ({
  htsNumber: '8541.42.0010',
  countryOfOrigin: 'CN',
  enteredValue: '200000.00',
  quantity: '1000',
  unit: 'No.',
  adcvdCases: [],
  ...given,
});
const quote = (given: object = {}, importer: object = {}) => ({
  asOf: '2026-03-02',
  importer: {
    entityType: 'corporation',
    firstEntryOn: '2015-01-05',
    jurisdictionOfOrganization: 'US-DE',
    ctpat: null,
    adcvdPaymentRecord: { unpaid: false, late: false },
    ...importer,
  },
  dutiesTaxesFees12Months: '550000.00',
  plannedEntries: [{ entryType: '01', modeOfTransport: '40', timesPer12Months: 12, lines: [line()] }],
  ...given,
});
const entered = (entryType: string, given: object = {}) => ({
  plannedEntries: [{ entryType, modeOfTransport: '11', timesPer12Months: 12, lines: [line(given)] }],
});
const underCases = { adcvdCases: ['A570979', 'c-570-980'], exporter: 'Changzhou Trina Solar Energy Co Ltd' };

export const BOND_QUOTES = {
  plain: quote(),
  underCases: quote(entered('03', underCases)),
  newcomer: quote(entered('03', { ...underCases, producer: TRINA }), {
    firstEntryOn: null,
    jurisdictionOfOrganization: 'CN',
  }),
  newcomerNotQualified: quote({}, { jurisdictionOfOrganization: 'CA', qualifiedInState: false }),
  scopeOpen: quote(entered('03', { adcvdCases: null })),
  notInTheTariff: quote(entered('01', { htsNumber: '9801.99.9999' })),
  pastTheFees: quote({ asOf: '2027-03-02' }),
  beforeTheLaw: quote({ asOf: '1985-03-02' }),
  temporary: quote(entered('23'), { existingBondAmount: '50000' }),
  exempt: quote(entered('01', { additionalHtsNumbers: ['9903.91.02'], pgaRequirement: true }), {
    ctpat: { status: 'validated', tier: 3 },
    existingBondAmount: '100000.00',
  }),
} as const;

const duties = (asOf: string, lines: readonly object[], given: object = {}) => ({ asOf, lines, ...given });
const goods = (htsNumber: string, countryOfOrigin: string, given: object = {}) => ({
  htsNumber,
  countryOfOrigin,
  enteredValue: '10000.00',
  ...given,
});

export const DUTIES = {
  missingFact: duties('2025-05-02', [goods('6109.10.0012', 'CA'), goods('8703.22.0110', 'DE')], {
    modeOfTransport: '11',
  }),
  mingled: duties(
    '2026-03-02',
    [
      goods('8471.30.0100', 'JP', { tradeProgram: null }),
      goods('6109.10.0012', 'JP', { tradeProgram: null }),
      goods('8541.43.0010', 'DE', { tradeProgram: null }),
    ],
    {
      modeOfTransport: '11',
      commingled: [{ lines: [1, 0], noticeOn: '2026-03-10' }],
      arrival: { withinPortOn: '2026-03-01', intentToUnlade: true },
    },
  ),
  compared: duties('2026-02-23', [goods('8541.43.0010', 'CN', { tradeProgram: null })], {
    modeOfTransport: '11',
    against: { asOf: '2026-03-02' },
  }),
} as const;

const owed = { asOf: '2026-03-02', principal: '149000.00', from: '2024-03-18', to: '2025-06-06' };

export const BILLS = {
  paidLate: {
    asOf: '2026-03-02',
    reason: 'supplemental_duties',
    issuedOn: '2025-06-06',
    liquidatedOn: '2025-06-06',
    principal: '120000.00',
    payments: [
      { paidOn: '2025-08-20', amount: '100000.00' },
      { paidOn: '2025-10-01', amount: '30000.00' },
    ],
  },
};

export const REFUNDS = {
  late: {
    asOf: '2025-12-01',
    overpaid: [
      { paidOn: '2024-03-18', amount: '100000.00' },
      { paidOn: '2025-01-15', amount: '20000.00' },
    ],
    settledOn: '2025-06-06',
    corporation: true,
    payments: [{ paidOn: '2025-08-20', amount: '60000.00' }],
  },
};

const fallen = {
  entryType: '01',
  charged: [
    { heading: '9903.01.24', amount: '10000.00' },
    { heading: '9903.88.03', amount: '25000.00' },
  ],
  depositedOn: '2025-06-02',
  protest: 'none',
  underCases: false,
  reconciliation: false,
  drawbackDesignated: false,
  corporation: true,
} as const;
const settled = { ...fallen, liquidatedOn: '2026-05-01' } as const;

export const REFUND_POSITIONS = {
  declared: { ...fallen, asOf: '2026-05-20' },
  payeeUnknown: { ...settled, asOf: '2026-07-20', corporation: undefined },
  protested: { ...settled, asOf: '2026-07-21' },
  denied: { ...settled, asOf: '2026-08-03', protest: 'denied', denied: { filedOn: '2026-06-01', on: '2026-07-22' } },
  contested: { ...settled, asOf: '2026-11-20', charged: [{ heading: '9903.03.01', amount: '900.00' }] },
} as const;

export const DAMAGES = {
  restricted: {
    asOf: '2026-03-02',
    default: 'goods',
    accruedOn: '2026-01-13',
    bondKind: 'continuous',
    bondAmount: '50000.00',
    value: '30000.00',
    restrictedOrAlcoholic: true,
    noticedOn: '2026-02-02',
  },
} as const;

export const DEPOSITS = {
  onStatement: { asOf: '2026-03-02', enteredOn: '2026-03-02', periodicStatement: true },
} as const;

export const PROVISIONAL = {
  capped: {
    asOf: '2026-08-03',
    enteredOn: '2026-03-02',
    security: 'bond',
    provisionalDuty: '30000.00',
    finalDuty: '45000.00',
    ended: 'order',
    measuresEndedOn: '2026-06-01',
    injuryNoticeOn: '2026-07-15',
  },
} as const;

export const INTEREST = {
  toLiquidation: { ...owed, kind: 'underpayment' },
  refund: { ...owed, kind: 'overpayment', corporation: true },
  payeeUnknown: { ...owed, kind: 'overpayment' },
  pastTheTable: { ...owed, kind: 'underpayment', to: '2027-01-02' },
} as const;

const entry = { asOf: '2025-06-02', startedOn: '2024-01-16' };
const lifted = {
  ground: 'adcvd',
  from: '2024-01-16',
  removalNotices: [
    { on: '2025-01-10', source: 'federal_register' },
    { on: '2025-02-03', source: 'commerce_message' },
  ],
};

export const LIQUIDATION = {
  lifted: { ...entry, suspensions: [lifted] },
  deemed: { ...entry, asOf: '2025-07-11', suspensions: [lifted], demandMailedOn: '2025-11-03' },
  extended: { ...entry, extensions: [{ noticedOn: '2025-01-06' }] },
  liquidated: { ...entry, asOf: '2025-07-11', suspensions: [lifted], liquidatedOn: '2025-07-04' },
} as const;

const shipped = { asOf: '2026-03-25', modeOfTransport: '11', cargo: 'containerized', at: '2026-03-25T00:00:00Z' };
const filedInTime = { filedAt: '2026-03-09T07:00:00Z', stuffingFiledAt: '2026-03-20T00:00:00Z' };
const voyage = { ladenAt: '2026-03-10T08:00:00Z', arrivesAt: '2026-03-24T08:00:00Z', shortVoyage: false };

export const ISF = {
  inTime: { ...shipped, ...voyage, ...filedInTime },
  late: { ...shipped, ...voyage, filedAt: '2026-03-09T08:00:00.001Z' },
  nothingKnown: shipped,
  byAir: { ...shipped, modeOfTransport: '40' },
} as const;

const inTransit = { asOf: '2026-03-02', modeOfTransport: '11', cargo: 'containerized' } as const;
export const ISF_ELEMENTS = {
  onBoard: { ...inTransit, ...voyage, shipment: 'remaining_on_board' },
  inBond: { ...inTransit, ...voyage, shipment: 'immediate_exportation' },
  entered: { ...inTransit, ...voyage, shipment: 'entered' },
  nothingKnown: { ...inTransit, shipment: 'foreign_trade_zone' },
} as const;

// The scene of covered status puts a deposit on record that came late.
export const DEPOSITED_LATE = { importerId: SANDBOX_IMPORTERS[1]!.id, asOf: '2026-03-20' } as const;
const endangered = { ...DEPOSITED_LATE, issue: 'adcvd' } as const;

export const GOLDEN_REQUESTS: Readonly<Record<string, Readonly<Record<string, { readonly asOf: string }>>>> = {
  adcvd_rate: RATES,
  bond_requirement: BOND_QUOTES,
  duty_determination: { mingled: DUTIES.mingled },
  chemical_detention: CHEMICALS,
  detention_clock: DETENTIONS,
  isf_elements: ISF_ELEMENTS,
  isf_timeliness: ISF,
  importer_requirement: { depositedLate: DEPOSITED_LATE },
  importer_risk: { depositedLate: endangered },
  liquidation_clock: LIQUIDATION,
  reimbursement: REIMBURSEMENT,
  refund_position: REFUND_POSITIONS,
};
